import { Refusal } from '../agreement/refusal.js';
import { allocate } from '../allocation/allocate.js';
import { decimal } from '../allocation/decimal.js';
import type { Fraction } from '../allocation/fraction.js';
import { fraction } from '../allocation/fraction.js';
import { totalAtRate } from '../allocation/total-at-rate.js';
import { kronorFromOre } from '../money/kronor.js';
import { type Ore, sumOre } from '../money/ore.js';
import type { ContributionBasis, KeyMeasure } from './budget-year.entity.js';

/** What a region pays for a year, why, and what it paid the year before. */
export interface Contribution {
  readonly regionCode: string;
  readonly persons: number;
  /** The exact part of the total that the key gives the region, before rounding. */
  readonly share: Fraction;
  readonly amountOre: Ore;
}

export interface Shared {
  readonly totalOre: Ore;
  readonly rows: readonly Contribution[];
}

type Basis = Pick<ContributionBasis, 'basis' | 'totalOre' | 'rateOre' | 'method' | 'unitOre' | 'components'>;

/**
 * Shares a year's budget among the regions that take part, by the year's allocation key (FIN-1).
 *
 * A fixed total is shared as it is. With a fixed rate the total is the rate times the participants' inhabitants,
 * rounded to whole units, and shared by the same key. Law: the rows sum to the total.
 */
export function shareContributions(
  year: number,
  basis: Basis,
  participants: readonly string[],
  persons: ReadonlyMap<string, number>,
): Shared {
  const counted = participants.map((id) => ({ id, persons: personsOf(year, id, persons) }));
  const total = basis.basis === 'TOTAL' ? basis.totalOre : rateTotal(basis, counted);
  if (total === null) throw incomplete(year, basis);
  const allocation = allocate({
    total,
    unit: basis.unitOre,
    method: basis.method,
    components: basis.components.map(({ measure, weight }) => ({ measure, weight: decimal(weight) })),
    participants: counted.map((row) => ({ id: row.id, measures: measuresOf(row.persons) })),
  });
  const amounts = new Map(allocation.rows.map((row) => [row.id, row]));
  const rows = counted.map(({ id, persons: count }) => {
    const row = amounts.get(id);
    if (!row) throw new Error(`The allocation lost region ${id}`);
    return { regionCode: id, persons: count, share: row.exactShare, amountOre: row.amount };
  });
  return { totalOre: sumOre(rows.map(({ amountOre }) => amountOre)), rows };
}

function measuresOf(persons: number): { name: KeyMeasure; value: Fraction }[] {
  return [
    { name: 'POPULATION' as KeyMeasure, value: fraction(persons) },
    { name: 'EQUAL' as KeyMeasure, value: fraction(1) },
  ];
}

function rateTotal({ rateOre, unitOre }: Basis, counted: readonly { persons: number }[]): Ore | null {
  const populationPersons = counted.reduce((sum, { persons }) => sum + persons, 0);
  return rateOre === null ? null : totalAtRate(rateOre, populationPersons, unitOre);
}

function personsOf(year: number, regionCode: string, persons: ReadonlyMap<string, number>): number {
  const count = persons.get(regionCode);
  if (count === undefined) {
    throw new Refusal('POPULATION_UNKNOWN', `The population of region ${regionCode} is not known for the key of ${year}.`, {
      figures: { year, regionCode },
      clause: 'FIN-1',
    });
  }
  return count;
}

function incomplete(year: number, { basis, totalOre, rateOre }: Basis): Refusal {
  const figures = {
    year,
    basis,
    total: totalOre === null ? null : kronorFromOre(totalOre),
    rate: rateOre === null ? null : kronorFromOre(rateOre),
  };
  return new Refusal('BUDGET_YEAR_INVALID', `${year} fixes the ${basis.toLowerCase()}, but gives none.`, { figures });
}
