import type { Table } from '../furniture.js';
import { tableById } from '../table-operations.js';
import type { Workbook } from '../workbook.js';
import { notFound } from './office-error.js';
import type { RangeTarget, Targets } from './specification.js';

export type TableTarget = Targets['Table'];

/** The table behind a proxy, or ItemNotFound where it is gone. */
export function tableOf(host: Workbook, { id }: TableTarget): Table {
  const table = tableById(host, id);
  if (!table) throw notFound();
  return table;
}

/** A part of a table, such as its body, as a range; a table without totals has no such range. */
export function partOf(table: Table, part: (table: Table) => RangeTarget['area'] | undefined): RangeTarget | undefined {
  const area = part(table);
  return area && { sheet: table.sheet, area };
}
