import { createTable, tableById, tableNamed } from '../table-operations.js';
import type { Workbook } from '../workbook.js';
import { refuseProtected } from './protection.js';
import { givenRange } from './range-address.js';
import type { Specification, Targets } from './specification.js';
import type { TableTarget } from './table-target.js';

const find = (host: Workbook, sheet: string | undefined, key: unknown): TableTarget | undefined => {
  const table = tableById(host, String(key)) ?? tableNamed(host, String(key));
  return table && (sheet === undefined || table.sheet === sheet) ? { id: table.id } : undefined;
};
const listed = (host: Workbook, sheet: string | undefined) =>
  host.furniture.tables.filter((table) => sheet === undefined || table.sheet === sheet);

export const tablesSpecification: Specification<Excel.TableCollection, Targets['TableCollection']> = {
  kind: 'TableCollection',
  properties: { count: { get: ({ sheet }, host) => listed(host, sheet).length } },
  items: { of: 'Table', list: ({ sheet }, host) => listed(host, sheet).map(({ id }) => ({ id })) },
  links: {
    add: {
      to: 'Table',
      follow: ({ sheet }, host, [given, hasHeaders]) => {
        const range = givenRange(host, sheet ?? host.furniture.activeSheet, given);
        const name =
          typeof given === 'string' && given.includes('!')
            ? given.slice(0, given.lastIndexOf('!')).replace(/^'|'$/g, '')
            : undefined;
        const home = name === undefined ? range.sheet : (host.sheetNamed(name)?.id ?? range.sheet);
        refuseProtected({ sheet: home }, host);
        return { id: createTable(host, home, range.area, hasHeaders === true).id };
      },
    },
    getItem: { to: 'Table', follow: ({ sheet }, host, [key]) => find(host, sheet, key) },
    getItemOrNullObject: { to: 'Table', follow: ({ sheet }, host, [key]) => find(host, sheet, key) },
    getItemAt: { to: 'Table', follow: ({ sheet }, host, [index]) => find(host, sheet, listed(host, sheet)[Number(index)]?.id) },
  },
  actions: { getCount: ({ sheet }, host) => listed(host, sheet).length },
  events: { onChanged: 'changed' },
};
