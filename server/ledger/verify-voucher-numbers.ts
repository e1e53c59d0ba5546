import type { EntityManager } from 'typeorm';
import { type Finding, finding } from '../changes/verify-finding.js';

/** The office's own series are numbered here, from 1 and without gaps; imported ones are numbered where they were booked. */
export function verifyVoucherNumbers(reader: EntityManager): Promise<Finding> {
  const statement = 'The office’s own vouchers are numbered 1, 2, 3 … in each series of a year.';
  return finding('voucher-numbers', statement, async (tally) => {
    const series = await reader.query<{ year: number; series: string; vouchers: number | string; last: number }[]>(
      `SELECT year, series, COUNT(*) AS vouchers, MAX(number) AS last FROM voucher
       WHERE import_id IS NULL GROUP BY year, series ORDER BY year, series`,
    );
    for (const { year, series: name, vouchers, last } of series) {
      tally.count(Number(vouchers));
      if (Number(vouchers) !== last) tally.violated(`${year} ${name}: ${vouchers} vouchers, numbered up to ${last}`);
    }
  });
}
