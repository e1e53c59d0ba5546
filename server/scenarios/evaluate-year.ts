import { fraction } from '../allocation/fraction.js';
import { kronorPerExactInhabitant, percentChange } from '../allocation/percent-change.js';
import type { Ore } from '../money/ore.js';
import { ore } from '../money/ore.js';
import { shownPersons, sumAt } from './inhabitants.js';
import type { YearPlan } from './plan-year.js';
import type { BindingGroup, ScenarioRow, ScenarioYear, Steps } from './scenario-answer.js';
import { type Amounts, type SharedScenario, scenarioWeights, shareFreely, shareScenario } from './share-side.js';
import { spreadOf } from './spread.js';
import { steps } from './steps.js';
import { keyWeightsAt } from './year-key.js';

const NO_SHARE = fraction(0n);

/** A planned year, shared on both sides and compared. */
export function evaluateYear(plan: YearPlan): ScenarioYear {
  const { year, regions, baseline, scenario, leaving, withoutEffect } = plan;
  const baselineWeights = keyWeightsAt(baseline.key, baseline.members, regions, baseline.inhabitants);
  const baselineOre = shareFreely(regions, baseline, baselineWeights);
  const weights = scenarioWeights(plan);
  const result = shareScenario(plan, weights, scenario);
  const parts = steps(plan, { baselineOre, baselineWeights, scenarioOre: result.amounts, weights });
  const rows = rowsOf(plan, baselineOre, result, parts);
  const { scaled, scale } = scenario.inhabitants;
  return {
    year: year.year,
    carriedForward: year.carriedForward,
    status: year.status,
    totalOre: scenario.totalOre,
    baselineTotalOre: baseline.totalOre,
    unitOre: scenario.unitOre,
    method: scenario.method,
    populationPersons: shownPersons(sumAt(scaled, scenario.members), scale),
    rows,
    groups: bindingGroups(plan, result),
    leaving,
    withoutEffect,
    spread: spreadOf(rows),
  };
}

function rowsOf(plan: YearPlan, baselineOre: Amounts, result: SharedScenario, parts: readonly Steps[]): ScenarioRow[] {
  const { regions, baseline, scenario } = plan;
  const shares = result.exactShares();
  const [inBaseline, inScenario] = [new Set(baseline.members), new Set(scenario.members)];
  return regions.map((regionCode, place) => {
    const [before, after] = [baselineOre[place] as Ore, result.amounts[place] as Ore];
    const [own, counted] = [baseline.inhabitants, scenario.inhabitants];
    const [ownScaled, scaled] = [own.scaled[place] as bigint, counted.scaled[place] as bigint];
    const differenceOre = ore(after - before);
    return {
      regionCode,
      inBaseline: inBaseline.has(place),
      inScenario: inScenario.has(place),
      persons: shownPersons(scaled, counted.scale),
      baselinePersons: shownPersons(ownScaled, own.scale),
      share: shares[place] ?? NO_SHARE,
      baselineOre: before,
      scenarioOre: after,
      differenceOre,
      differencePercent: percentChange(differenceOre, before),
      kronorPerInhabitant: kronorPerExactInhabitant(after, scaled, counted.scale),
      baselineKronorPerInhabitant: kronorPerExactInhabitant(before, ownScaled, own.scale),
      steps: parts[place] as Steps,
      heldBy: result.heldBy[place] ?? null,
    };
  });
}

function bindingGroups({ regions, groups }: YearPlan, { shared }: SharedScenario): BindingGroup[] {
  return groups.flatMap(({ index, places, floorOre, ceilingOre }, next) => {
    const side = shared.binding[next];
    if (!side) return [];
    const amountOre = (side === 'FLOOR' ? floorOre : ceilingOre) as Ore;
    return [{ adjustment: index + 1, side, amountOre, regions: places.map((place) => regions[place] as string) }];
  });
}
