import type { EntityManager } from 'typeorm';
import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import { operationalYear } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { requiredText } from '../agreement/required-text.js';
import type { Changes, Done, Outcome } from '../changes/changes.js';
import { formatKronor } from '../money/format-kronor.js';
import { kronorFromOre } from '../money/kronor.js';
import type { Ore } from '../money/ore.js';
import { ZERO_ORE } from '../money/ore.js';
import { splitByYear, type YearPart } from './accounting-year.js';
import { type CodingDimensions, ledgerDimension } from './dimensions/ledger-dimension.js';
import { numberHeadings } from './dimensions/number-headings.js';
import { storeDimensionNames } from './dimensions/store-dimension-names.js';
import { askForFilter, askForOlder, askForPeriod, askForSum } from './imports/ask-before-run.js';
import { ImportKind } from './imports/file-kind.js';
import { asks, ImportQuestion, Questions } from './imports/import-question.js';
import { type LedgerImportReport, nothingNew, sumUp } from './imports/import-report.js';
import { ImportRun } from './imports/import-run.js';
import { LedgerSource } from './imports/ledger-source.entity.js';
import { resolveSource } from './imports/resolve-source.js';
import { isFiltering, NO_FILTER, type RowFilter, sameFilter, tidyFilter } from './imports/row-filter.js';
import { REFUSE_UNBALANCED, type UnbalancedRule } from './imports/unbalanced-rule.js';
import type { VoucherSource } from './imports/voucher-source.js';
import { lastImportOf, YearImport } from './imports/year-import.js';
import type { LedgerImport } from './ledger-import.entity.js';
import { storeAccountNames } from './store-account-names.js';
import { takeNumbers } from './take-numbers.js';

/** How a file is to be taken, beside what it says itself. What is left out stays as the source has it. */
export interface ImportRules {
  /** What is accepted that would be asked about; with a reason. */
  readonly accept?: readonly ImportQuestion[] | undefined;
  /** What the rows that are kept have to sum to, debit positive. */
  readonly expectOre?: Ore | undefined;
  /** The rows to keep, of this import and the source's next ones. */
  readonly filter?: RowFilter | undefined;
  readonly dimensions?: CodingDimensions | undefined;
  readonly unbalanced?: UnbalancedRule | undefined;
  /** Which column of its CSV says what, kept for the source's next file. */
  readonly csvColumns?: string | undefined;
}

/** What `importVouchers` was asked, checked. */
interface Given extends ImportRules {
  readonly file: VoucherSource;
  readonly parts: readonly YearPart[];
  readonly isRehearsal: boolean;
  readonly now: number;
  readonly by: string;
}

/**
 * Takes a file of the accounting system into the ledger: all of it or nothing. Its vouchers meet those of its own source alone: those
 * that say the same stay, those that say something else are replaced, and what the file no longer has is taken away where it covers
 * the day. The office's own vouchers are never touched. What may be wrong is asked about, everything at once, and nothing is stored
 * until it is accepted with a reason; the change log says what was accepted and what changed.
 */
export async function importVouchers(
  changes: Changes,
  asking: Asking,
  given: VoucherSource,
  rules: ImportRules = {},
): Promise<Done<LedgerImportReport>> {
  requireRole(asking.principal, Role.Office);
  const file = given.source === undefined ? given : { ...given, source: requiredText('source', given.source, 190) };
  requiredText('fingerprint', file.fingerprint, 64);
  const { year, accountingYear, fingerprint, kind, exportedOn = null, example = false, source = null } = file;
  const accept = [...new Set(rules.accept ?? [])].toSorted();
  const isRehearsal = asking.rehearse === true;
  if (accept.length > 0 && !isRehearsal) requireReason(asking.reason);
  const { filter, dimensions, unbalanced, expectOre } = rules;
  const input = {
    ...{ year, source, fingerprint, kind, exportedOn },
    ...(accountingYear && { accountingYear }),
    ...(example && { example }),
    ...(accept.length > 0 && { accept }),
    ...(filter && { filter: tidyFilter(filter) }),
    ...(dimensions && { dimensions }),
    ...(unbalanced && { unbalanced: unbalanced.way === 'ON_ACCOUNT' ? unbalanced.account : unbalanced.way }),
    ...(expectOre !== undefined && { expect: kronorFromOre(expectOre) }),
  };
  const parts = splitByYear(accountingYear ?? operationalYear(year));
  const request = { ...asking, operation: 'importVouchers', subject: `ledger:${year}`, input };
  return changes.run(request, async (manager, revision) => {
    const all = { ...rules, accept, file, parts, isRehearsal, now: changes.now(), by: asking.principal.name };
    const { report, before, did } = await take(manager, revision, all);
    if (report.questions.length > 0 && !isRehearsal) throw asks(report.questions);
    return outcome(report, before, did, input);
  });
}

