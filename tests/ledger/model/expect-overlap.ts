import { monthOf } from './amounts.js';
import type { MadeFile } from './made-file.js';
import type { Told, ToldVoucher } from './told.js';

/**
 * Whether the file adds rows where another source, or a file of another kind, has rows of the same month and coding. The month
 * amounts of an account without coding may be of any of its codings.
 */
export function expectOverlap(
  told: Told,
  file: MadeFile,
  before: ReadonlyMap<string, ToldVoucher>,
  after: ReadonlyMap<string, ToldVoucher>,
): boolean {
  const [had, has] = [countRows(before), countRows(after)];
  const grown = [...has].filter(([key, count]) => count > (had.get(key) ?? 0)).map(([key]) => key);
  const isOfMonths = file.about === 'MONTHS';
  for (const [name, { about }] of told) {
    for (const [kind, vouchers] of Object.entries(about)) {
      if (name === file.source && kind === file.about) continue;
      for (const other of countRows(vouchers).keys()) {
        const ofAccount = isOfMonths || (kind === 'MONTHS' && other.endsWith('||'));
        if (grown.some((each) => (ofAccount ? accountOf(each) === accountOf(other) : each === other))) return true;
      }
    }
  }
  return false;
}

function countRows(vouchers: ReadonlyMap<string, ToldVoucher>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const voucher of vouchers.values()) {
    for (const row of voucher.rows) {
      const key = `${monthOf(voucher, row)}|${row.account}|${row.centre}|${row.project}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** 2025-03|5010 */
function accountOf(key: string): string {
  return key.split('|').slice(0, 2).join('|');
}
