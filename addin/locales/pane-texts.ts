import type { VarianceSign } from '../../schema/generated/operations.js';
import type { ContributionTable } from '../workbook/contribution-query.js';
import type { WorkbookRefusalCode } from '../workbook/workbook-refusal.js';
import type { BudgetTexts } from './budget-texts.js';

export type Language = 'sv' | 'en';

/** What stands in the sheet, in the language of the insertion. */
export interface SheetTexts {
  /** Letters, digits and underscores, as Excel asks of a table's name. */
  readonly tableName: (year: number) => string;
  readonly sheetName: (year: number) => string;
  readonly title: (year: number) => string;
  readonly status: (table: Pick<ContributionTable, 'status' | 'version' | 'decision' | 'scenario'>) => string;
  readonly budget: (table: Pick<ContributionTable, 'budget' | 'source'>) => string;
  readonly population: (
    table: Pick<ContributionTable, 'population' | 'referenceDate' | 'populationSource' | 'populationNote'>,
  ) => string;
  readonly fetched: (asOf: Date, revision: number) => string;
  readonly example: string;
  readonly columns: {
    readonly code: string;
    readonly region: string;
    readonly population: string;
    readonly share: string;
    readonly contribution: string;
    readonly perInhabitant: string;
    readonly previous: string;
    readonly change: string;
  };
  readonly total: string;
}

/** Every text of the pane; both languages have the same keys by type. */
export interface PaneTexts {
  readonly product: string;
  readonly tabs: {
    readonly label: string;
    readonly contributions: string;
    readonly whatIf: string;
    readonly budget: string;
    readonly submit: string;
    readonly workbook: string;
    readonly settings: string;
  };
  readonly budget: BudgetTexts;
  readonly sheet: SheetTexts;
  readonly contributions: {
    readonly year: string;
    readonly yearOption: (year: number, example: boolean) => string;
    readonly status: Readonly<Record<ContributionTable['status'], string>>;
    readonly decided: (decidedOn: string, reference: string) => string;
    readonly fromScenario: (name: string, version: number) => string;
    readonly example: string;
    readonly exampleMeaning: string;
    readonly total: string;
    readonly inhabitants: string;
    readonly chart: (year: number) => string;
    readonly chartMeaning: string;
    readonly table: (year: number) => string;
    readonly region: string;
    readonly contribution: string;
    readonly change: string;
    readonly changeMeaning: string;
    readonly sum: string;
    readonly sources: string;
    readonly budgetSource: string;
    readonly populationOn: (referenceDate: string) => string;
    readonly insert: string;
    readonly insertHere: string;
    readonly insertNewSheet: string;
    readonly inserting: string;
    readonly inserted: (table: string, address: string) => string;
    readonly noYears: string;
    readonly noYearsMeaning: string;
    readonly showTable: string;
    readonly showChart: string;
  };
  readonly workbook: {
    readonly heading: string;
    readonly refreshAll: string;
    readonly refreshSheet: string;
    readonly refreshOne: string;
    readonly cancel: string;
    readonly progress: (done: number, of: number) => string;
    readonly cancelled: (done: number, of: number) => string;
    readonly failed: (failed: number, of: number) => string;
    readonly removedRows: (table: string, rows: string) => string;
    readonly fetched: (age: string, revision: number) => string;
    readonly newer: (revision: number) => string;
    readonly current: string;
    readonly missing: string;
    readonly place: (sheet: string, table: string) => string;
    readonly queryTitle: (year: number) => string;
    readonly show: string;
    readonly freeze: string;
    readonly freezeAll: string;
    readonly freezeMeaning: string;
    readonly freezeQuestion: (table: string) => string;
    readonly freezeAllQuestion: string;
    readonly frozen: (cells: number) => string;
    readonly repair: string;
    readonly repairMeaning: string;
    readonly repaired: (cells: number) => string;
    readonly remove: string;
    readonly removeQuestion: (table: string) => string;
    readonly removeMeaning: string;
    readonly removed: (table: string) => string;
    readonly undo: string;
    readonly more: (table: string) => string;
    readonly empty: string;
    readonly emptyMeaning: string;
    readonly tools: string;
  };
  readonly settings: {
    readonly language: string;
    readonly auto: string;
    readonly swedish: string;
    readonly english: string;
    readonly server: string;
    readonly signedIn: string;
    readonly signedOut: string;
    readonly token: string;
    readonly tokenMeaning: string;
    readonly keep: string;
    readonly keepMeaning: string;
    readonly signIn: string;
    readonly wrongToken: string;
    readonly tokenNeeded: string;
    readonly signOut: string;
    readonly about: string;
    readonly version: (version: string) => string;
    readonly revision: (revision: number) => string;
    readonly variance: {
      readonly heading: string;
      readonly meaning: string;
      readonly signs: Readonly<Record<VarianceSign, string>>;
      readonly question: (sign: string) => string;
      readonly everybody: string;
      readonly yes: string;
      readonly done: string;
    };
  };
  readonly common: {
    readonly loading: string;
    readonly retry: string;
    readonly no: string;
    readonly goToSignIn: string;
    readonly kronor: (amount: string) => string;
  };
  readonly faults: {
    /** A fault of the add-in's own; what the server did not answer has its words in `texts.ts`. */
    readonly unknown: string;
    readonly workbook: Readonly<Record<WorkbookRefusalCode, (figures: Readonly<Record<string, string>>) => string>>;
  };
}
