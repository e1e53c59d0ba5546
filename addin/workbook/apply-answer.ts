import type { Answer } from './answer.js';
import { findDefinition, type HeldDefinition, replaceDefinition } from './held-definitions.js';
import { requireTable } from './held-table.js';
import { matchColumns } from './match-columns.js';
import { commonFormula, movedFormula } from './moved-formula.js';
import { refreshNote } from './note.js';
import { planRefresh, type RefreshPlan } from './plan-refresh.js';
import { withVariables } from './query-definition.js';
import { asRefusal, runExcel } from './run-excel.js';
import { turnVariances } from './turn-variances.js';
import { WorkbookRefusal } from './workbook-refusal.js';

export interface Applied {
  readonly tableName: string;
  /** What the rows that are gone were called. */
  readonly removedRows: readonly string[];
}

/** Brings a held table up to date with a new answer: rows in and out, our columns' values, the lines above, the definition. */
export function applyAnswer(id: string, answer: Answer): Promise<Applied> {
  return runExcel(async (context) => {
    const held = await findDefinition(context, id);
    const table = await requireTable(context, held.definition);
    try {
      return await refresh(context, held, table, answer);
    } catch (error) {
      if (!(error instanceof WorkbookRefusal)) throw error;
      throw new WorkbookRefusal(error.code, { table: table.name, ...error.figures }, { cause: error });
    }
  });
}

async function refresh(
  context: Excel.RequestContext,
  held: HeldDefinition,
  table: Excel.Table,
  { content, asOf, revision, variables }: Answer,
): Promise<Applied> {
  const { definition } = held;
  const body = table.getDataBodyRange();
  body.load('values,numberFormat');
  table.columns.load('items/id,items/name');
  await context.sync();
  const current = table.columns.items.map(({ id, name }) => ({ id, title: name }));
  const places = matchColumns(definition.columns, current);
  const plan = planRefresh({ places, body: body.values, heldKeys: definition.rowKeys }, content);
  const removedRows = namesOf(plan.removedKeys, plan.keys, body.values, places.get(content.nameColumn));

  await moveRows(context, table, plan, { rows: body.values.length, columns: current.length });
  const moved = table.getDataBodyRange();
  const added = newRows(plan);
  if (added.length > 0)
    await fillRows(context, moved, added, { formats: body.numberFormat[0] ?? [], ours: new Set(places.values()) });
  for (const { column, firstRow, values } of plan.writes) {
    moved.getCell(firstRow, column).getResizedRange(values.length - 1, 0).values = values.map((value) => [value]);
  }
  await turnVariances(context, table, { definition, content, places });
  const note = await refreshNote(context, definition, content.note);
  const rowKeys = content.rows.map(({ key }) => key);
  const columns = definition.columns.map((column) => ({
    ...column,
    columnId: current[places.get(column.id) ?? -1]?.id ?? column.columnId,
  }));
  replaceDefinition(held, {
    ...withVariables({ ...definition, note, rowKeys, columns, revision }, variables),
    ...(content.facts && { facts: content.facts }),
    asOf: asOf.toISOString(),
    tableName: table.name,
    tableId: table.id,
  });
  await context.sync();
  return { tableName: table.name, removedRows };
}

/** Rows first in, then out: where Excel refuses, the table is as before. */
async function moveRows(
  context: Excel.RequestContext,
  table: Excel.Table,
  plan: RefreshPlan,
  { rows, columns }: Size,
): Promise<void> {
  const blank = [Array.from({ length: columns }, () => '')];
  try {
    plan.insertions.forEach(({ at }, before) => {
      table.rows.add(at < rows + before ? at : undefined, blank); // without a place: at the end
    });
    await context.sync();
  } catch (error) {
    throw noRoom(error);
  }
  try {
    for (const row of plan.deletions) table.rows.deleteRowsAt(row, 1);
    await context.sync();
  } catch (error) {
    for (const { at } of plan.insertions.toReversed()) table.rows.deleteRowsAt(at, 1);
    await context.sync();
    throw noRoom(error);
  }
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Excel has one code for whatever is in the way; a protected sheet and an open cell have their own. */
function noRoom(error: unknown): unknown {
  const refusal = asRefusal(error);
  const other = refusal instanceof WorkbookRefusal && refusal.code !== 'EXCEL_FAULT';
  return other ? refusal : new WorkbookRefusal('NO_ROOM', {}, { cause: error });
}

/** Where the inserted rows stand in the end. */
function newRows({ insertions, deletions }: RefreshPlan): number[] {
  let rows: number[] = [];
  for (const { at } of insertions) rows = [...rows.map((row) => (row >= at ? row + 1 : row)), at];
  return rows.map((row) => row - deletions.filter((gone) => gone < row).length);
}

/** A new row takes over the formats of its neighbours, and the formulas of columns that the user filled with one formula. */
async function fillRows(
  context: Excel.RequestContext,
  body: Excel.Range,
  added: readonly number[],
  { formats, ours }: { readonly formats: readonly string[]; readonly ours: ReadonlySet<number> },
): Promise<void> {
  body.load('formulas');
  await context.sync();
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

/** A row's name where the table still has it, else its key. `keys` is each row's key in the table as it was. */
function namesOf(
  removed: readonly string[],
  keys: readonly string[],
  body: readonly unknown[][],
  name: number | undefined,
): string[] {
  return removed.map((key) => {
    const row = body[keys.indexOf(key)];
    return row && name !== undefined ? String(row[name]) : key;
  });
}
