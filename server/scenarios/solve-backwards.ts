import { Refusal } from '../agreement/refusal.js';
import type { Fraction } from '../allocation/fraction.js';
import { inUnits, unitsBelow } from '../allocation/whole-units.js';
import { kronorFromOre } from '../money/kronor.js';
import { MAX_ORE, type Ore, ore } from '../money/ore.js';
import type { Adjustment } from './adjustment.js';
import type { HeldBy } from './scenario-answer.js';
import type { ScenarioBasis } from './scenario-basis.js';
import { oneYear } from './year-of-scenario.js';

export interface TotalQuestion {
  readonly region: string;
  /** The most that the region is to pay. */
  readonly atMostOre: Ore;
  /** The base year where left out. */
  readonly year?: number | undefined;
}

/** The largest total, or null where every total that can be shared fits; `heldBy` then says what holds the region below. */
export interface LargestTotal {
  readonly totalOre: Ore | null;
  /** What the region pays at that total; null with it. */
  readonly amountOre: Ore | null;
  readonly heldBy: HeldBy | null;
}

/**
 * The largest total, in whole units, at which a region pays at most an amount, with everything else as in the scenario.
 *
 * A region's exact amount only rises with the total, but the rounded one does not: the largest remainder method can give a
 * region a unit less of a unit more (the Alabama paradox). Where the exact amount is at most the limit the rounded one is
 * too, and where it is a unit above or more no rounding brings it down. Two bisections find those totals; between them, 1 ÷
 * share units apart, every total is tried from above, or where they are more than `MOST_TRIED` the rounded amount is bisected.
 * The other methods take from nobody when the total grows, so there the rounded amount is bisected at once.
 * Laws: the region pays at most the limit; one unit more and it pays more, or the total cannot be shared. By the largest
 * remainder method, without groups, without bounds that are parts of the total, and where the totals between were tried,
 * every larger total gives more.
 * Refuses with the figures where no total fits: its floor is above the limit, or the floors of all are.
 */
export function largestTotalFor(basis: ScenarioBasis, adjustments: readonly Adjustment[], question: TotalQuestion): LargestTotal {
  const { region, atMostOre } = question;
  const scenario = oneYear(basis, adjustments, question.year);
  const { regions, scenario: side } = scenario.plan;
  const { unitOre, method } = side;
  const place = regions.indexOf(region);
  if (!side.members.includes(place)) throw takesNoPart(region, scenario.plan.year.year);
  // Amounts are whole units, so a limit between two of them is the lower.
  const limitOre = unitsBelow({ numerator: BigInt(atMostOre), denominator: 1n }, unitOre) * unitOre;
  const at = (units: number) => {
    const { plan, shared } = scenario.share([{ kind: 'total', amountOre: ore(units * unitOre) }]);
    const share = shared.exactShares()[place] as Fraction;
    const exact = share.numerator * BigInt(plan.scenario.totalOre);
    const isAtMost = exact <= BigInt(limitOre) * share.denominator;
    const isInReach = exact < BigInt(limitOre + unitOre) * share.denominator;
    return { amountOre: ore(shared.amounts[place] as number), isAtMost, isInReach, heldBy: shared.heldBy[place] ?? null };
  };
  const tried = (units: number) => {
    try {
      return at(units);
    } catch (error) {
      if (error instanceof Refusal && OUT_OF_REACH.has(error.code)) return undefined;
      throw error;
    }
  };
  const fits = (units: number) => (tried(units)?.amountOre ?? Number.POSITIVE_INFINITY) <= atMostOre;
  const canBeShared = (units: number) => tried(units) !== undefined;
  const own = inUnits(side.totalOre, unitOre);
  at(own); // refuses with its figures where the scenario itself cannot be shared
  const start = own === 0 && canBeShared(side.members.length) ? side.members.length : own; // of 0 every method can give
  const most = lastThat(canBeShared, start, unitsBelow({ numerator: BigInt(MAX_ORE), denominator: 1n }, unitOre));
  const atMost = at(most);
  if (atMost.amountOre <= atMostOre) return { totalOre: null, amountOre: null, heldBy: atMost.heldBy };
  const least = firstThat(canBeShared, 0, start);
  if (!fits(least)) throw noneFits(region, atMostOre, least * unitOre, at(least).amountOre);
  const units = method === 'LARGEST_REMAINDER' ? lastOfWindow() : lastThat(fits, least, most);
  const { amountOre, heldBy } = at(units);
  return { totalOre: ore(units * unitOre), amountOre, heldBy };

  function lastOfWindow(): number {
    const high = lastThat((each) => tried(each)?.isInReach ?? false, least, most);
    const sure = lastThat((each) => tried(each)?.isAtMost ?? false, least, high);
    const low = fits(sure) ? sure : least;
    if (high - low > MOST_TRIED) return lastThat(fits, low, high);
    let units = high;
    while (units > low && !fits(units)) units--;
    return units;
  }
}

/** More than a region of a nation's needs: a region with 0.05 percent of the weight is 2 000 units from one to the next. */
const MOST_TRIED = 2000;

/** Refusals that a smaller or a larger total can mend. */
const OUT_OF_REACH: ReadonlySet<string> = new Set([
  'FLOORS_ABOVE_TOTAL',
  'CEILINGS_BELOW_TOTAL',
  'FLOOR_ABOVE_CEILING',
  'FIXED_OUTSIDE_BOUNDS',
  'METHOD_NEEDS_MORE_UNITS',
  'AMOUNT_OUT_OF_RANGE',
]);

/** The last number from `first`, which holds, to `last` at which a property holds that does not come back once it is lost. */
function lastThat(holds: (units: number) => boolean, first: number, last: number): number {
  let [low, high] = [first, last + 1];
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** The first number down from `last`, which holds, to `first`. */
function firstThat(holds: (units: number) => boolean, first: number, last: number): number {
  return -lastThat((units) => holds(-units), -last, -first);
}

function takesNoPart(region: string, year: number): Refusal {
  return new Refusal('SCENARIO_INVALID', `Region ${region} takes no part in ${year}.`, { figures: { regionCode: region, year } });
}

function noneFits(region: string, atMostOre: Ore, leastOre: number, amountOre: Ore | undefined): Refusal {
  const figures = {
    regionCode: region,
    atMost: kronorFromOre(atMostOre),
    leastTotal: kronorFromOre(ore(leastOre)),
    amount: amountOre === undefined ? null : kronorFromOre(amountOre),
  };
  const text = `Region ${region} pays ${figures.amount} kr even of the least total, ${figures.leastTotal} kr.`;
  return new Refusal('SCENARIO_INVALID', text, { figures });
}
