import type { Workbook } from '../workbook.js';
import type { Specification } from './specification.js';

export const workbookSpecification: Specification<Excel.Workbook, Workbook> = {
  kind: 'Workbook',
  properties: { name: { get: () => 'Workbench' } },
  objects: {
    application: { to: 'Application', follow: (host) => host },
    worksheets: { to: 'WorksheetCollection', follow: (host) => host },
    tables: { to: 'TableCollection', follow: () => ({ sheet: undefined }) },
    names: { to: 'NamedItemCollection', follow: (host) => host },
    customXmlParts: { to: 'CustomXmlPartCollection', follow: () => ({ namespace: undefined }) },
    settings: { to: 'SettingCollection', follow: (host) => host },
  },
  links: {
    getSelectedRange: { to: 'Range', follow: (host) => host.selection },
    getActiveCell: {
      to: 'Range',
      follow: ({ selection: { sheet, row, column } }) => ({ sheet, area: { row, column, rows: 1, columns: 1 } }),
    },
  },
  events: { onSelectionChanged: 'selected' },
};

export const applicationSpecification: Specification<Excel.Application, Workbook> = {
  kind: 'Application',
  properties: { calculationMode: { get: () => 'Automatic' as Excel.CalculationMode, set: () => undefined } },
  actions: {
    calculate: (host, _, type) => host.calculate(type === 'Full' || type === 'FullRebuild'),
    suspendScreenUpdatingUntilNextSync: () => undefined,
    suspendApiCalculationUntilNextSync: () => undefined,
  },
};
