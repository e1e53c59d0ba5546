import { Refusal } from '../agreement/refusal.js';
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
 * region a unit less of a unit more (the Alabama paradox). So the bisection finds the last total at which the exact amount is
 * less than a unit above what the region is to pay; above that no rounding brings it down to it. From there it goes down
 * unit by unit to the first total that fits. The exact amount falls by the region's share of a unit each time, and where it
 * is at most the limit the rounded one is too: 1 ÷ share steps at most. The other methods never take from anyone when the
 * total grows, so there the rounded amount itself is bisected.
 * Laws: the region pays at most the limit; one unit more and it pays more, or the total cannot be shared. By the largest
 * remainder method without groups and without bounds that are parts of the total, every larger total gives more.
 * Refuses with the figures where no total fits: its floor is above the limit, or the floors of all are.
 */
export function largestTotalFor(basis: ScenarioBasis, adjustments: readonly Adjustment[], question: TotalQuestion): LargestTotal {
  const { region, atMostOre } = question;
  const scenario = oneYear(basis, adjustments, question.year);
  const { regions, scenario: side } = scenario.plan;
  const { unitOre, method } = side;
  const place = regions.indexOf(region);
  if (!side.members.includes(place)) throw takesNoPart(region, scenario.plan.year.year);
  const at = (units: number) => {
    const { plan, shared } = scenario.share([{ kind: 'total', amountOre: ore(units * unitOre) }]);
    const share = shared.exactShares()[place] as { numerator: bigint; denominator: bigint };
    const amountOre = ore(shared.amounts[place] as number);
    const exactFits = share.numerator * BigInt(plan.scenario.totalOre) < BigInt(atMostOre + unitOre) * share.denominator;
    return { amountOre, exactFits, heldBy: shared.heldBy[place] ?? null };
  };
  const tried = (units: number) => {
    try {
      return at(units);
    } catch (error) {
      if (error instanceof Refusal && OUT_OF_REACH.has(error.code)) return undefined;
      throw error;
    }
  };
  const start = inUnits(side.totalOre, unitOre);
  at(start); // refuses with its figures where the scenario itself cannot be shared
  const most = lastThat(
    (units) => tried(units) !== undefined,
    start,
    unitsBelow({ numerator: BigInt(MAX_ORE), denominator: 1n }, unitOre),
  );
  const atMost = tried(most);
  const nears = (units: number) => {
    const answer = tried(units);
    return answer !== undefined && (method === 'LARGEST_REMAINDER' ? answer.exactFits : answer.amountOre <= atMostOre);
  };
  const fits = (units: number) => (tried(units)?.amountOre ?? Number.POSITIVE_INFINITY) <= atMostOre;
  if (atMost && atMost.amountOre <= atMostOre) {
    return { totalOre: null, amountOre: null, heldBy: atMost.heldBy };
  }
  const least = firstThat((units) => tried(units) !== undefined, 0, start);
  if (!nears(least)) throw noneFits(region, atMostOre, least * unitOre, tried(least)?.amountOre);
  let units = lastThat(nears, least, most);
  while (units >= least && !fits(units)) units--;
  if (units < least) throw noneFits(region, atMostOre, least * unitOre, tried(least)?.amountOre);
  return { totalOre: ore(units * unitOre), amountOre: at(units).amountOre, heldBy: at(units).heldBy };
}

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
