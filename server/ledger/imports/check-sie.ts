import { createHash } from 'node:crypto';
import { saidAs } from '../../agreement/file-problem.js';
import { operationalYear, yearOf } from '../../agreement/local-date.js';
import { Refusal } from '../../agreement/refusal.js';
import { formatKronor } from '../../money/format-kronor.js';
import { sumOre } from '../../money/ore.js';
import { isCalendarYear, seriesOfAccountingYear } from '../accounting-year.js';
import { hashed } from '../hashed.js';
import type { OpeningRow } from '../replace-opening-balances.js';
import { openingBalances } from '../sie/opening-balances.js';
import { openSie } from '../sie/read-sie.js';
import { type ReconciledAmounts, reconcileObjects } from '../sie/reconcile-objects.js';
import type { SieFile } from '../sie/sie-file.js';
import { type SieNote, SieNotes } from '../sie/sie-notes.js';
import { VoucherControl, type VoucherDifference } from '../sie/voucher-control.js';
import { ImportKind } from './file-kind.js';
import { digitsOf, programName } from './file-origin.js';
import type { AskedQuestion } from './import-question.js';
import { contradictedBalances, kindOfSie, type SieKind } from './kind-of-sie.js';
import { refusedVouchers } from './refused-vouchers.js';
import { type FileSpan, spanOfSie } from './sie-span.js';
import { namesOfSie, originOfSie, sieMonths, sieVouchers } from './sie-vouchers.js';
import type { VoucherSource } from './voucher-source.js';
import { type SurveyedFault, VoucherSurvey } from './voucher-survey.js';

/** Opens the file from its beginning; it is read twice: once to learn whether it holds, once to store. */
type Open = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A SIE file that holds: what there is to import, and what was put up with, by its reader and here. */
export interface CheckedSie {
  readonly vouchers: VoucherSource;
  readonly file: SieFile;
  readonly notes: readonly SieNote[];
}

export interface SieChoice {
  /** What it is to be taken for, whatever it looks like. */
  readonly as?: ImportKind | undefined;
  /** True where something else is done with vouchers that do not balance than refusing them. */
  readonly takesUnbalanced?: boolean | undefined;
}

/**
 * Reads a SIE file once, whole, to learn what it is and whether it holds by its own figures. An accounting year that is no calendar
 * year is split by the vouchers' dates (docs/decisions/0013). A year's balances are held against what the file lists.
 */
export async function checkSie(open: Open, { as, takesUnbalanced = false }: SieChoice = {}): Promise<CheckedSie> {
  const hash = createHash('sha256');
  const [survey, control, added] = [new VoucherSurvey(), new VoucherControl(), new SieNotes()];
  const { file, vouchers } = openSie(hashed(open(), hash), { keepUnbalanced: true });
  for await (const voucher of vouchers) {
    survey.add({ ...voucher, ...namesOfSie(voucher), line: voucher.lineNumber });
    control.add(voucher);
    noteRowDates(voucher, added);
  }
  const fingerprint = hash.digest('hex');
  const differences = control.differences(file);
  const { kind, ground } = kindOfSie(file, differences.length > 0, as);
  if (survey.unbalanced > 0 && isOfVouchers(kind) && !takesUnbalanced) throw unbalancedVouchers(survey);
  const span = spanOfSie(file, survey, kind !== ImportKind.LISTED_VOUCHERS);
  const named = span.broken ? (series: string) => seriesOfAccountingYear(series, span) : (series: string) => series;
  const months = kind === ImportKind.MONTH_AMOUNTS ? monthsOf(file) : undefined;
  const contradictions = contradictionsOf({ kind, ground }, months?.differences ?? differences);
  const opening = openingRows(file);
  const opens = span.first === operationalYear(yearOf(span.first)).first;
  const takesOpening = opens && opening.length > 0 && (kind === ImportKind.WHOLE_YEAR || kind === ImportKind.MONTH_AMOUNTS);
  const checked: VoucherSource = {
    ...{ kind, ground, year: yearOf(span.first), fingerprint, origin: originOfSie(file, programName, digitsOf) },
    accountingYear: isCalendarYear(span) ? undefined : { first: span.first, last: span.last },
    ...{ daysNamed: true, numbersRunOn: span.broken, hasUnnumbered: survey.unnumbered.size > 0 },
    highestNumbers: new Map([...survey.highest].map(([series, number]) => [named(series), number])),
    repeatedNumbers: survey.repeatedNames(named),
    series: new Set([...survey.series].map(named)),
    exportedOn: file.header.generatedOn ?? undefined,
    openingBalances: takesOpening ? opening : undefined,
    accountNames: new Map([...file.accounts.values()].map(({ id, name }) => [id, name])),
    dimensionNames: { dimensions: [...file.dimensions.values()], objects: file.objects },
    contradictions,
    vouchers: (dimensions) =>
      months
        ? sieMonths(months.amounts, dimensions)
        : sieVouchers(openSie(unchanged(open(), fingerprint), AGAIN).vouchers, named, dimensions),
  };
  noteTheWhole(added, { file, survey, span, kind, ground, opening, opens, differences, named });
  return { vouchers: checked, file, notes: [...file.report.notes, ...added.list()] };
}

const AGAIN = { checksumKnown: true, keepUnbalanced: true };

