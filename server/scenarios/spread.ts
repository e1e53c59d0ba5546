import type { Range, ScenarioRow, Spread } from './scenario-answer.js';

/** How the rows of a year spread. Sorts twice, n log n. */
export function spreadOf(rows: readonly ScenarioRow[]): Spread {
  const taking = rows.filter(({ inScenario }) => inScenario);
  const staying = taking.filter(({ inBaseline }) => inBaseline);
  const payMore = staying.filter(({ differenceOre }) => differenceOre > 0).length;
  const payLess = staying.filter(({ differenceOre }) => differenceOre < 0).length;
  return {
    differencePercent: rangeOf(staying.flatMap(({ differencePercent }) => differencePercent ?? [])),
    kronorPerInhabitant: rangeOf(taking.map(({ kronorPerInhabitant }) => kronorPerInhabitant)),
    payMore,
    payLess,
    unchanged: staying.length - payMore - payLess,
    leave: rows.length - taking.length,
    join: taking.length - staying.length,
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
