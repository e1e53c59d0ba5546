import type { Inserted } from '../insert-query.js';
import type { Query } from '../operations.js';
import { type AskingOfTables, askHeldQuery } from '../parameters/ask-held-query.js';
import type { Workbook } from '../workbook.js';
import { removeReportSheets, sheetOfAddress } from './remove-report-sheets.js';
import { type ReportSheet, writeReportSheet } from './write-report-sheet.js';

export interface InsertedReport {
  readonly sheet: string;
  readonly tables: readonly string[];
}

type Asking = AskingOfTables & { readonly workbook: Pick<Workbook, 'resolve' | 'parameters' | 'insert' | 'remove'> };

/**
 * Puts a ready report into the workbook: its first sheet, and each table on a sheet of its own, which follow the parameters and are
 * refreshed like any other. Everything is asked before anything is written; where a table is refused, all of it is taken back.
 */
export async function insertReadyReport(asking: Asking, report: ReportSheet, queries: readonly Query[]): Promise<InsertedReport> {
  const held = new Set((await asking.workbook.parameters()).map(({ name }) => name));
  const answers = [];
  for (const query of queries) {
    const known = Object.entries(query.parameters ?? {}).filter(([, name]) => held.has(name));
    answers.push(await askHeldQuery(asking, { ...query, parameters: Object.fromEntries(known) }));
  }
  const { sheet } = await writeReportSheet(report);
  const inserted: Inserted[] = [];
  try {
    for (const [at, query] of queries.entries()) {
      const answer = answers[at];
      if (answer) inserted.push(await asking.workbook.insert(query, answer, 'newSheet'));
    }
  } catch (error) {
    for (const { id } of inserted) await asking.workbook.remove(id);
    await removeReportSheets([sheet, ...inserted.map(({ address }) => sheetOfAddress(address))]);
    throw error;
  }
  return { sheet, tables: inserted.map(({ tableName }) => tableName) };
}
