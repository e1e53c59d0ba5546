import { type Ore, ore } from '../money/ore.js';
import type { Adjustment } from './adjustment.js';
import type { BindingGroup, HeldBy, ScenarioYear } from './scenario-answer.js';
import type { ScenarioBasis } from './scenario-basis.js';
import { oneYear } from './year-of-scenario.js';

/** How a region's amount answers, by sharing again: exact to the öre, with every bound as it then stands. */
export interface Sensitivity {
  readonly regionCode: string;
  /** Change of its amount when the total rises by 1 percent. */
  readonly totalOnePercentOre: Ore;
  /** Change of its amount when it has 1 000 inhabitants more, and the others as many as before. */
  readonly thousandInhabitantsOre: Ore;
}

/** For the regions asked for, all who take part where left out: one sharing each, so ask for few of many. */
export function sensitivity(
  basis: ScenarioBasis,
  adjustments: readonly Adjustment[],
  { year, regions }: { readonly year?: number | undefined; readonly regions?: readonly string[] | undefined } = {},
): Sensitivity[] {
  const scenario = oneYear(basis, adjustments, year);
  const { plan, shared } = scenario.share([]);
  const dearer = scenario.share([{ kind: 'total', percent: 1 }]).shared;
  return plan.scenario.members.flatMap((place) => {
    const regionCode = plan.regions[place] as string;
    if (regions && !regions.includes(regionCode)) return [];
    const larger = scenario.share([], { region: regionCode, persons: 1000 }).shared;
    const change = (amounts: readonly number[]) => ore((amounts[place] as number) - (shared.amounts[place] as number));
    const result = { totalOnePercentOre: change(dearer.amounts), thousandInhabitantsOre: change(larger.amounts) };
    return [{ regionCode, ...result }];
  });
}

/** The bounds that hold something in a year: regions at their own, and groups at theirs. */
export function bindingBounds({ rows, groups }: ScenarioYear): {
  readonly regions: readonly (HeldBy & { readonly regionCode: string })[];
  readonly groups: readonly BindingGroup[];
} {
  const regions = rows.flatMap(({ regionCode, heldBy }) => {
    return heldBy && heldBy.kind !== 'GROUP' ? [{ regionCode, ...heldBy }] : [];
  });
  return { regions, groups };
}
