import { plainAddress } from './free-area.js';
import { readDefinitions } from './held-definitions.js';
import { findTable } from './held-table.js';
import type { QueryDefinition } from './query-definition.js';
import { runExcel } from './run-excel.js';

/** A query that the workbook holds, and where its table stands. */
export interface HeldQuery {
  readonly definition: QueryDefinition;
  /** Null where the table was deleted. */
  readonly place: {
    readonly tableName: string;
    readonly sheet: string;
    readonly address: string;
    readonly onActiveSheet: boolean;
  } | null;
}

export function listQueries(): Promise<HeldQuery[]> {
  return runExcel(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet().load('name');
    const queries: HeldQuery[] = [];
    for (const { definition } of await readDefinitions(context)) {
      const table = await findTable(context, definition);
      queries.push({ definition, place: table ? await placeOf(context, table, active) : null });
    }
    return queries;
  });
}

async function placeOf(context: Excel.RequestContext, table: Excel.Table, active: Excel.Worksheet): Promise<HeldQuery['place']> {
  const sheet = table.worksheet.load('name');
  const range = table.getRange().load('address');
  await context.sync();
  return {
    tableName: table.name,
    sheet: sheet.name,
    address: plainAddress(range.address),
    onActiveSheet: sheet.name === active.name,
  };
}