function isOfVouchers(kind: ImportKind): boolean {
  return kind === ImportKind.WHOLE_YEAR || kind === ImportKind.LISTED_VOUCHERS;
}

/** A file that is called a list claims nothing by its balances; one that looks like a whole year, or is called one, does. */
function contradictionsOf({ kind, ground }: SieKind, differences: readonly VoucherDifference[]): AskedQuestion[] {
  if (ground === 'CHOSEN' && (kind === ImportKind.LISTED_VOUCHERS || kind === ImportKind.EXTRACT)) return [];
  const asked = contradictedBalances(differences);
  return asked ? [asked] : [];
}

interface Months {
  readonly amounts: ReconciledAmounts['amounts'];
  readonly differences: readonly VoucherDifference[];
}

/** The month amounts of year 0, and the accounts that they do not explain. */
function monthsOf({ periodBalances, balances }: SieFile): Months {
  const { amounts, habits, unreconcilable } = reconcileObjects(
    periodBalances.filter(({ year }) => year === 0),
    { balances },
  );
  if (unreconcilable.length > 0) {
    const offences = unreconcilable.map(({ account }) => {
      return {
        column: 'account',
        value: account,
        reason: 'its #PSALDO with and without objects cannot be told apart',
        ...saidAs('MONTHS_UNCLEAR'),
      };
    });
    throw refusedVouchers(offences);
  }
  const differences = habits
    .filter(({ outcomeOre, chosenOre }) => outcomeOre !== null && outcomeOre !== chosenOre)
    .map(({ account, outcomeOre, chosenOre }) => ({ account, statedOre: outcomeOre ?? chosenOre, vouchersOre: chosenOre }));
  return { amounts, differences };
}

/** Every voucher that does not balance is named: an office has to know all of them to have them mended. */
function unbalancedVouchers({ faults, unbalanced }: VoucherSurvey): Refusal {
  const offences = faults.map(({ series, number, line, differenceOre }) => {
    const difference = formatKronor(differenceOre, 'plain');
    return {
      ...{
        row: line,
        column: 'voucher',
        value: `${series} ${number}`.trim().slice(0, 60),
        reason: `its rows sum to ${difference} kr and not to 0`,
      },
      ...saidAs('UNBALANCED', { difference }),
    };
  });
  const [first] = faults as [SurveyedFault, ...SurveyedFault[]];
  const difference = formatKronor(first.differenceOre, 'plain');
  const { series, number, date, line } = first;
  const more = unbalanced > 1 ? ` ${unbalanced - 1} more vouchers do not balance either.` : '';
  const message = `The rows of #VER ${`${series} ${number}`.trim()} of line ${line} sum to ${difference} kr, not 0.${more} Have them mended, leave them out, or name an account for the differences.`;
  return new Refusal('SIE_VOUCHER_UNBALANCED', message, {
    figures: { line, series, number, date, difference, places: unbalanced },
    offences,
  });
}

function noteRowDates(
  { date, rows }: { readonly date: string; readonly rows: readonly { readonly date: string; readonly lineNumber: number }[] },
  notes: SieNotes,
): void {
  for (const row of rows) {
    if (row.date !== date && row.date.slice(0, 4) !== date.slice(0, 4))
      notes.add('ROW_DATE_OUTSIDE_YEAR', row.lineNumber, row.date);
  }
}

interface Seen {
  readonly file: SieFile;
  readonly survey: VoucherSurvey;
  readonly span: FileSpan;
  readonly kind: ImportKind;
  readonly ground: SieKind['ground'];
  readonly opening: readonly OpeningRow[];
  readonly opens: boolean;
  readonly differences: readonly VoucherDifference[];
  readonly named: (series: string) => string;
}

function noteTheWhole(notes: SieNotes, { file, survey, span, kind, ground, opening, opens, differences, named }: Seen): void {
  if (file.header.alreadyImported) notes.add('ALREADY_IMPORTED', 1);
  if (span.broken) notes.add('ACCOUNTING_YEAR_SPLIT', 1, `${span.first}–${span.last}`);
  if (kind === ImportKind.WHOLE_YEAR && !opens) for (const _ of opening) notes.add('OPENING_BALANCES_LEFT_OUT', 1, span.first);
  const openingOre = sumOre(opening.map(({ amountOre }) => amountOre));
  if (openingOre !== 0 && kind !== ImportKind.LISTED_VOUCHERS)
    notes.add('OPENING_UNBALANCED', 1, formatKronor(openingOre, 'plain'));
  if (ground === 'CHOSEN' && kind === ImportKind.LISTED_VOUCHERS)
    for (const { account } of differences) notes.add('BALANCE_NOT_MET', 1, account);
  for (const [series, { count, firstLine }] of survey.unnumbered) notes.addMany('NUMBER_GIVEN', firstLine, named(series), count);
}

/** The same bytes as before, to the last of them: what was found right is what is stored. */
async function* unchanged(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, fingerprint: string) {
  const hash = createHash('sha256');
  yield* hashed(source, hash);
  if (hash.digest('hex') === fingerprint) return;
  throw new Refusal('IMPORT_REFUSED', 'The file was changed while it was read; nothing was stored. Try again.', {
    figures: { places: 1, problem: 'FILE_CHANGED' },
  });
}

function openingRows(file: SieFile): OpeningRow[] {
  return [...openingBalances(file).balances].map(([account, amountOre]) => ({ account, amountOre }));
}
