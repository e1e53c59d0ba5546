import { kronorFromOre } from '../../../server/money/kronor.js';
import { type Ore, ore } from '../../../server/money/ore.js';
import { scaleOre } from '../../../server/money/scale-ore.js';

/** A step of the slider: 100 000 kr. */
export const STEP_ORE = ore(10_000_000);

/** What the slider reaches, in kronor: half to twice the baseline, out to whole steps. */
export function sliderRange(baseline: Ore): { readonly least: number; readonly most: number; readonly step: number } {
  const half = scaleOre(baseline, 1, 2);
  const twice = scaleOre(baseline, 2, 1);
  const least = ore(half - (half % STEP_ORE));
  const over = twice % STEP_ORE;
  const most = ore(Math.max(over === 0 ? twice : twice - over + STEP_ORE, STEP_ORE));
  return { least: kronorFromOre(least), most: kronorFromOre(most), step: kronorFromOre(STEP_ORE) };
}
