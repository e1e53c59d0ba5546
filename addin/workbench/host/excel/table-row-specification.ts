import { shiftCells } from '../cell-operations.js';
import { bodyOf } from '../furniture.js';
import { notFound } from './office-error.js';
import type { Specification, Targets } from './specification.js';
import { partOf, tableOf } from './table-target.js';

export const rowSpecification: Specification<Excel.TableRow, Targets['TableRow']> = {
  kind: 'TableRow',
  properties: { index: { get: ({ index }) => index } },
  links: {
    getRange: {
      to: 'Range',
      follow: ({ id, index }, host) => partOf(tableOf(host, { id }), (table) => rowAt(bodyOf(table), index)),
    },
  },
  actions: {
    delete: ({ id, index }, host) => {
      const table = tableOf(host, { id });
      shiftCells(host, table.sheet, rowAt(bodyOf(table), index), 'down', false);
    },
  },
};

function rowAt<Body extends { readonly row: number; readonly rows: number }>(body: Body, index: number): Body {
  if (!Number.isInteger(index) || index < 0 || index >= body.rows) throw notFound();
  return { ...body, row: body.row + index, rows: 1 };
}
