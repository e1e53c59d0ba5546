import type { EntityManager } from 'typeorm';
import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import type { Changes, Done } from '../changes/changes.js';
import { actAndRead } from '../changes/rehearsal.js';
import { type GivenFile, openFile } from '../uploads/open-file.js';
import type { OpenedFile } from '../uploads/open-upload.js';
import type { LedgerCsv } from './csv/csv-vouchers.js';
import type { LedgerImportReport } from './import-report.js';
import { importVouchers } from './import-vouchers.js';
import { checkLedgerFile, type LedgerFileReport } from './ledger-file.js';
import { loadUnmapped, type Unmapped } from './load-unmapped.js';

/** How a file of vouchers is to be imported. */
export interface LedgerFileOptions {
  /** Where it comes from, in words. */
  readonly source: string;
  /** Given: the file is CSV. */
  readonly csv?: LedgerCsv | undefined;
  readonly dryRun: boolean;
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
  { changes }: Into,
  asking: Asking,
  file: Pick<OpenedFile, 'open'>,
  { source, csv, dryRun }: LedgerFileOptions,
): Promise<Done<LedgerFileImport>> {
  requireRole(asking.principal, Role.Office);
  const { vouchers, report } = await checkLedgerFile(file, csv);
  const { done, after } = await actAndRead(asking, {
    dryRun,
    act: (who) => importVouchers(changes, who, { ...vouchers, source }),
    read: (manager, { result: { years } }) => loadUnmapped(manager, ...years.map(({ year }) => year)),
  });
  return { ...done, result: { ledger: done.result, file: report, unmapped: after } };
}
