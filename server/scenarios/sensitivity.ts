import type { Ore } from '../money/ore.js';
import type { Adjustment } from './adjustment.js';
import type { ScenarioBasis } from './scenario-basis.js';
export function sensitivities(
  _basis: ScenarioBasis,
  _adjustments: readonly Adjustment[],
  _year: number,
): { regionCode: string; perPercentOre: Ore; perThousandInhabitantsOre: Ore }[] {
  return [];
}
