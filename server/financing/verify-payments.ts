import type { EntityManager } from 'typeorm';
import { type Finding, finding } from '../changes/verify-finding.js';

/** The database looks for the offending payments itself: they may be many, and none should offend. */
export function verifyPayments(reader: EntityManager): Promise<Finding> {
  const statement = 'Money was recorded only for instalments that were requested, and never as 0 kr.';
  return finding('payments-on-requested', statement, async (tally) => {
    const [all] = await reader.query<{ payments: number | string }[]>('SELECT COUNT(*) AS payments FROM payment');
    tally.count(Number(all?.payments));
    const offending = await reader.query<{ id: string; year: number; number: number; code: string; requested: string | null }[]>(
      `SELECT payment.id AS id, year, number, region_code AS code, requested_on AS requested
       FROM payment JOIN instalment ON instalment.id = payment.instalment_id
       WHERE requested_on IS NULL OR payment.amount_ore = 0 ORDER BY payment.id LIMIT 1000`,
    );
    for (const { id, year, number, code, requested } of offending) {
      const place = `payment ${id} for instalment ${number} of ${year}, region ${code}`;
      tally.violated(requested === null ? `${place}: the instalment was never requested` : `${place}: is 0 kr`);
    }
  });
}
