import { Refusal } from '../agreement/refusal.js';
import { refuseCoarseUnit } from '../allocation/coarse-unit.js';
import type { Fraction } from '../allocation/fraction.js';
import { type ExactOre, nearestUnits } from '../allocation/whole-units.js';
import { kronorFromOre } from '../money/kronor.js';
import { type Ore, oreFromBigInt } from '../money/ore.js';
import { grown, yearsOfGrowth } from './evaluate/growth.js';
import type { ItemInForce } from './items-in-force.js';
import type { BasisBudget } from './scenario-basis.js';

/** Exact inhabitants of those who take part: persons ÷ scale. */
export interface CountedPersons {
  readonly persons: bigint;
  readonly scale: bigint;
}

/** The year that a total is asked for. */
export interface MoneyYear {
  readonly year: number;
  readonly counted: CountedPersons;
  readonly unitOre: Ore;
  /** True for a total that stands as it is, however its unit moves it: what is decided, and what is only asked on the way. */
  readonly anyUnit: boolean;
}

/**
 * The year's total after its `total` items in list order, in whole units.
 *
 * Exact until the end. What comes from a rate, a percentage or growth is rounded to the nearest unit, a half up, and refused
 * where that moves it by more than half a percent (docs/decisions/0021); an amount that somebody named is never rounded, and
 * refused where it is no whole number of units.
 */
export function yearTotal(budget: BasisBudget, items: readonly ItemInForce<'total'>[], asked: MoneyYear): Ore {
  const { year, counted, unitOre, anyUnit } = asked;
  const atRate = (rateOre: Ore): ExactOre => ({ numerator: BigInt(rateOre) * counted.persons, denominator: counted.scale });
  const named = (amountOre: Ore): ExactOre => ({ numerator: BigInt(amountOre), denominator: 1n });
  let isNamed = budget.basis === 'TOTAL';
  let total = budget.basis === 'TOTAL' ? named(budget.totalOre) : atRate(budget.rateOre);
  for (const { item, firstYear } of items) {
    if ('amountOre' in item) [total, isNamed] = [named(item.amountOre), true];
    else if ('rateOre' in item) [total, isNamed] = [atRate(item.rateOre), false];
    else if ('percent' in item) [total, isNamed] = [times(total, grown(item.percent, 1)), false];
    else [total, isNamed] = [times(total, grown(item.growthPercent, yearsOfGrowth(item, firstYear, year))), false];
  }
  if (isNamed) return wholeUnits(oreFromBigInt(total.numerator), unitOre);
  const rounded = nearestUnits(total, unitOre);
  return anyUnit ? rounded : refuseCoarseUnit(total, rounded, unitOre);
}

function times({ numerator, denominator }: ExactOre, factor: Fraction): ExactOre {
  return { numerator: numerator * factor.numerator, denominator: denominator * factor.denominator };
}

function wholeUnits(totalOre: Ore, unitOre: Ore): Ore {
  if (totalOre % unitOre === 0) return totalOre;
  const figures = { amount: kronorFromOre(totalOre), unit: kronorFromOre(unitOre) };
  const text = `The total, ${figures.amount} kr, is not a whole number of units of ${figures.unit} kr.`;
  throw new Refusal('TOTAL_NOT_WHOLE_UNITS', text, { figures });
}
