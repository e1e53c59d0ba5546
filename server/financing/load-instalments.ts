import { type EntityManager, In, IsNull } from 'typeorm';
import type { LocalDate } from '../agreement/local-date.js';
import { readConsistently } from '../changes/read-consistently.js';
import { type Ore, subtractOre, sumOre, ZERO_ORE } from '../money/ore.js';
import { Instalment, Payment } from './instalment.entity.js';

export interface InstalmentState {
  readonly instalment: Instalment;
  readonly payments: readonly Payment[];
  readonly paidOre: Ore;
  /** Requested and not yet paid; 0 while only planned. Negative where too much was paid or money goes back. */
  readonly outstandingOre: Ore;
  /** True when something requested is outstanding after its due date. */
  readonly overdue: boolean;
}

/** A year's instalments that stand, with what was paid, by number and region. Two statements. */
export function loadInstalments(
  reader: EntityManager,
  year: number,
  asOf: LocalDate,
  regionCode?: string,
): Promise<InstalmentState[]> {
  return readConsistently(reader, async () => {
    const instalments = await reader.find(Instalment, {
      where: { year, replacedByVersion: IsNull(), ...(regionCode === undefined ? {} : { regionCode }) },
      order: { number: 'ASC', regionCode: 'ASC' },
    });
    const payments = await reader.find(Payment, {
      where: { instalmentId: In(instalments.map(({ id }) => id)) },
      order: { paidOn: 'ASC', id: 'ASC' },
    });
    return instalments.map((instalment) =>
      stateOf(
        instalment,
        payments.filter(({ instalmentId }) => instalmentId === instalment.id),
        asOf,
      ),
    );
  });
}

function stateOf(instalment: Instalment, payments: readonly Payment[], asOf: LocalDate): InstalmentState {
  const paidOre = sumOre(payments.map(({ amountOre }) => amountOre));
  const outstandingOre = instalment.requestedOn === null ? ZERO_ORE : subtractOre(instalment.amountOre, paidOre);
  return { instalment, payments, paidOre, outstandingOre, overdue: outstandingOre > 0 && instalment.dueDate < asOf };
}
