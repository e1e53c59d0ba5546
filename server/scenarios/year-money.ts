import { Refusal } from '../agreement/refusal.js';
import { decimal } from '../allocation/decimal.js';
import { type ExactOre, nearestUnits } from '../allocation/whole-units.js';
import { kronorFromOre } from '../money/kronor.js';
import { type Ore, oreFromBigInt } from '../money/ore.js';
import type { ItemInForce } from './items-in-force.js';
import type { BasisBudget } from './scenario-basis.js';

/** Exact inhabitants of those who take part: persons ÷ scale. */
export interface CountedPersons {
  readonly persons: bigint;
  readonly scale: bigint;
}

/**
 * The year's total after its `total` items in list order, in whole units.
 *
 * Exact until the end. What comes from a rate or a percentage is rounded to the nearest unit, a half up; an amount that
 * somebody named is never rounded, and refused where it is no whole number of units.
 */
export function yearTotal(
  budget: BasisBudget,
  items: readonly ItemInForce<'total'>[],
  counted: CountedPersons,
  unitOre: Ore,
): Ore {
  const atRate = (rateOre: Ore): ExactOre => ({ numerator: BigInt(rateOre) * counted.persons, denominator: counted.scale });
  const named = (amountOre: Ore): ExactOre => ({ numerator: BigInt(amountOre), denominator: 1n });
  let isNamed = budget.basis === 'TOTAL';
  let total = budget.basis === 'TOTAL' ? named(budget.totalOre) : atRate(budget.rateOre);
  for (const { item } of items) {
    if ('amountOre' in item) [total, isNamed] = [named(item.amountOre), true];
    else if ('rateOre' in item) [total, isNamed] = [atRate(item.rateOre), false];
    else [total, isNamed] = [raised(total, item.percent), false];
  }
  return isNamed ? wholeUnits(oreFromBigInt(total.numerator), unitOre) : nearestUnits(total, unitOre);
}

function raised({ numerator, denominator }: ExactOre, percent: string | number): ExactOre {
  const by = decimal(percent);
  return { numerator: numerator * (100n * by.denominator + by.numerator), denominator: denominator * 100n * by.denominator };
}

function wholeUnits(totalOre: Ore, unitOre: Ore): Ore {
  if (totalOre % unitOre === 0) return totalOre;
  const figures = { amount: kronorFromOre(totalOre), unit: kronorFromOre(unitOre) };
  const text = `The total, ${figures.amount} kr, is not a whole number of units of ${figures.unit} kr.`;
  throw new Refusal('TOTAL_NOT_WHOLE_UNITS', text, { figures });
}
