import { type Ore, ore } from '../money/ore.js';
import type { Side, YearPlan } from './plan-year.js';
import type { Steps } from './scenario-answer.js';
import { type Amounts, shareFreely, shareScenario } from './share-side.js';
import { keyWeightsAt, type YearKey } from './year-key.js';

const ONE_ORE = ore(1);
const TO_THE_ORE = { unitOre: ONE_ORE, method: 'LARGEST_REMAINDER' } as const;

/** Both sides of a year as they are shared. */
export interface SharedYear {
  readonly baselineOre: Amounts;
  readonly baselineWeights: readonly bigint[];
  readonly scenarioOre: Amounts;
  readonly weights: readonly bigint[];
}

/**
 * Goes from the baseline to the scenario by changing one thing at a time, and says for every region what each change comes to
 * (docs/decisions/0015): the total, the inhabitants, who takes part, the key, what holds amounts, the rounding.
 *
 * Every state on the way is shared to the öre by the largest remainder method, so that it sums to its total; the last step
 * goes from there to the scenario's unit and method, less the same of the baseline. What does not change is not shared again.
 * Laws: the six sum to the difference in every region; over all regions the budget's sums to the change of the total and
 * each of the others to 0. A measure that is 0 for everyone on the way is shared in equal parts.
 */
export function steps(plan: YearPlan, { baselineOre, baselineWeights, scenarioOre, weights }: SharedYear): Steps[] {
  const { regions, baseline, scenario } = plan;
  const { totalOre, inhabitants, members } = scenario;
  const share = (total: Ore, places: readonly number[], by: readonly bigint[]): Amounts =>
    shareFreely(regions, { members: places, totalOre: total, ...TO_THE_ORE }, by);
  const weigh = (key: YearKey, places: readonly number[]) => keyWeightsAt(key, places, regions, inhabitants, 'equal');

  const free = isToTheOre(baseline) ? baselineOre : share(baseline.totalOre, baseline.members, baselineWeights);
  const withTotal = totalOre === baseline.totalOre ? free : share(totalOre, baseline.members, baselineWeights);
  const samePersons = inhabitants === baseline.inhabitants;
  const withPersons = samePersons ? withTotal : share(totalOre, baseline.members, weigh(baseline.key, baseline.members));
  const sameMembers = isSame(members, baseline.members);
  const withMembers = sameMembers ? withPersons : share(totalOre, members, weigh(baseline.key, members));
  const sameKey = scenario.key.components === baseline.key.components;
  const withKey = sameKey ? withMembers : share(totalOre, members, weigh(scenario.key, members));
  const isHeld = plan.phase !== undefined || plan.groups.length > 0 || plan.bounds.some((bound) => bound !== undefined);
  const held = () => (isToTheOre(scenario) ? scenarioOre : shareScenario(plan, weights, TO_THE_ORE).amounts);
  const withBounds = isHeld ? held() : withKey;

  return regions.map((_, place) => {
    const at = (amounts: Amounts) => amounts[place] as number;
    return {
      budget: ore(at(withTotal) - at(free)),
      population: ore(at(withPersons) - at(withTotal)),
      participation: ore(at(withMembers) - at(withPersons)),
      key: ore(at(withKey) - at(withMembers)),
      bounds: ore(at(withBounds) - at(withKey)),
      rounding: ore(at(scenarioOre) - at(withBounds) - (at(baselineOre) - at(free))),
    };
  });
}

function isToTheOre({ unitOre, method }: Pick<Side, 'unitOre' | 'method'>): boolean {
  return unitOre === ONE_ORE && method === 'LARGEST_REMAINDER';
}

function isSame(members: readonly number[], others: readonly number[]): boolean {
  return members.length === others.length && members.every((place, index) => place === others[index]);
}
