import type { EntityManager } from 'typeorm';
import { Refusal } from '../agreement/refusal.js';
import { LedgerImport } from './ledger-import.entity.js';
import { Voucher } from './voucher.entity.js';

/** Refuses a year of which nothing is imported or booked. */
export async function refuseWithoutLedger(reader: EntityManager, year: number): Promise<void> {
  if ((await reader.existsBy(Voucher, { year })) || (await reader.existsBy(LedgerImport, { year }))) return;
  throw unknownLedger(year);
}

/** 0, or an empty list, would say that nothing was spent, when nothing was told. */
export function unknownLedger(year: number): Refusal {
  return new Refusal('LEDGER_UNKNOWN', `There is no ledger of ${year}: nothing is imported or booked.`, { figures: { year } });
}
