import type { Area } from '../address.js';
import type { Chart, DataBar, DefinedName, Sheet, Table, XmlPart } from '../furniture.js';
import type { Workbook } from '../workbook.js';

/** An area of a sheet as a target of calls. */
export interface RangeTarget {
  readonly sheet: string;
  readonly area: Area;
}

export interface ColumnTarget {
  readonly table: Table;
  readonly index: number;
}

/** What stands behind each kind of proxy once its path was followed. */
export interface Targets {
  Workbook: Workbook;
  Application: Workbook;
  WorksheetCollection: Workbook;
  Worksheet: { readonly id: string };
  TableCollection: { readonly sheet: string | undefined };
  Table: { readonly id: string };
  AutoFilter: { readonly id: string };
  Filter: ColumnTargetRef;
  TableSort: { readonly id: string };
  TableColumnCollection: { readonly id: string };
  TableColumn: ColumnTargetRef;
  TableRowCollection: { readonly id: string };
  TableRow: { readonly id: string; readonly index: number };
  Range: RangeTarget;
  RangeFormat: RangeTarget;
  RangeFont: RangeTarget;
  RangeFill: RangeTarget;
  NamedItemCollection: Workbook;
  NamedItem: { readonly name: string };
  CustomXmlPartCollection: { readonly namespace: string | undefined };
  CustomXmlPart: { readonly id: string };
  ChartCollection: { readonly sheet: string };
  Chart: ChartRef;
  ChartTitle: ChartRef;
  ChartAxes: ChartRef;
  ChartAxis: ChartRef;
  DataValidation: RangeTarget;
  ConditionalFormatCollection: RangeTarget;
  ConditionalFormat: { readonly sheet: string; readonly id: string };
  DataBarConditionalFormat: { readonly sheet: string; readonly id: string };
  ConditionalDataBarNegativeFormat: { readonly sheet: string; readonly id: string };
  SettingCollection: Workbook;
  Setting: { readonly key: string };
  WorksheetProtection: { readonly id: string };
  WorksheetFreezePanes: { readonly id: string };
  PageLayout: { readonly id: string };
}

export interface ColumnTargetRef {
  readonly id: string;
  readonly index: number;
}

export interface ChartRef {
  readonly sheet: string;
  readonly id: string;
}

export type Kind = keyof Targets;
export type { Chart, DataBar, DefinedName, Sheet, Table, XmlPart };

type Arguments<T> = T extends (...parameters: infer P) => unknown ? P : never;

interface Property<Api, Target, Key extends keyof Api> {
  get(target: Target, host: Workbook): Api[Key];
  set?(target: Target, value: Api[Key], host: Workbook): void;
}

/** Leads to another object: `undefined` is a null object where the name says so, and ItemNotFound elsewhere. */
export type Link<Target> = {
  [K in Kind]: { readonly to: K; follow(target: Target, host: Workbook, parameters: readonly unknown[]): Targets[K] | undefined };
}[Kind];

/** One class of the Excel API: which members the host implements, over what target. Member names are checked against the real API. */
export interface Specification<Api, Target> {
  readonly kind: Kind;
  readonly properties: { readonly [Key in keyof Api]?: Property<Api, Target, Key> };
  readonly objects?: { readonly [Key in keyof Api]?: Link<Target> };
  /** Methods that return another object. */
  readonly links?: { readonly [Key in keyof Api]?: Link<Target> };
  /** Methods that return nothing, or a `ClientResult`. */
  readonly actions?: {
    readonly [Key in keyof Api]?: (target: Target, host: Workbook, ...parameters: Arguments<Api[Key]>) => unknown;
  };
  /** Members beyond the declared requirement sets, with the set that has them, such as `ExcelApiOnline 1.1`: ApiNotFound elsewhere. */
  readonly newer?: { readonly [Key in keyof Api]?: string };
  readonly items?: { readonly of: Kind; list(target: Target, host: Workbook): readonly Targets[Kind][] };
  readonly events?: { readonly [Key in keyof Api]?: EventName };
}

export type EventName = 'changed' | 'selected' | 'activated' | 'calculated';
