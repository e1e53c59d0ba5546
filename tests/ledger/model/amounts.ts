import type { Row, Voucher } from './true-ledger.js';

/** What vouchers come to on each account. */
export function partOf(vouchers: Iterable<Voucher>, accounts: readonly string[]): Map<string, number> {
  const sums = new Map(accounts.map((account) => [account, 0]));
  for (const { rows } of vouchers) for (const { account, ore } of rows) sums.set(account, (sums.get(account) ?? 0) + ore);
  return sums;
}

/** The month that a row counts in, 2025-03: its own day's, if that is of its voucher's year. */
export function monthOf(voucher: Voucher, row: Row): string {
  const own = row.day?.slice(0, 4) === voucher.day.slice(0, 4) ? row.day : voucher.day;
  return own.slice(0, 7);
}
