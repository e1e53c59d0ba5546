import { type Area, intersect } from '../address.js';
import { applyFilters, clearFilters, filterColumn } from '../filter-operations.js';
import { bodyOf, columnIdsOf, type FilterCriteria, isFiltered } from '../furniture.js';
import { type SortField, sortTable } from '../sort-table.js';
import type { Workbook } from '../workbook.js';
import { invalid, OfficeError } from './office-error.js';
import { givenRange } from './range-address.js';
import type { ColumnTargetRef, Specification } from './specification.js';
import { type TableTarget, tableOf } from './table-target.js';

/** Rows of a filtered table are not deleted by an add-in. */
export function refuseUnderFilter(host: Workbook, sheet: string, area: Area): void {
  if (host.furniture.tables.some((table) => table.sheet === sheet && isFiltered(table) && intersect(bodyOf(table), area)))
    throw new OfficeError('InsertDeleteConflict', 'The table has a filter: its cells cannot be deleted.');
}

/** The criteria as the host keeps them: by values and by one or two conditions. */
function readCriteria(given: Excel.FilterCriteria): FilterCriteria {
  const { filterOn, values, criterion1, criterion2, operator } = given;
  if (filterOn === 'Values' && values)
    return { filterOn, values: values.map((value) => (typeof value === 'string' ? value : value.date)) };
  if (filterOn !== 'Custom') throw new OfficeError('NotImplemented', `The workbench does not filter by ${filterOn}.`);
  if (criterion1 === undefined) throw invalid();
  return { filterOn, criterion1, ...(criterion2 !== undefined && { criterion2, operator: operator === 'Or' ? 'Or' : 'And' }) };
}

export const autoFilterSpecification: Specification<Excel.AutoFilter, TableTarget> = {
  kind: 'AutoFilter',
  properties: {
    criteria: {
      get: (target, host) => {
        const table = tableOf(host, target);
        return columnIdsOf(table).map((id) => (table.filters?.[id] ?? null) as Excel.FilterCriteria);
      },
    },
    enabled: { get: (target, host) => tableOf(host, target).showFilterButton },
    isDataFiltered: { get: (target, host) => isFiltered(tableOf(host, target)) },
  },
  actions: {
    apply: (target, host, range, column, criteria) => {
      const table = tableOf(host, target);
      if (JSON.stringify(givenRange(host, table.sheet, range).area) !== JSON.stringify(table.area)) throw invalid();
      if (column === undefined || !criteria) return;
      if (column < 0 || column >= table.area.columns) throw invalid();
      filterColumn(host, table, column, readCriteria(criteria));
    },
    clearCriteria: (target, host) => clearFilters(host, tableOf(host, target)),
    reapply: (target, host) => applyFilters(host, tableOf(host, target)),
  },
};

export const filterSpecification: Specification<Excel.Filter, ColumnTargetRef> = {
  kind: 'Filter',
  properties: {
    criteria: {
      get: ({ id, index }, host) => {
        const table = tableOf(host, { id });
        return (table.filters?.[columnIdsOf(table)[index] ?? 0] ?? null) as Excel.FilterCriteria;
      },
    },
  },
  actions: {
    apply: ({ id, index }, host, criteria) => filterColumn(host, tableOf(host, { id }), index, readCriteria(criteria)),
    applyValuesFilter: ({ id, index }, host, values) =>
      filterColumn(host, tableOf(host, { id }), index, readCriteria({ filterOn: 'Values', values } as Excel.FilterCriteria)),
    clear: ({ id, index }, host) => filterColumn(host, tableOf(host, { id }), index, undefined),
  },
};

export const tableSortSpecification: Specification<Excel.TableSort, TableTarget> = {
  kind: 'TableSort',
  properties: {},
  actions: {
    apply: (target, host, fields) => sortTable(host, tableOf(host, target), fields as readonly SortField[]),
    clear: () => undefined, // the rows stay as they are
  },
};
