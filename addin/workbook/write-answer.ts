import { sameContent } from './cell-input.js';
import type { Content } from './content.js';
import { type Before, deleteRows, dressRows, insertRows, removeInserted } from './move-rows.js';
import type { RefreshPlan } from './plan-refresh.js';
import { asRefusal } from './run-excel.js';

export interface Writing {
  readonly plan: RefreshPlan;
  readonly content: Content;
  readonly places: ReadonlyMap<string, number>;
  /** How many columns the table has. */
  readonly columns: number;
  /** The body as it was read before. */
  readonly body: Pick<Excel.Range, 'values' | 'formulas' | 'numberFormat'>;
}

/** Rows first in, then our values, and rows out last, since only they cannot be taken back: where Excel refuses, all is as before. */
export async function writeAnswer(context: Excel.RequestContext, table: Excel.Table, writing: Writing): Promise<void> {
  const { plan, content, places, columns, body } = writing;
  const before: Before = { rows: body.values.length, columns, places, formats: body.numberFormat[0] ?? [] };
  await insertRows(context, table, plan, content, before);
  try {
    const grown = table.getDataBodyRange();
    await dressRows(context, grown, plan, before);
    for (const { column, firstRow, values } of plan.writes) {
      grown.getCell(firstRow, column).getResizedRange(values.length - 1, 0).values = values.map((value) => [value]);
    }
    await context.sync();
    await deleteRows(context, table, plan.deletions);
  } catch (error) {
    await takeBack(context, table, writing);
    throw asRefusal(error);
  }
}

/** The new rows go, and our columns get back what they held. Where Excel refuses even this, the error that led here is the one to show. */
async function takeBack(context: Excel.RequestContext, table: Excel.Table, { plan, places, body }: Writing): Promise<void> {
  try {
    await removeInserted(context, table, plan.insertions);
    const range = table.getDataBodyRange();
    for (const place of places.values()) {
      const column = range.getCell(0, place).getResizedRange(body.values.length - 1, 0);
      column.values = body.formulas.map((line, row) => [sameContent(line[place], body.values[row]?.[place])]);
    }
    await context.sync();
  } catch {
    // said by the caller's error
  }
}
