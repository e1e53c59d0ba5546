import type { EntityManager } from 'typeorm';
import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import type { Changes, Done } from '../changes/changes.js';
import { actAndRead } from '../changes/rehearsal.js';
import { type GivenFile, openFile } from '../uploads/open-file.js';
import { importVouchers, type LedgerImportReport } from './import-vouchers.js';
import { checkLedgerFile, type LedgerFileReport } from './ledger-file.js';
import { loadUnmapped, type Unmapped } from './load-unmapped.js';

export interface LedgerFile {
  readonly file: GivenFile;
  /** Where it comes from, in words. */
  readonly source: string;
}

export interface LedgerFileImport {
  readonly ledger: LedgerImportReport;
  readonly file: LedgerFileReport;
  /** Of the file's year, after the import. */
  readonly unmapped: Unmapped;
}

/**
 * Takes a file of vouchers into the ledger: all of it or nothing. A dry run does the same and keeps nothing. The file is read
 * before the writers' turn to learn whether it holds, and in it to store; no file is held in memory as a whole.
 */
export async function importLedgerFile(
  { changes, reader }: { readonly changes: Changes; readonly reader: EntityManager },
  asking: Asking,
  { file: given, source, dryRun }: LedgerFile & { readonly dryRun: boolean },
): Promise<Done<LedgerFileImport>> {
  requireRole(asking.principal, Role.Office);
  const { vouchers, report } = await checkLedgerFile(await openFile(reader, asking.principal, given, changes.now()));
  const { done, after } = await actAndRead(reader, asking, {
    dryRun,
    act: (who) => importVouchers(changes, who, { ...vouchers, source }),
    read: (manager, { year }) => loadUnmapped(manager, year),
  });
  return { ...done, result: { ledger: done.result, file: report, unmapped: after } };
}
