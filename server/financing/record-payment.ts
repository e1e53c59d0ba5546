import { IsNull } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import type { LocalDate } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { requiredText } from '../agreement/required-text.js';
import type { Changes, Done } from '../changes/changes.js';
import { kronorFromOre } from '../money/kronor.js';
import type { Ore } from '../money/ore.js';
import { findRegion } from '../regions/region-names.js';
import { Instalment, Payment } from './instalment.entity.js';
import { loadInstalments } from './load-instalments.js';

export interface PaymentInput {
  readonly year: number;
  readonly number: number;
  readonly region: string;
  readonly paidOn: LocalDate;
  /** Negative to take back a payment that was recorded by mistake, or for money paid back. */
  readonly amountOre: Ore;
  readonly reference: string;
}

/** Records money received for a requested instalment. Payments are never edited: a mistake is taken back by its negative. */
export async function recordPayment(changes: Changes, asking: Asking, input: PaymentInput): Promise<Done<string>> {
  requireRole(asking.principal, Role.Office);
  const { year, number, paidOn, amountOre } = input;
  const regionCode = findRegion(input.region).code;
  const reference = requiredText('reference', input.reference, 190);
  if (amountOre === 0) throw new Refusal('PAYMENT_INVALID', 'A payment of 0 kr is no payment.', { figures: { amount: 0 } });
  const subject = `instalments:${year}:${number}:${regionCode}`;
  return changes.run({ ...asking, operation: 'recordPayment', subject, input }, async (manager) => {
    const instalment = await manager.findOneBy(Instalment, { year, number, regionCode, replacedByVersion: IsNull() });
    if (!instalment) {
      throw new Refusal('INSTALMENT_UNKNOWN', `${year} has no instalment ${number} for region ${regionCode}.`, {
        figures: { year, number, regionCode },
      });
    }
    if (instalment.requestedOn === null) {
      throw new Refusal('PAYMENT_INVALID', `Instalment ${number} of ${year} has not been requested yet.`, {
        figures: { year, number },
      });
    }
    const payment = { id: uuid(), instalmentId: instalment.id, paidOn, amountOre, reference };
    await manager.insert(Payment, payment);
    await loadInstalments(manager, year, paidOn, regionCode); // refuses sums out of range, which could never be read again
    return { result: payment.id, before: null, after: { ...payment, amount: kronorFromOre(amountOre) } };
  });
}
