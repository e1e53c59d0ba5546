import { applyFilters, clearFilters } from '../filter-operations.js';
import { bodyOf, headerOf, type Table, totalsOf } from '../furniture.js';
import { removeTable, renameTable, setShowTotals } from '../table-operations.js';
import type { Workbook } from '../workbook.js';
import type { Specification } from './specification.js';
import { partOf, type TableTarget, tableOf } from './table-target.js';

const change =
  (apply: (table: Table, value: never, host: Workbook) => void) => (target: TableTarget, value: unknown, host: Workbook) =>
    apply(tableOf(host, target), value as never, host);

export const tableSpecification: Specification<Excel.Table, TableTarget> = {
  kind: 'Table',
  properties: {
    id: { get: ({ id }) => id },
    name: {
      get: (target, host) => tableOf(host, target).name,
      set: change((table, name: string, host) => renameTable(host, table, name)),
    },
    showTotals: {
      get: (target, host) => tableOf(host, target).showTotals,
      set: change((table, show: boolean, host) => setShowTotals(host, table, show)),
    },
    showHeaders: { get: () => true },
    showBandedRows: {
      get: (target, host) => tableOf(host, target).showBandedRows,
      set: change((table, show: boolean) => {
        table.showBandedRows = show;
      }),
    },
    showFilterButton: {
      get: (target, host) => tableOf(host, target).showFilterButton,
      set: change((table, show: boolean, host) => {
        table.showFilterButton = show;
        if (!show) clearFilters(host, table);
      }),
    },
    style: {
      get: (target, host) => tableOf(host, target).style,
      set: change((table, style: string) => {
        table.style = style;
      }),
    },
  },
  objects: {
    worksheet: { to: 'Worksheet', follow: (target, host) => ({ id: tableOf(host, target).sheet }) },
    columns: { to: 'TableColumnCollection', follow: (target) => target },
    rows: { to: 'TableRowCollection', follow: (target) => target },
    autoFilter: { to: 'AutoFilter', follow: (target) => target },
    sort: { to: 'TableSort', follow: (target) => target },
  },
  links: {
    getRange: { to: 'Range', follow: (target, host) => partOf(tableOf(host, target), (table) => table.area) },
    getHeaderRowRange: { to: 'Range', follow: (target, host) => partOf(tableOf(host, target), headerOf) },
    getDataBodyRange: { to: 'Range', follow: (target, host) => partOf(tableOf(host, target), bodyOf) },
    getTotalRowRange: { to: 'Range', follow: (target, host) => partOf(tableOf(host, target), totalsOf) },
    convertToRange: {
      to: 'Range',
      follow: (target, host) => {
        const table = tableOf(host, target);
        removeTable(host, table, true);
        return { sheet: table.sheet, area: table.area };
      },
    },
  },
  actions: {
    delete: (target, host) => removeTable(host, tableOf(host, target), false),
    clearFilters: (target, host) => clearFilters(host, tableOf(host, target)),
    reapplyFilters: (target, host) => applyFilters(host, tableOf(host, target)),
  },
  events: { onChanged: 'changed' },
};
