import * as chart from './chart-specifications.js';
import { dataValidationSpecification } from './data-validation-specification.js';
import * as documents from './document-specifications.js';
import * as filter from './filter-specifications.js';
import * as format from './format-specifications.js';
import { pageLayoutSpecification } from './page-layout-specification.js';
import { protectionSpecification } from './protection.js';
import type { Specifications } from './proxy.js';
import { rangeSpecification } from './range-specification.js';
import { tablesSpecification } from './table-collection-specification.js';
import { columnsSpecification } from './table-column-collection-specification.js';
import { columnSpecification } from './table-column-specification.js';
import { rowSpecification, rowsSpecification } from './table-row-collection-specification.js';
import { tableSpecification } from './table-specification.js';
import { applicationSpecification, workbookSpecification } from './workbook-specification.js';
import * as worksheet from './worksheet-specifications.js';

// The table of kinds is where the specifications' types end: a proxy knows its kind's members at run time only.
export const specifications = {
  Workbook: workbookSpecification,
  Application: applicationSpecification,
  WorksheetCollection: worksheet.worksheetsSpecification,
  Worksheet: worksheet.worksheetSpecification,
  WorksheetProtection: protectionSpecification,
  WorksheetFreezePanes: worksheet.freezePanesSpecification,
  PageLayout: pageLayoutSpecification,
  TableCollection: tablesSpecification,
  Table: tableSpecification,
  AutoFilter: filter.autoFilterSpecification,
  Filter: filter.filterSpecification,
  TableSort: filter.tableSortSpecification,
  TableColumnCollection: columnsSpecification,
  TableColumn: columnSpecification,
  TableRowCollection: rowsSpecification,
  TableRow: rowSpecification,
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
  DataValidation: dataValidationSpecification,
  ConditionalFormatCollection: chart.conditionalFormatsSpecification,
  ConditionalFormat: chart.conditionalFormatSpecification,
  DataBarConditionalFormat: chart.dataBarSpecification,
  ConditionalDataBarNegativeFormat: chart.negativeBarSpecification,
  ChartAxes: chart.chartAxesSpecification,
  ChartAxis: chart.chartAxisSpecification,
} as unknown as Specifications;
