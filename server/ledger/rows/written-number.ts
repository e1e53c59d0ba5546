import type { Voucher } from '../voucher.entity.js';

/** A voucher's number as people know it: as its file wrote it, else as the ledger gave it. */
export function writtenNumber({ number, numberAsWritten }: Pick<Voucher, 'number' | 'numberAsWritten'>): string {
  return numberAsWritten || String(number);
}