function requireReason(reason: string | undefined): void {
  if (reason !== undefined && reason.trim() !== '') return;
  throw new Refusal('INPUT_INVALID', 'What is accepted needs a reason; it is kept in the change log.', {
    figures: { field: 'reason' },
  });
}

function outcome(
  result: LedgerImportReport,
  before: LedgerImport | null,
  did: boolean,
  input: unknown,
): Outcome<LedgerImportReport> {
  if (!did) return { result, unchanged: true };
  const after = { ...(input as object), ...result };
  return { result, before: before ? { fingerprint: before.fingerprint } : null, after };
}

interface Taken {
  readonly report: LedgerImportReport;
  readonly before: LedgerImport | null;
  readonly did: boolean;
}

async function take(manager: EntityManager, revision: number, given: Given): Promise<Taken> {
  const { file, parts } = given;
  const { kind, ground = 'CHOSEN', example = false } = file;
  const questions = new Questions(new Set(given.accept));
  const origin = file.origin ?? { program: '', company: '', organisationNumber: '' };
  const years = parts.map(({ year }) => year);
  const asked = { name: file.source, origin, example, years, series: file.series ?? new Set<string>() };
  const resolved = await resolveSource(manager, asked, questions);
  const settings = await settle(manager, resolved.source, given);
  const before = await Promise.all(parts.map((part) => lastImportOf(manager, resolved.source.id, part)));
  const ofYearThrough = example ? '' : (parts.at(-1)?.last ?? '');
  const names = await storeAccountNames(manager, namesOf(file, settings.filter), ofYearThrough);
  const head = { source: { name: resolved.source.name, isNew: resolved.isNew }, kind, ground, accountNamesSet: names.renamed };
  const headings = await numberHeadings(manager, resolved.source.id, file.dimensionHeadings ?? [], ofYearThrough);
  const numberOf = ledgerDimension(settings.dimensions);
  type Reported = Omit<LedgerImportReport, keyof typeof head | 'questions' | 'accepted'>;
  const done = async (report: Reported, confirms = false): Promise<Taken> => {
    const said = { sourceId: resolved.source.id, names: file.dimensionNames, numberOf, ofYearThrough };
    const isNamed = await storeDimensionNames(manager, said); // of the objects that there are rows of by now
    const wroteBeside = names.written || isNamed || headings.written || resolved.changed || settings.changed || confirms;
    const did = report.added + report.changed + report.removed > 0 || report.openingBalancesChanged || wroteBeside;
    const asked = { questions: questions.open, accepted: [...questions.answered] };
    return { report: { ...report, ...head, ...asked }, before: before[0] ?? null, did };
  };
  // an import of an earlier version is run again: it left out dimensions that the file may have
  const isSame = before.every((last) => {
    return last?.fingerprint === file.fingerprint && (last.kind ?? kind) === kind && last.keepsDimensions;
  });
  if (isSame && !settings.changed && !takesOtherwise(given)) return done(unchangedReport(parts)); // its names may be new
  for (const contradiction of file.contradictions ?? []) questions.ask(contradiction);
  if (settings.filterChanged && resolved.isUsed) askForFilter(questions, settings.filterBefore, settings.filter);
  for (const part of parts) await askForOlder(manager, questions, file, resolved.source.id, part);
  if (kind === ImportKind.EXTRACT) await askForPeriod(manager, questions, file, resolved.source.id, years);
  const opened = await openYears(manager, revision, given, resolved.source);
  const run = new ImportRun(manager, file, opened, {
    ...{ sourceId: resolved.source.id, questions, unbalanced: given.unbalanced ?? REFUSE_UNBALANCED },
    ...{ dimensions: { numberOf, numberOfHeading: headings.numbers }, filter: settings.filter },
    filterChanged: settings.filterChanged && resolved.isUsed,
  });
  const report = await run.run();
  holdToSum(given, report.sumOre);
  if (kind === ImportKind.EXTRACT && given.expectOre === undefined) askForSum(questions, file, report);
  return done(
    report,
    opened.some((year) => year.confirms),
  );
}

