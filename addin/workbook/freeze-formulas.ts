import { cellInput } from './cell-input.js';
import { type FormulaCell, findFormulaCells, inChunks } from './formula-cells.js';
import { runExcel } from './run-excel.js';

export interface Frozen {
  readonly frozen: number;
  /** Formulas that show an error or still wait: a frozen error would be nothing to keep. */
  readonly left: number;
}

/** Turns every formula of ours into the values it shows, spilled ones too. */
export function freezeFormulas(): Promise<Frozen> {
  return runExcel(async (context) => {
    const cells = await findFormulaCells(context);
    let frozen = 0;
    for (const chunk of inChunks(cells)) frozen += await freezeChunk(context, chunk);
    return { frozen, left: cells.length - frozen };
  });
}

async function freezeChunk(context: Excel.RequestContext, cells: readonly FormulaCell[]): Promise<number> {
  const found = cells.map(({ range }) => {
    const spill = range.getSpillingToRangeOrNullObject();
    spill.load('values');
    return { cell: range.load('values'), spill };
  });
  await context.sync();
  const ranges = found.map(({ cell, spill }) => (spill.isNullObject ? cell : spill));
  const shown = ranges.filter(({ values }) => !values.flat().some(isError));
  for (const range of shown) {
    const values = range.values.map((line) => line.map(frozenValue));
    range.clear('Contents');
    range.values = values;
  }
  await context.sync();
  return shown.length;
}

const isError = (value: unknown): boolean => typeof value === 'string' && /^#[A-Z0-9/_]+[!?]?$/.test(value);

const frozenValue = (value: unknown): string | number | boolean =>
  typeof value === 'boolean' ? value : cellInput(typeof value === 'number' ? value : String(value ?? ''));
