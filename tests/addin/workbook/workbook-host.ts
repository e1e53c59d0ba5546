import { functionsJson } from '../../../addin/catalogue/functions-json.js';
import type { Host } from '../../../addin/workbench/host/install-host.js';
import type { ContributionTable } from '../../../addin/workbook/contribution-query.js';
import { asAnswer } from '../../../addin/workbook/operations.js';
import { WORKBOOK } from '../../../addin/workbook/workbook.js';
import { openHost } from '../workbench/open-host.js';
import { contributionTable } from './contribution-table.js';

/** A new Swedish workbook with our functions' names. */
export const openOurHost = (): Promise<Host> =>
  openHost({ functions: [{ namespace: 'FORDELA', ...functionsJson('en') }], language: 'sv' });

/** The table at the active cell: lines at A1–A6, headings at row 7, regions at rows 8–10, totals at row 11. */
export const insertTable = (table: ContributionTable = contributionTable()) =>
  WORKBOOK.insert(
    { operation: 'contributionTable', variables: { year: table.year }, language: 'sv' },
    asAnswer('contributionTable', table, new Date('2026-03-01T13:02:00Z'), 'sv'),
    'activeCell',
  );

export const applyTable = (id: string, table: ContributionTable = contributionTable({ revision: 18 })) =>
  WORKBOOK.apply(id, asAnswer('contributionTable', table, new Date('2026-03-02T08:00:00Z'), 'sv'));

export const readCells = (
  address: string,
  what: 'values' | 'formulas' | 'numberFormat' | 'text' = 'values',
): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Blad1').getRange(address).load(what);
    await context.sync();
    return range[what];
  });

export const enterCells = (address: string, formulas: unknown[][]): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Blad1').getRange(address).formulas = formulas;
    await context.sync();
  });

/** Does something to the table Bidrag_2026. */
export const inOurTable = (work: (table: Excel.Table) => unknown): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.tables.getItem('Bidrag_2026'));
    await context.sync();
  });
