import type { Scope } from './formula-cells.js';
import { overlap, plainAddress } from './free-area.js';
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

/** The workbook's queries; of a scope those whose tables stand there. */
export function listQueries(scope: Scope = 'workbook'): Promise<HeldQuery[]> {
  return runExcel(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet().load('name');
    const selected = scope === 'selection' ? context.workbook.getSelectedRange().load(PLACE) : undefined;
    const queries: HeldQuery[] = [];
    for (const { definition } of await readDefinitions(context)) {
      const table = await findTable(context, definition);
      const place = table ? await placeOf(context, table, active) : null;
      if (scope === 'workbook' || (place?.onActiveSheet && (await isMeant(context, table, selected))))
        queries.push({ definition, place });
    }
    return queries;
  });
}

const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

/** Whether a table on the active sheet is among what is selected; it is where nothing has to be. */
async function isMeant(
  context: Excel.RequestContext,
  table: Excel.Table | undefined,
  selected: Excel.Range | undefined,
): Promise<boolean> {
  if (!table || !selected) return true;
  const range = table.getRange().load(PLACE);
  await context.sync();
  return overlap(range, selected);
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
