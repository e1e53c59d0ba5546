import { Refusal } from '../agreement/refusal.js';
import { apportion } from '../allocation/apportion.js';
import { checkBoundsCanBeMet } from '../allocation/check-bounds-can-be-met.js';
import type { Fraction } from '../allocation/fraction.js';
import type { Party } from '../allocation/party.js';
import { type SharedInGroups, shareInGroups } from '../allocation/share-in-groups.js';
import { inUnits } from '../allocation/whole-units.js';
import { type Ore, ore } from '../money/ore.js';
import { phasedWeights } from './phase-in.js';
import type { Side, YearPlan } from './plan-year.js';
import type { HeldBy } from './scenario-answer.js';
import { keyWeightsAt } from './year-key.js';

/** Amounts in öre by the place of the region; 0 for who takes no part. */
export type Amounts = readonly number[];

/** A total shared by weight alone, in whole units. */
export function shareFreely(
  regions: readonly string[],
  { members, totalOre, unitOre, method }: Pick<Side, 'members' | 'totalOre' | 'unitOre' | 'method'>,
  weights: readonly bigint[],
): Amounts {
  const parties = members.map((place, at): Party => ({ id: regions[place] as string, weight: weights[at] as bigint }));
  checkSomeoneShares(weights);
  return scatter(regions.length, members, apportion(method, inUnits(totalOre, unitOre), parties), unitOre);
}

/** The scenario's amounts, and what holds them. */
export interface SharedScenario {
  readonly amounts: Amounts;
  /** By the place of the region; undefined for who is not held. */
  readonly heldBy: readonly (HeldBy | undefined)[];
  readonly shared: SharedInGroups;
  /** By the place of the region. */
  exactShares(): (Fraction | undefined)[];
}

/** Weights in which the scenario shares what is not fixed, in the order of its members; 0 for a fixed amount. */
export function scenarioWeights({ scenario, baseline, regions, phase, bounds }: YearPlan): bigint[] {
  const { members, key, inhabitants } = scenario;
  const sharers = members.filter((place) => bounds[place]?.fixed === undefined);
  const next = keyWeightsAt(key, sharers, regions, inhabitants);
  let weights = next;
  if (phase) {
    const before = keyWeightsAt(baseline.key, baseline.members, regions, baseline.inhabitants);
    const old = scatterWeights(regions.length, baseline.members, before);
    weights = phasedWeights(
      sharers.map((place) => old[place] as bigint),
      next,
      phase,
    );
  }
  if (sharers.length > 0) checkSomeoneShares(weights);
  if (sharers.length === members.length) return weights;
  let at = 0;
  return members.map((place) => (bounds[place]?.fixed === undefined ? (weights[at++] as bigint) : 0n));
}

/** Shares the scenario's total within its bounds and groups, in steps of `unitOre`: the scenario's own unit, or an öre. */
export function shareScenario(
  plan: YearPlan,
  weights: readonly bigint[],
  { unitOre, method }: Pick<Side, 'unitOre' | 'method'>,
): SharedScenario {
  const { regions, bounds, groups } = plan;
  const { members, totalOre } = plan.scenario;
  const unitsOf = (bound: HeldBy | undefined) => bound && inUnits(bound.amountOre, unitOre);
  const parties = members.map((place, at): Party => {
    const id = regions[place] as string;
    const own = bounds[place];
    if (own?.fixed) return { id, weight: 0n, floor: unitsOf(own.fixed), ceiling: unitsOf(own.fixed) };
    return { id, weight: weights[at] as bigint, floor: unitsOf(own?.floor) ?? 0, ceiling: unitsOf(own?.ceiling) };
  });
  const atOf = new Map(groups.length === 0 ? [] : members.map((place, at) => [place, at]));
  const inGroups = groups.map(({ places, floorOre, ceilingOre }) => ({
    members: places.map((place) => atOf.get(place) as number),
    floor: floorOre === undefined ? undefined : inUnits(floorOre, unitOre),
    ceiling: ceilingOre === undefined ? undefined : inUnits(ceilingOre, unitOre),
  }));
  checkBoundsCanBeMet(totalOre, unitOre, parties, inGroups);
  const shared = shareInGroups(inUnits(totalOre, unitOre), method, parties, inGroups);
  return {
    amounts: scatter(regions.length, members, shared.amounts, unitOre),
    heldBy: heldBy(plan, shared, unitOre),
    shared,
    exactShares: () => {
      const shares = new Array<Fraction | undefined>(regions.length).fill(undefined);
      for (const [at, share] of shared.exactShares().entries()) shares[members[at] as number] = share;
      return shares;
    },
  };
}

/** The own bound of who is held at one; else the bound of its group where that binds. */
function heldBy({ regions, scenario, bounds, groups }: YearPlan, shared: SharedInGroups, unitOre: Ore): (HeldBy | undefined)[] {
  const found = new Array<HeldBy | undefined>(regions.length).fill(undefined);
  for (const [next, side] of shared.binding.entries()) {
    const group = groups[next];
    if (!side || !group) continue;
    const amountOre = (side === 'FLOOR' ? group.floorOre : group.ceilingOre) as Ore;
    for (const place of group.places) found[place] = { kind: 'GROUP', amountOre, adjustment: group.index + 1 };
  }
  for (const [at, place] of scenario.members.entries()) {
    const own = bounds[place];
    if (!own) continue;
    const held = shared.held[at];
    if (own.fixed) found[place] = own.fixed;
    else if (held === undefined) continue;
    else if (own.floor?.amountOre === held * unitOre) found[place] = own.floor;
    else if (own.ceiling?.amountOre === held * unitOre) found[place] = own.ceiling;
  }
  return found;
}

function scatter(count: number, members: readonly number[], units: readonly number[], unitOre: Ore): number[] {
  const amounts = new Array<number>(count).fill(0);
  for (const [at, place] of members.entries()) amounts[place] = ore((units[at] as number) * unitOre);
  return amounts;
}

function scatterWeights(count: number, members: readonly number[], weights: readonly bigint[]): bigint[] {
  const all = new Array<bigint>(count).fill(0n);
  for (const [at, place] of members.entries()) all[place] = weights[at] as bigint;
  return all;
}

function checkSomeoneShares(weights: readonly bigint[]): void {
  if (weights.some((weight) => weight > 0n)) return;
  throw new Refusal('WEIGHTS_ALL_ZERO', 'Every weight is 0, so nothing says how to share.', {
    figures: { participants: weights.length },
  });
}