/** Whether the same bytes may come to something else than they did. */
function takesOtherwise({ file, accept = [], unbalanced, expectOre }: Given): boolean {
  const isOfNamedMonths = file.kind === ImportKind.EXTRACT && file.daysNamed === true;
  return accept.includes(ImportQuestion.REPETITIONS) || unbalanced !== undefined || expectOre !== undefined || isOfNamedMonths;
}

/** What the source is to be read by: what is given now, and else what it was read by before. */
async function settle(manager: EntityManager, source: LedgerSource, given: Given) {
  const filterBefore = source.filter === null ? NO_FILTER : (JSON.parse(source.filter) as RowFilter);
  const filter = tidyFilter(given.filter ?? filterBefore);
  const { costCentre = source.costCentreDimension, project = source.projectDimension } = given.dimensions ?? {};
  refuseSameDimension(costCentre, project);
  const csvColumns = given.csvColumns ?? source.csvColumns;
  const filterChanged = !sameFilter(filter, filterBefore);
  const isSame = costCentre === source.costCentreDimension && project === source.projectDimension;
  const changed = filterChanged || !isSame || csvColumns !== source.csvColumns;
  if (changed) {
    const kept = { filter: isFiltering(filter) ? JSON.stringify(filter) : null, csvColumns };
    await manager.update(
      LedgerSource,
      { id: source.id },
      { ...kept, costCentreDimension: costCentre, projectDimension: project },
    );
  }
  return { filter, filterBefore, filterChanged, changed, dimensions: { costCentre, project } };
}

function refuseSameDimension(costCentre: number, project: number): void {
  if (costCentre !== project) return;
  throw new Refusal('INPUT_INVALID', `Dimension ${project} cannot be both the cost centre and the project.`, {
    figures: { field: 'dimensions', costCentre, project },
  });
}

/** Names of accounts that the ledger keeps rows of. */
function namesOf({ accountNames }: VoucherSource, { accounts }: RowFilter): VoucherSource['accountNames'] {
  if (!accountNames || accounts.length === 0) return accountNames;
  return new Map([...accountNames].filter(([account]) => accounts.some((digits) => account.startsWith(digits))));
}

async function openYears(manager: EntityManager, revision: number, given: Given, source: LedgerSource): Promise<YearImport[]> {
  const { file, parts } = given;
  const { fingerprint, kind, exportedOn = null, example = false } = file;
  const head = {
    ...{ fingerprint, source: source.name, sourceId: source.id, kind, exportedOn, example, revision },
    ...{ importedAt: new Date(given.now).toISOString(), importedBy: given.by, keepsDimensions: true },
  };
  const firstId = await takeNumbers(manager, 'ledger-import', parts.length);
  const years: YearImport[] = [];
  for (const [index, part] of parts.entries()) years.push(await YearImport.open(manager, part, { ...head, id: firstId + index }));
  return years;
}

function unchangedReport(parts: readonly YearPart[]) {
  const filteredAway = { vouchers: 0, rows: 0, amountOre: ZERO_ORE };
  return { ...sumUp(nothingNew(parts), []), accounts: [], sumOre: ZERO_ORE, filteredAway, unbalanced: [], dimensionsAdded: 0 };
}

function holdToSum({ expectOre }: Given, sumOre: Ore): void {
  if (expectOre === undefined || expectOre === sumOre) return;
  const figures = { places: 1, problem: 'SUM_NOT_EXPECTED', expected: kronorFromOre(expectOre), sum: kronorFromOre(sumOre) };
  const message = `The rows sum to ${formatKronor(sumOre)} kr, not to the expected ${formatKronor(expectOre)} kr; nothing was stored.`;
  throw new Refusal('IMPORT_REFUSED', message, { figures });
}
