import type { StrayRow } from '../../workbook/stray-rows.js';

/** What is said of a sheet of budget lines beside its rows: what is left out, sums, and two who worked at once. */
export interface BudgetLinesTexts {
  /** `rows` are the sheet's row numbers. */
  readonly strays: (place: StrayRow['place'], rows: readonly number[]) => string;
  readonly takeStrays: string;
  readonly tookStrays: (rows: number) => string;
  readonly straysQuestion: (rows: number) => string;
  readonly submitWithout: string;
  readonly goTo: string;
  readonly unknown: Readonly<Record<'activity' | 'accountGroup', (asked: string, suggestions: readonly string[]) => string>>;
  readonly several: (asked: string, codes: readonly string[]) => string;
  readonly lists: {
    readonly sheetName: string;
    readonly title: string;
    readonly headings: Readonly<Record<'activity' | 'accountGroup' | 'code' | 'otherLanguage', string>>;
  };
  readonly sums: {
    readonly heading: string;
    readonly income: string;
    readonly costs: string;
    readonly result: string;
    readonly before: string;
    readonly after: string;
    readonly difference: string;
    /** In the sheet, where a total is left to the months or is missing. */
    readonly withoutTotal: string;
    /** In the sheet, where the result is not 0. */
    readonly unbalanced: string;
  };
  /** The result of the year in kronor, which is not 0. */
  readonly unbalanced: (kronor: string, isDeficit: boolean) => string;
  /** Lines that still are what the example had. */
  readonly exampleKept: (lines: number) => string;
  readonly conflict: {
    readonly heading: string;
    readonly meaning: string;
    readonly both: (theirs: string, mine: string) => string;
    readonly theyRemoved: (mine: string) => string;
    readonly youRemoved: (theirs: string) => string;
    readonly alone: (counts: { readonly changed: number; readonly added: number; readonly removed: number }) => string;
    readonly beside: string;
    readonly besideTitle: (year: number, version: number) => string;
    readonly besideDone: (address: string) => string;
    readonly goOn: string;
    readonly goOnMeaning: string;
    readonly wentOn: (version: number, kept: number) => string;
    readonly said: (rows: number) => string;
  };
}
