import type { Answer } from './answer.js';
import { checkTable } from './check-table.js';
import { findDefinition, type HeldDefinition, replaceDefinition } from './held-definitions.js';
import { requireTable } from './held-table.js';
import { liftFilter, type SetBack } from './lift-filter.js';
import { matchColumns } from './match-columns.js';
import { refreshNote } from './note.js';
import { planRefresh } from './plan-refresh.js';
import { reportDifferences, type TableDifference } from './report-differences.js';
import { restoreHeadings } from './restore-headings.js';
import { runExcel } from './run-excel.js';
import { WorkbookRefusal } from './workbook-refusal.js';
import { writeAnswer } from './write-answer.js';

export interface Applied {
  readonly tableName: string;
  /** What the rows that are gone were called. */
  readonly removedRows: readonly string[];
  /** What the rows are called that had lost their code or name, and got it back. */
  readonly restoredRows: readonly string[];
  /** The filter that the table had: it has it again, or that could not be done. Undefined where it had none. */
  readonly filter: 'kept' | 'lost' | undefined;
  /** What stands in the sheet, read back, and is not what the server answered. */
  readonly differences: readonly TableDifference[];
}

/** Brings a held table up to date with a new answer: rows in and out, our columns' values, the lines above, the definition. */
export function applyAnswer(id: string, answer: Answer): Promise<Applied> {
  return runExcel(async (context) => {
    const held = await findDefinition(context, id);
    const table = await requireTable(context, held.definition);
    const sheet = table.worksheet.load('name');
    await context.sync();
    try {
      return await refresh(context, held, table, answer);
    } catch (error) {
      if (!(error instanceof WorkbookRefusal)) throw error;
      throw new WorkbookRefusal(error.code, { table: table.name, sheet: sheet.name, ...error.figures }, { cause: error });
    }
  });
}

/** The definition is replaced only once what was written has been read back and is right; else the next refresh begins anew. */
async function refresh(
  context: Excel.RequestContext,
  held: HeldDefinition,
  table: Excel.Table,
  { content, asOf, revision }: Answer,
): Promise<Applied> {
  const { definition } = held;
  const body = table.getDataBodyRange().load('values,formulas,numberFormat,rowIndex');
  table.columns.load('items/id,items/name');
  await context.sync();
  const current = table.columns.items.map(({ id, name }) => ({ id, title: name }));
  const places = matchColumns(definition.columns, current);
  const plan = planRefresh(
    {
      ...{ places, body: body.values, formulas: body.formulas, heldKeys: definition.rowKeys, firstRow: body.rowIndex + 1 },
      textPlaces: new Set([...current.keys()].filter((place) => body.numberFormat.every((line) => line[place] === '@'))),
    },
    content,
  );
  const nameOf = namesIn(plan.keys, body.values, places.get(content.nameColumn));

  const setBack = await liftFilter(context, table);
  const { titles, found, filter } = await writing(setBack, async () => {
    await writeAnswer(context, table, { plan, content, places, columns: current.length, body });
    const headings = await restoreHeadings(context, table, { definition, content, places, current });
    return {
      titles: headings,
      found: await checkTable(context, { table, content, places, titles: headings, keys: plan.finalKeys }),
    };
  });
  const differences = reportDifferences(found, { content, places, titles, keys: plan.finalKeys });
  if (found.cells.length === 0 && !found.rowsDiffer) {
    replaceDefinition(held, {
      ...definition,
      note: await refreshNote(context, definition, content.note),
      rowKeys: content.rows.map(({ key }) => key),
      columns: definition.columns.map((column) => ({
        ...column,
        columnId: current[places.get(column.id) ?? -1]?.id ?? column.columnId,
      })),
      revision,
      ...(content.facts && { facts: content.facts }),
      asOf: asOf.toISOString(),
      tableName: table.name,
      tableId: table.id,
    });
    await context.sync();
  }
  return {
    tableName: table.name,
    removedRows: plan.removedKeys.map(nameOf),
    restoredRows: plan.restoredKeys.map(nameOf),
    filter,
    differences,
  };
}

/** The filter is set back whether or not the writing succeeded. */
async function writing<T>(setBack: SetBack, write: () => Promise<T>): Promise<T & { readonly filter: Applied['filter'] }> {
  try {
    const written = await write();
    return { ...written, filter: await setBack() };
  } catch (error) {
    await setBack();
    throw error;
  }
}

/** A row's name where the table had it, else its key. `keys` is each row's key in the table as it was. */
function namesIn(
  keys: readonly string[],
  body: readonly (readonly unknown[])[],
  place: number | undefined,
): (key: string) => string {
  return (key) => {
    const name = place === undefined ? '' : String(body[keys.indexOf(key)]?.[place] ?? '');
    return name === '' ? key : name;
  };
}
