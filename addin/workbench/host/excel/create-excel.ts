import type { Workbook } from '../workbook.js';
import * as chart from './chart-specifications.js';
import * as documents from './document-specifications.js';
import * as format from './format-specifications.js';
import { OfficeError } from './office-error.js';
import { pageLayoutSpecification } from './page-layout-specification.js';
import { makeProxy, type Specifications } from './proxy.js';
import { rangeSpecification } from './range-specification.js';
import { RequestContext } from './request-context.js';
import { tablesSpecification } from './table-collection-specification.js';
import { columnsSpecification } from './table-column-collection-specification.js';
import { columnSpecification } from './table-column-specification.js';
import { rowsSpecification } from './table-row-collection-specification.js';
import { tableSpecification } from './table-specification.js';
import { applicationSpecification, workbookSpecification } from './workbook-specification.js';
import * as worksheet from './worksheet-specifications.js';

// The table of kinds is where the specifications' types end: a proxy knows its kind's members at run time only.
const specifications = {
  Workbook: workbookSpecification,
  Application: applicationSpecification,
  WorksheetCollection: worksheet.worksheetsSpecification,
  Worksheet: worksheet.worksheetSpecification,
  FreezePanes: worksheet.freezePanesSpecification,
  PageLayout: pageLayoutSpecification,
  TableCollection: tablesSpecification,
  Table: tableSpecification,
  TableColumnCollection: columnsSpecification,
  TableColumn: columnSpecification,
  TableRowCollection: rowsSpecification,
  Range: rangeSpecification,
  RangeFormat: format.formatSpecification,
  RangeFont: format.fontSpecification,
  RangeFill: format.fillSpecification,
  NamedItemCollection: documents.namesSpecification,
  NamedItem: documents.nameSpecification,
  CustomXmlPartCollection: documents.partsSpecification,
  CustomXmlPart: documents.partSpecification,
  SettingCollection: documents.settingsSpecification,
  Setting: documents.settingSpecification,
  ChartCollection: chart.chartsSpecification,
  Chart: chart.chartSpecification,
  ChartTitle: chart.chartTitleSpecification,
  ConditionalFormatCollection: chart.conditionalFormatsSpecification,
  ConditionalFormat: chart.conditionalFormatSpecification,
  DataBarConditionalFormat: chart.dataBarSpecification,
  ConditionalDataBarNegativeFormat: chart.negativeBarSpecification,
  ChartAxes: chart.chartAxesSpecification,
  ChartAxis: chart.chartAxisSpecification,
} as unknown as Specifications;

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** The names of Excel's enumerations are their values: `Excel.CalculationType.full` is `Full`. */
const enumeration = (): object =>
  new Proxy({}, { get: (_, name) => (typeof name === 'string' ? name.charAt(0).toUpperCase() + name.slice(1) : undefined) });

/** The global `Excel` over whatever workbook is open. */
export function createExcel(current: () => Workbook) {
  const open = (): Excel.RequestContext => {
    const context = new RequestContext(current());
    const workbook = makeProxy(context, specifications, 'Workbook', () => context.host);
    const trackedObjects = { add: () => undefined, remove: () => undefined };
    const sync = async <T>(passThrough?: T): Promise<T | undefined> => {
      await context.sync();
      return passThrough;
    };
    return {
      workbook,
      application: Reflect.get(workbook, 'application'),
      sync,
      trackedObjects,
      runtime: {},
    } as unknown as Excel.RequestContext;
  };
  /** `run(batch)` and `run(context or object, batch)`; what is still queued when the batch ends is sent. */
  const run = async <T>(...given: readonly unknown[]): Promise<T> => {
    const batch = given.at(-1) as Batch<T>;
    const first: unknown = given.length > 1 ? given[0] : undefined;
    const context = typeof first === 'object' && first !== null && 'sync' in first ? (first as Excel.RequestContext) : open();
    const result = await batch(context);
    await context.sync();
    return result;
  };
  return new Proxy({ run, RequestContext: open } as Record<string, unknown>, {
    get: (members, name) =>
      typeof name === 'string' && /^[A-Z]/.test(name) && !(name in members) ? enumeration() : members[String(name)],
  });
}

export const OfficeExtension = { Error: OfficeError };
