import type { EntityManager } from 'typeorm';
import { operationalYear } from '../agreement/local-date.js';
import { LedgerImport } from './ledger-import.entity.js';
import { refuseWithoutLedger } from './refuse-without-ledger.js';

/** More than anybody looks through; older ones are in the change log. */
export const MAX_IMPORTS_LISTED = 200;

/** The imports that changed the ledger, newest first; of one year, or of all. One statement. */
export async function loadLedgerImports(reader: EntityManager, year?: number): Promise<LedgerImport[]> {
  const where = year === undefined ? {} : { year: operationalYear(year).year };
  if (year !== undefined) await refuseWithoutLedger(reader, year);
  return reader.find(LedgerImport, { where, order: { id: 'DESC' }, take: MAX_IMPORTS_LISTED });
}
