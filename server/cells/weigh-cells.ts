import { lengthOf, property, type Weigher } from '../agreement/weight.js';

/**
 * The most values that a function answers a cell with, headings included: 21 regions in two and six columns, and twelve months
 * of income, costs and what is unmapped in twelve; a report by activity or account group is counted as one by month, a list as sixty lines.
 */
const VALUES: Readonly<Record<string, number>> = { CONTRIBUTIONS: 22 * 2, WHATIF: 22 * 6, BUDGETVSACTUAL: 37 * 12, LIST: 60 * 3 };

/** Cells, the different scenarios that WHATIF computes (its year and range), and every value that is answered. */
export const weighCells: Weigher = ({ requests }, selected) => {
  const list: readonly unknown[] = Array.isArray(requests) ? requests : [];
  const tables = Math.max(1, selected.times('values'));
  let values = lengthOf(requests) * selected.fields();
  const scenarios = new Set<string>();
  for (const cell of list) {
    const asked = String(property(cell, 'function'));
    values += (VALUES[asked] ?? 1) * tables;
    if (asked === 'WHATIF') scenarios.add(keyOf(property(cell, 'arguments')));
  }
  return { cells: lengthOf(requests), values, scenarioYears: scenarios.size };
};

/** Only plain items tell scenarios apart: any other is refused with its cell. */
function keyOf(list: unknown): string {
  if (!Array.isArray(list)) return String(typeof list);
  return JSON.stringify(list.map((item: unknown) => (typeof item === 'object' ? null : item)));
}
