import { Refusal } from '../agreement/refusal.js';
import { refuseCoarseUnit } from '../allocation/coarse-unit.js';
import { type Fraction, fraction } from '../allocation/fraction.js';
import { nearestUnits } from '../allocation/whole-units.js';
import { type Ore, oreFromBigInt } from '../money/ore.js';
import type { Adjustment } from './adjustment.js';
import { sumAt } from './inhabitants.js';
import type { ScenarioBasis } from './scenario-basis.js';
import { oneYear } from './year-of-scenario.js';

export interface RateForTotal {
  /** Öre for each inhabitant of those who take part, exactly. */
  readonly exactRateOre: Fraction;
  /** The nearest whole-öre rates, with the totals that they give in whole units; the same where the rate is whole. */
  readonly below: { readonly rateOre: Ore; readonly totalOre: Ore };
  readonly above: { readonly rateOre: Ore; readonly totalOre: Ore };
}

/** The rate per inhabitant that a total comes to, with everything else as in the scenario; its own total where left out. */
export function rateForTotal(
  basis: ScenarioBasis,
  adjustments: readonly Adjustment[],
  question: { readonly totalOre?: Ore | undefined; readonly year?: number | undefined } = {},
): RateForTotal {
  const { scenario, year } = oneYear(basis, adjustments, question.year).plan;
  const { scaled, scale } = scenario.inhabitants;
  const persons = sumAt(scaled, scenario.members);
  if (persons === 0n) {
    throw new Refusal('WEIGHTS_ALL_ZERO', 'Nobody lives in the regions that take part.', { figures: { year: year.year } });
  }
  const exactRateOre = fraction(BigInt(question.totalOre ?? scenario.totalOre) * scale, persons);
  const below = exactRateOre.numerator / exactRateOre.denominator;
  const above = exactRateOre.denominator === 1n ? below : below + 1n;
  const withTotal = (rate: bigint) => {
    const exact = { numerator: rate * persons, denominator: scale };
    const totalOre = refuseCoarseUnit(exact, nearestUnits(exact, scenario.unitOre), scenario.unitOre);
    return { rateOre: oreFromBigInt(rate), totalOre };
  };
  return { exactRateOre, below: withTotal(below), above: withTotal(above) };
}
