import { cellInput } from './cell-input.js';
import type { Content } from './content.js';
import { commonFormula, movedFormula } from './moved-formula.js';
import type { Insertion, RefreshPlan } from './plan-refresh.js';
import { asRefusal } from './run-excel.js';
import { WorkbookRefusal } from './workbook-refusal.js';

/** What the body was before, and where our columns are in it. */
export interface Before {
  readonly rows: number;
  readonly columns: number;
  readonly places: ReadonlyMap<string, number>;
  /** The number formats of its first row, which new rows take over. */
  readonly formats: readonly string[];
}

/** Puts the new rows in with their values, each run at once; where Excel refuses one, those before it go out again. */
export async function insertRows(
  context: Excel.RequestContext,
  table: Excel.Table,
  { insertions }: RefreshPlan,
  content: Content,
  { rows, columns, places }: Before,
): Promise<void> {
  const cellsOf = (key: string): (string | number)[] => {
    const line = Array.from({ length: columns }, (): string | number => '');
    const cells = content.rows.find((row) => row.key === key)?.cells ?? [];
    content.columns.forEach(({ id }, index) => {
      const place = places.get(id);
      if (place !== undefined) line[place] = cellInput(cells[index] ?? null);
    });
    return line;
  };
  const done: Insertion[] = [];
  let count = rows;
  for (const insertion of insertions) {
    const { at, keys } = insertion;
    try {
      table.rows.add(at < count ? at : undefined, keys.map(cellsOf)); // without a place: at the end
      await context.sync();
    } catch (error) {
      await removeInserted(context, table, done);
      throw noRoom(error);
    }
    done.push(insertion);
    count += keys.length;
  }
}

/** Takes rows out, the lowest first. `deleteRowsAt` would do it at once, and is missing in every Excel but the one on the web. */
export async function deleteRows(context: Excel.RequestContext, table: Excel.Table, rows: readonly number[]): Promise<void> {
  for (const row of rows) table.rows.getItemAt(row).delete();
  try {
    await context.sync();
  } catch (error) {
    throw noRoom(error);
  }
}

export function removeInserted(
  context: Excel.RequestContext,
  table: Excel.Table,
  insertions: readonly Insertion[],
): Promise<void> {
  for (const { at, keys } of insertions.toReversed()) {
    for (let row = at + keys.length - 1; row >= at; row--) table.rows.getItemAt(row).delete();
  }
  return context.sync();
}

/** The codes that say that something is in the way; whatever else Excel says is another reason. */
const IN_THE_WAY: ReadonlySet<unknown> = new Set([
  ...['InsertDeleteConflict', 'MergedRangeConflict', 'PivotTableRangeConflict', 'NonBlankCellOffSheet'],
]);

function noRoom(error: unknown): unknown {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return IN_THE_WAY.has(code) ? new WorkbookRefusal('NO_ROOM', {}, { cause: error }) : asRefusal(error);
}

/** A new row takes over the formats of its neighbours, and the formulas of columns that the user filled with one formula. */
export async function dressRows(
  context: Excel.RequestContext,
  body: Excel.Range,
  { insertions }: RefreshPlan,
  { formats, places }: Before,
): Promise<void> {
  const added = insertions.reduce<number[]>(
    (rows, { at, keys }) => [...rows.map((row) => (row >= at ? row + keys.length : row)), ...keys.map((_, index) => at + index)],
    [],
  );
  if (added.length === 0) return;
  body.load('formulas');
  await context.sync();
  const ours = new Set(places.values());
  const common = formats.map((_, column) =>
    ours.has(column) ? undefined : commonFormula(body.formulas.map((line, row) => (added.includes(row) ? null : line[column]))),
  );
  for (const row of added) {
    body.getRow(row).numberFormat = [[...formats]];
    common.forEach((formula, column) => {
      if (formula !== undefined) body.getCell(row, column).formulas = [[movedFormula(formula, row)]];
    });
  }
}
