import { Refusal } from '../agreement/refusal.js';
import { kronorFromOre } from '../money/kronor.js';
import { type Ore, oreFromBigInt } from '../money/ore.js';
import type { ExactOre } from './whole-units.js';

/** 1 ÷ 200 of a total: half a percent. */
const PARTS = 200n;

/**
 * The total, once it is known that rounding it to whole units moved it by half a percent at most: a unit is there to give
 * round amounts, not another budget (docs/decisions/0021). Refuses with the figures, and with a unit that will do.
 * Laws: a unit of at most 1 percent of the exact total is never refused, nor an öre, which nothing is finer than.
 */
export function refuseCoarseUnit(exact: ExactOre, totalOre: Ore, unitOre: Ore): Ore {
  const size = absolute(exact.numerator);
  const moved = BigInt(totalOre) * exact.denominator - exact.numerator;
  if (unitOre === 1 || absolute(moved) * PARTS <= size) return totalOre;
  const figures = {
    exactTotal: kronorFromOre(oreFromBigInt(nearest(exact.numerator, exact.denominator))),
    total: kronorFromOre(totalOre),
    unit: kronorFromOre(unitOre),
    percent: Number(nearest(moved * 10_000n, size)) / 100,
    smallerUnit: kronorFromOre(unitOfAPercent(size / exact.denominator)),
  };
  const text =
    `The total of ${figures.exactTotal} kr would be ${figures.total} kr in whole units of ${figures.unit} kr: ` +
    `${figures.percent} percent away, and at most 0.5 is allowed. Choose a smaller unit, such as ${figures.smallerUnit} kr.`;
  throw new Refusal('UNIT_TOO_COARSE', text, { figures });
}

/** The largest of 0.01, 0.1, 1, 10 … kr that is at most 1 percent of the total. */
function unitOfAPercent(totalOre: bigint): Ore {
  let unitOre = 1n;
  while (unitOre * 1000n <= totalOre) unitOre *= 10n;
  return oreFromBigInt(unitOre);
}

/** For reading: to the nearest whole number, a half up. */
function nearest(numerator: bigint, denominator: bigint): bigint {
  const doubled = 2n * numerator + denominator;
  const floor = doubled / (2n * denominator);
  return doubled < 0n && floor * 2n * denominator !== doubled ? floor - 1n : floor;
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
