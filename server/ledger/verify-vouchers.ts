import type { EntityManager } from 'typeorm';
import { type Finding, finding } from '../changes/verify-finding.js';

/** The database looks for the offending vouchers itself: they may be a million, and none should offend. */
export function verifyVouchers(reader: EntityManager): Promise<Finding> {
  const statement =
    'Every voucher has rows that sum to 0, unless it is a part, an extract or a month’s amounts; it and they are dated in its year.';
  return finding('vouchers-balance', statement, async (tally) => {
    const [all] = await reader.query<{ vouchers: number | string }[]>('SELECT COUNT(*) AS vouchers FROM voucher');
    tally.count(Number(all?.vouchers));
    const offending = await reader.query<{ year: number; series: string; number: number; sum: string | null }[]>(
      `SELECT voucher.year AS year, series, number, CAST(SUM(amount_ore) AS CHAR) AS sum
       FROM voucher LEFT JOIN voucher_row ON voucher_row.voucher_id = voucher.id
       GROUP BY voucher.id, voucher.year, series, number, voucher.date, voucher.kind
       HAVING SUM(amount_ore) IS NULL OR (voucher.kind = 'VOUCHER' AND SUM(amount_ore) <> 0) OR MIN(period) < voucher.year * 100 + 1
         OR MAX(period) > voucher.year * 100 + 12 OR SUBSTR(voucher.date, 1, 4) <> CAST(voucher.year AS CHAR)
       LIMIT 1000`,
    );
    for (const { year, series, number, sum } of offending) {
      tally.violated(
        `${year} ${series} ${number}: ${sum === null ? 'no rows' : `the rows sum to ${sum} öre, or lie outside the year`}`,
      );
    }
  });
}
