import type { EntityManager } from 'typeorm';
import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import { Refusal } from '../agreement/refusal.js';
import type { Changes, Done } from '../changes/changes.js';
import { actAndRead } from '../changes/rehearsal.js';
import { type GivenFile, openFile } from '../uploads/open-file.js';
import type { OpenedFile } from '../uploads/open-upload.js';
import type { DateSpan } from './accounting-year.js';
import type { CsvColumnNames } from './csv/csv-columns.js';
import type { LedgerCsv } from './csv/csv-vouchers.js';
import { type ImportRules, importVouchers } from './import-vouchers.js';
import type { ImportKind } from './imports/file-kind.js';
import type { LedgerImportReport } from './imports/import-report.js';
import { sourceOfName } from './imports/resolve-source.js';
import { REFUSE_UNBALANCED } from './imports/unbalanced-rule.js';
import { checkLedgerFile, type LedgerFileReport } from './ledger-file.js';
import { loadUnmapped, type Unmapped } from './load-unmapped.js';

/** How a file of vouchers is to be imported. */
export interface LedgerFileOptions extends ImportRules {
  /** The name of its source; left out, the source is recognised. */
  readonly source?: string | undefined;
  /** Given: the file is CSV. Columns that are left out are those of the source's last file. */
  readonly csv?: AskedCsv | undefined;
  /** What it is to be taken for; left out, it is inferred. */
  readonly as?: ImportKind | undefined;
  /** The months that an extract covers. */
  readonly period?: DateSpan | undefined;
  readonly dryRun: boolean;
}

export interface AskedCsv extends Omit<LedgerCsv, 'columns'> {
  readonly columns?: CsvColumnNames | undefined;
}

export interface LedgerFileImport {
  readonly ledger: LedgerImportReport;
  readonly file: LedgerFileReport;
  /** Of the file's years, after the import. */
  readonly unmapped: Unmapped;
}

interface Into {
  readonly changes: Changes;
  readonly reader: EntityManager;
}

/** Takes a file of vouchers, given as text, base64 or an upload, into the ledger: all of it or nothing. */
export async function importLedgerFile(
  into: Into,
  asking: Asking,
  given: LedgerFileOptions & { readonly file: GivenFile },
): Promise<Done<LedgerFileImport>> {
  requireRole(asking.principal, Role.Office);
  const file = await openFile(into.reader, asking.principal, given.file, into.changes.now());
  return importOpenedLedgerFile(into, asking, file, given);
}

/**
 * The same for a file that is open. A dry run does all of it and keeps nothing. The file is read before the writers' turn to
 * learn whether it holds, and in it to store; it is never held in memory as a whole.
 */
export async function importOpenedLedgerFile(
  { changes, reader }: Into,
  asking: Asking,
  file: Pick<OpenedFile, 'open'>,
  given: LedgerFileOptions,
): Promise<Done<LedgerFileImport>> {
  requireRole(asking.principal, Role.Office);
  const { source, as, period, dryRun, ...rules } = given;
  const csv = given.csv && (await withColumns(reader, given.csv, source));
  const takesUnbalanced = (rules.unbalanced ?? REFUSE_UNBALANCED).way !== 'REFUSE';
  const { vouchers, report } = await checkLedgerFile(file, { as, period, takesUnbalanced }, csv);
  const named = source === undefined ? vouchers : { ...vouchers, source };
  const all = csv ? { ...rules, csvColumns: JSON.stringify(csv.columns) } : rules;
  const { done, after } = await actAndRead(asking, {
    dryRun,
    act: (who) => importVouchers(changes, who, named, all),
    read: (manager, { result: { years } }) => loadUnmapped(manager, ...years.map(({ year }) => year)),
  });
  return { ...done, result: { ledger: done.result, file: report, unmapped: after } };
}

/** The columns as named, and else as the source's last file had them. */
async function withColumns(reader: EntityManager, csv: AskedCsv, source: string | undefined): Promise<LedgerCsv> {
  const { columns } = csv;
  if (columns) return { ...csv, columns };
  const known = source === undefined ? null : await sourceOfName(reader, source);
  if (known?.csvColumns) return { ...csv, columns: JSON.parse(known.csvColumns) as CsvColumnNames };
  throw new Refusal('INPUT_INVALID', 'Say which column says what: no file of this source has been imported by its columns.', {
    figures: { field: 'columns', source: source ?? null },
  });
}
