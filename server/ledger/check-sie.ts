import { createHash } from 'node:crypto';
import { operationalYear, yearOf } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { type DateSpan, isCalendarYear, MAX_YEARS_OF_FILE, seriesOfAccountingYear } from './accounting-year.js';
import type { SourceVoucher } from './check-voucher.js';
import { hashed } from './hashed.js';
import type { VoucherSource } from './import-vouchers.js';
import type { OpeningRow } from './replace-opening-balances.js';
import { codingOfObjects } from './sie/coding-of-objects.js';
import { openingBalances } from './sie/opening-balances.js';
import { openSie, readSie } from './sie/read-sie.js';
import type { SieFile, SieVoucher } from './sie/sie-file.js';
import type { SieNote, SieNoteKind } from './sie/sie-notes.js';
import { isUnnumbered, seriesOfUnnumbered, VoucherSurvey } from './survey-vouchers.js';

/** Opens the file from its beginning; it is read twice: once to learn whether it holds, once to store. */
type Open = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A SIE file that holds: what there is to import, and what was put up with, by its reader and here. */
export interface CheckedSie {
  readonly vouchers: Omit<VoucherSource, 'source'>;
  readonly file: SieFile;
  readonly notes: readonly SieNote[];
}

/**
 * Reads a SIE file of type 4 once, whole, to learn whether it holds and what it covers: an export (4E) covers its accounting
 * year, so that what it no longer has is taken away; an import file (4I) only adds or replaces, and may leave the numbering to
 * the ledger. An accounting year that is no calendar year is split by the vouchers' dates (docs/decisions/0013).
 */
export async function checkSie(open: Open): Promise<CheckedSie> {
  const hash = createHash('sha256');
  const survey = new VoucherSurvey();
  const file = await readSie(hashed(open(), hash), { voucher: (voucher) => survey.add(voucher) });
  const fingerprint = hash.digest('hex');
  const isExport = file.balances.length > 0; // what is meant to be taken into a ledger carries no balances
  const span = spanOf(file, survey, isExport);
  const named = span.broken ? (series: string) => seriesOfAccountingYear(series, span) : (series: string) => series;
  const reading: Reading = { named, numbersMissing: !isExport };
  const opening = openingRows(file);
  const opens = span.first === operationalYear(yearOf(span.first)).first;
  const vouchers = {
    ...{ year: yearOf(span.first), fingerprint },
    accountingYear: isCalendarYear(span) ? undefined : { first: span.first, last: span.last },
    numbersRunOn: span.broken,
    highestNumbers: new Map([...survey.highest].map(([series, number]) => [named(series), number])),
    exportedOn: file.header.generatedOn ?? undefined,
    covers: isExport ? ('WHOLE_YEAR' as const) : ('ITS_VOUCHERS' as const),
    openingBalances: isExport && opens ? opening : undefined,
    accountNames: new Map([...file.accounts.values()].map(({ id, name }) => [id, name])),
    vouchers: () => sourceVouchers(openSie(unchanged(open(), fingerprint), { checksumKnown: true }).vouchers, reading),
  };
  const notes: SieNote[] = [...file.report.notes];
  const note = (kind: SieNoteKind, detail: string, count = 1, line = 1): void =>
    void notes.push({ kind, detail, count, lines: [line] });
  if (span.broken) note('ACCOUNTING_YEAR_SPLIT', `${span.first}–${span.last}`);
  if (isExport && !opens && opening.length > 0) note('OPENING_BALANCES_LEFT_OUT', span.first, opening.length);
  if (!isExport)
    for (const [series, { count, firstLine }] of survey.unnumbered) note('NUMBER_GIVEN', named(series), count, firstLine);
  return { vouchers, file, notes };
}

/** The same bytes as before, to the last of them: what was found right is what is stored. */
async function* unchanged(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, fingerprint: string) {
  const hash = createHash('sha256');
  yield* hashed(source, hash);
  if (hash.digest('hex') === fingerprint) return;
  throw new Refusal('IMPORT_REFUSED', 'The file was changed while it was read; nothing was stored. Try again.', {
    figures: { places: 1 },
    offences: [{ reason: 'it was changed while it was read' }],
  });
}

interface Reading {
  readonly named: (series: string) => string;
  /** True where a voucher without a number is given one. */
  readonly numbersMissing: boolean;
}

async function* sourceVouchers(vouchers: AsyncIterable<SieVoucher>, reading: Reading): AsyncGenerator<SourceVoucher> {
  for await (const voucher of vouchers) {
    const { number, date, text, rows, lineNumber } = voucher;
    if (rows.length === 0) continue; // the reader has noted it; there is nothing to keep
    const own = rows.map(({ account, objects, amountOre, date: day, text: words }) => {
      const { costCentre, project } = codingOfObjects(objects);
      return { account, costCentre, project, date: day, text: words, amountOre };
    });
    const unnumbered = reading.numbersMissing && isUnnumbered(number);
    const series = unnumbered ? seriesOfUnnumbered(voucher.series) : voucher.series;
    const head = { series: series === '' ? '' : reading.named(series), number: numberOf(number), unnumbered };
    yield { ...head, date, text, rows: own, fileRow: lineNumber };
  }
}

/** 0, which is refused, where it is no number; vendors use letters too. */
function numberOf(text: string): number {
  return /^\d{1,10}$/.test(text) ? Number(text) : 0;
}

function openingRows(file: SieFile): OpeningRow[] {
  return [...openingBalances(file).balances].map(([account, amountOre]) => ({ account, amountOre }));
}

interface FileSpan extends DateSpan {
  /** True where the file's accounting year is no calendar year. */
  readonly broken: boolean;
}

/**
 * The days that the file covers: its accounting year; in an import file that does not say, the calendar years of its vouchers.
 * Refuses a file without vouchers, and one without a year or with one too long.
 */
function spanOf({ header, years, report }: SieFile, survey: VoucherSurvey, isExport: boolean): FileSpan {
  if (header.type !== 4 || report.vouchers === 0) {
    throw new Refusal(
      'FILE_MALFORMED',
      `The file is SIE type ${header.type} with ${report.vouchers} vouchers; the ledger takes type 4.`,
      {
        figures: { type: header.type, vouchers: report.vouchers },
      },
    );
  }
  const { first = null, last = null } = years.find(({ index }) => index === 0) ?? {};
  const { firstDay, lastDay } = survey;
  const span =
    first !== null && last !== null
      ? { first, last, broken: !isCalendarYear({ first, last }) }
      : !isExport && firstDay !== null && lastDay !== null
        ? { first: operationalYear(yearOf(firstDay)).first, last: operationalYear(yearOf(lastDay)).last, broken: false }
        : null;
  if (span && yearOf(span.last) - yearOf(span.first) < MAX_YEARS_OF_FILE) return span;
  const message = span
    ? `The file covers ${span.first} to ${span.last}: longer than any accounting year.`
    : 'The file does not say which year its balances are of (#RAR 0).';
  throw new Refusal('FILE_MALFORMED', message, {
    figures: { first: span?.first ?? null, last: span?.last ?? null },
    clause: 'YEAR-1',
  });
}
