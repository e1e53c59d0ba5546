import { isError } from '../../../addin/workbench/host/cell.js';
import { bodyOf, columnIdsOf, type Table, totalsOf } from '../../../addin/workbench/host/furniture.js';
import type { Workbook } from '../../../addin/workbench/host/workbook.js';
import { CODES, type ModelRegion, type ModelServer } from './model-server.js';

/** The number that each column of ours got when the table was put in, and what it holds of a region. */
const AMOUNTS: readonly { readonly id: number; readonly of: (region: ModelRegion) => number }[] = [
  { id: 3, of: ({ persons }) => persons },
  { id: 5, of: ({ amountOre }) => amountOre / 100 },
  { id: 6, of: ({ amountOre, persons }) => amountOre / 100 / persons },
  { id: 7, of: ({ previousOre }) => previousOre / 100 },
  { id: 8, of: ({ amountOre, previousOre }) => (amountOre - previousOre) / 100 },
];
const [CODE, NAME, CONTRIBUTION] = [1, 2, 5];

/** Everything in the table that is not as the server has it, in words; none after a refresh that reports success. */
export function faultsOf(workbook: Workbook, tableId: string, server: ModelServer): string[] {
  const table = workbook.furniture.tables.find(({ id }) => id === tableId);
  if (!table) return ['the table is gone'];
  const { row: top, rows } = bodyOf(table);
  const shownAt = (row: number, id: number): unknown => {
    const index = columnIdsOf(table).indexOf(id);
    const value = index < 0 ? undefined : workbook.valueAt(table.sheet, row, table.area.column + index);
    return isError(value) ? value.error : value;
  };
  const key = columnIdsOf(table).includes(CODE) ? CODE : NAME;
  const body = Array.from({ length: rows }, (_, at) => top + at);
  const faults: string[] = [];
  for (const region of server.regions) {
    const mine = body.filter((row) => shownAt(row, key) === (key === CODE ? region.code : region.name));
    if (mine.length !== 1) faults.push(`${region.name} stands ${mine.length} times`);
    for (const { id, of } of AMOUNTS) {
      const shown = mine[0] === undefined ? undefined : shownAt(mine[0], id);
      if (columnIdsOf(table).includes(id) && shown !== of(region))
        faults.push(`${region.name}, column ${id}: ${shown} for ${of(region)}`);
    }
  }
  if (key === CODE) {
    const gone = CODES.filter((code) => !server.regions.some((region) => region.code === code));
    faults.push(
      ...gone.filter((code) => body.some((row) => shownAt(row, CODE) === code)).map((code) => `${code} is still there`),
    );
  }
  return [...faults, ...faultyTotal(table, server, shownAt, key)];
}

/** The totals row counts what a filter leaves in sight. One without a figure says nothing false. */
function faultyTotal(table: Table, server: ModelServer, shownAt: (row: number, id: number) => unknown, key: number): string[] {
  const totals = totalsOf(table);
  if (!totals || !columnIdsOf(table).includes(CONTRIBUTION)) return [];
  const shown = shownAt(totals.row, CONTRIBUTION);
  const hidden = new Set((table.hiddenRows ?? []).map((row) => shownAt(row, key)));
  const inSight = server.regions.filter(({ code, name }) => !hidden.has(key === CODE ? code : name));
  const wanted = inSight.reduce((sum, { amountOre }) => sum + amountOre, 0) / 100;
  return typeof shown !== 'number' || shown === wanted ? [] : [`the total says ${shown} for ${wanted}`];
}

/**
 * What a workbook holds, looks and selection apart: the same before and after a refresh that failed. Filters are told by their criteria:
 * one that is set again looks at what was typed since it was set, so that it may hide other rows.
 */
export function contentsOf(workbook: Workbook): unknown {
  return structuredClone({
    cells: workbook.furniture.sheets.map(({ id, name }) => [
      name,
      [...workbook.entries(id)]
        .filter(({ cell }) => cell.value !== undefined || cell.formula !== undefined)
        .map(({ row, column, cell }) => [row, column, cell.formula ?? cell.value])
        .toSorted((one, other) => Number(one[0]) - Number(other[0]) || Number(one[1]) - Number(other[1])),
    ]),
    tables: workbook.furniture.tables.map(({ name, sheet, area, showTotals, filters = {} }) => {
      return { name, sheet, area, showTotals, filters };
    }),
    names: workbook.furniture.names,
    parts: workbook.parts.map(({ xml }) => xml),
  });
}
