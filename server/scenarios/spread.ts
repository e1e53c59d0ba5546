import type { Range, ScenarioRow, Spread } from './scenario-answer.js';

/** How the rows of a year spread; `takesPart` says by place who does in the scenario. Sorts once, n log n. */
export function spreadOf(rows: readonly ScenarioRow[], takesPart: readonly boolean[]): Spread {
  const staying = rows.filter((_, index) => takesPart[index]);
  let [payMore, payLess] = [0, 0];
  for (const { differenceOre } of rows) {
    if (differenceOre > 0) payMore++;
    if (differenceOre < 0) payLess++;
  }
  return {
    differencePercent: rangeOf(staying.flatMap(({ differencePercent }) => differencePercent ?? [])),
    kronorPerInhabitant: rangeOf(staying.map(({ kronorPerInhabitant }) => kronorPerInhabitant)),
    payMore,
    payLess,
    unchanged: rows.length - payMore - payLess,
  };
}

function rangeOf(values: readonly number[]): Range | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const at = (index: number) => sorted[index] as number;
  const upper = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 === 1 ? at(upper) : (at(upper - 1) + at(upper)) / 2;
  return { min: at(0), median, max: at(sorted.length - 1) };
}
