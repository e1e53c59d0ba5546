import { Refusal } from '../agreement/refusal.js';
import type { Ore } from '../money/ore.js';
import type { Adjustment } from './adjustment.js';
import { evaluateScenario } from './evaluate-scenario.js';
import type { ScenarioYear } from './scenario-answer.js';
import type { ScenarioBasis } from './scenario-basis.js';

/** Side by side on a screen; more is a table for a sheet. */
export const MAX_COMPARED = 10;

export interface NamedScenario {
  readonly name: string;
  readonly adjustments: readonly Adjustment[];
}

export interface Comparison {
  readonly year: number;
  readonly scenarios: readonly { readonly name: string; readonly answer: ScenarioYear }[];
  /** Whoever takes part in the baseline or any of the scenarios. */
  readonly rows: readonly {
    readonly regionCode: string;
    readonly baselineOre: Ore;
    /** In the order of the scenarios; 0 for who takes no part. */
    readonly amountsOre: readonly Ore[];
  }[];
}

/** Up to ten scenarios on the same basis, side by side in its base year. */
export function compareScenarios(basis: ScenarioBasis, scenarios: readonly NamedScenario[]): Comparison {
  if (scenarios.length > MAX_COMPARED) {
    const figures = { scenarios: scenarios.length, limit: MAX_COMPARED };
    throw new Refusal('SCENARIO_INVALID', `At most ${MAX_COMPARED} scenarios stand side by side.`, { figures });
  }
  const first = { ...basis, years: basis.years.slice(0, 1) };
  const answers = scenarios.map(({ name, adjustments }) => ({
    name,
    answer: evaluateScenario(first, adjustments)[0] as ScenarioYear,
  }));
  const baseline = evaluateScenario(first, [])[0] as ScenarioYear;
  const columns = answers.map(({ answer }) => amountsOf(answer, 'scenarioOre'));
  const baselineOre = amountsOf(baseline, 'baselineOre');
  const regions = new Set(
    [baseline, ...answers.map(({ answer }) => answer)].flatMap(({ rows }) => rows.map((row) => row.regionCode)),
  );
  const rows = [...regions].map((regionCode) => ({
    regionCode,
    baselineOre: baselineOre.get(regionCode) ?? (0 as Ore),
    amountsOre: columns.map((column) => column.get(regionCode) ?? (0 as Ore)),
  }));
  return { year: basis.year, scenarios: answers, rows };
}

function amountsOf({ rows }: ScenarioYear, column: 'baselineOre' | 'scenarioOre'): ReadonlyMap<string, Ore> {
  return new Map(rows.map((row) => [row.regionCode, row[column]]));
}
