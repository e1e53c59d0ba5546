import type { BudgetProfile } from '../../schema/generated/operations.js';
import type { LineProblem } from '../../server/budget/plan-lines.js';
import type { SieNoteKind } from '../../server/ledger/sie/sie-notes.js';
import type { LineColumn, LinesBasis } from '../workbook/budget-lines.js';
import type { ShownFigures } from './figures.js';
import type { BudgetLinesTexts } from './submit/budget-lines-texts.js';
import type { LedgerKindTexts } from './submit/ledger-kind-texts.js';
import type { PopulationSubmitTexts } from './submit/population-texts.js';

/** What stands in a sheet of budget lines, in the language of its insertion. */
export interface SubmitSheetTexts {
  /** Letters, digits and underscores, as Excel asks of a table's name. */
  readonly tableName: (year: number) => string;
  readonly sheetName: (year: number) => string;
  readonly title: (year: number) => string;
  readonly basis: (basis: Pick<LinesBasis, 'version' | 'decided' | 'revision'>, asOf: Date) => string;
  readonly howTo: string;
  readonly example: string;
  readonly columns: Readonly<Record<LineColumn, string>>;
  readonly profiles: Readonly<Record<BudgetProfile, string>>;
}

/** Why a row is refused, where no refusal of the server's has words that fit a row. */
export interface LineFaultTexts {
  readonly problems: Readonly<Record<LineProblem, (figures: ShownFigures) => string>>;
  readonly profileUnknown: (figures: ShownFigures) => string;
  readonly accountGroupMissing: string;
  readonly textTooLong: string;
}

export interface BudgetSubmitTexts {
  readonly heading: string;
  readonly meaning: string;
  readonly year: string;
  readonly edit: string;
  readonly editAgain: string;
  readonly againQuestion: (sheet: string) => string;
  readonly againMeaning: string;
  readonly inserting: string;
  readonly inserted: (address: string) => string;
  readonly held: (sheet: string) => string;
  readonly basis: (basis: Pick<LinesBasis, 'version' | 'decided'>) => string;
  readonly becomes: (version: number) => string;
  readonly show: string;
  readonly source: string;
  readonly sourceNeeded: string;
  readonly reason: string;
  readonly reasonNeeded: string;
  readonly preview: string;
  readonly submit: string;
  readonly checking: string;
  readonly sending: string;
  readonly counts: (counts: {
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    readonly unchanged: number;
  }) => string;
  readonly nothingStored: string;
  readonly noLines: string;
  readonly refusedHeading: (rows: number) => string;
  readonly changesHeading: string;
  readonly removedHeading: string;
  readonly row: (sheetRow: number) => string;
  readonly line: (number: number) => string;
  /** `years` is what `followed` says of each of them. */
  readonly follows: (years: string) => string;
  readonly followed: (fromMonth: number, toMonth: number, year: number) => string;
  readonly warningsHeading: string;
  readonly incomeNegative: (accountGroup: string, kronor: string) => string;
  readonly andMore: (count: number) => string;
  readonly submitted: (year: number, version: number) => string;
  readonly waits: string;
  readonly afterwards: string;
  readonly changedMeanwhile: string;
  readonly codes: string;
  readonly activities: string;
  readonly accountGroups: string;
  readonly status: {
    readonly added: string;
    readonly unchanged: string;
    readonly changed: (what: string) => string;
    readonly refused: (why: string) => string;
    readonly submitted: (version: number) => string;
  };
}

export interface LedgerSubmitTexts {
  readonly kind: LedgerKindTexts;
  readonly heading: string;
  readonly meaning: string;
  readonly choose: string;
  readonly drop: string;
  readonly uploading: (percent: number) => string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly reading: string;
  readonly importing: string;
  readonly source: string;
  readonly preview: string;
  readonly doImport: string;
  readonly another: string;
  readonly csv: {
    readonly heading: string;
    readonly meaning: string;
    readonly year: string;
    readonly columns: Readonly<
      Record<'date' | 'account' | 'amount' | 'debit' | 'credit' | 'series' | 'number' | 'costCentre' | 'project' | 'text', string>
    >;
    readonly none: string;
    readonly amountNeeded: string;
    readonly columnNeeded: (column: string) => string;
    readonly firstRows: string;
  };
  readonly result: {
    readonly heading: string;
    readonly year: string;
    readonly added: string;
    readonly changed: string;
    readonly removed: string;
    readonly unchanged: string;
    readonly openingBalances: string;
    readonly dimensionsAdded: (vouchers: string) => string;
    readonly accountNames: (accounts: string) => string;
    readonly examples: string;
    readonly fate: Readonly<Record<'ADDED' | 'CHANGED' | 'REMOVED', string>>;
    readonly unmapped: (rows: string, kronor: string) => string;
    readonly allMapped: string;
    readonly file: string;
    readonly encoding: (real: string, declared: string | null) => string;
    readonly fromProgram: (program: string | null, company: string | null) => string;
    readonly content: (vouchers: string, rows: string) => string;
    readonly notes: string;
    readonly noNotes: string;
    readonly note: (words: string, count: string, firstLine: number) => string;
    readonly notStored: string;
  };
  /** Giving accounts that are new a place in the account mapping. */
  readonly mapping: {
    readonly heading: string;
    readonly meaning: string;
    readonly group: string;
    readonly groupOf: (account: string) => string;
    readonly activity: string;
    readonly activityOf: (account: string) => string;
    readonly more: (count: string) => string;
    readonly save: string;
    readonly saved: (count: string) => string;
    readonly nothingChosen: string;
  };
  readonly noteKinds: Readonly<Record<SieNoteKind, string>>;
  readonly refused: string;
  readonly nothingStored: string;
  readonly refusedLine: (line: number) => string;
  readonly voucher: string;
  /** What is wrong with a file or a place in it, by its name; the reason is the server's, in English. Undefined where it has no words. */
  readonly fileProblem: (problem: string, figures: ShownFigures, reason: string) => string | undefined;
  readonly imported: (year: number, revision: number) => string;
  readonly unchanged: (year: number) => string;
  readonly refreshHint: string;
  readonly earlier: string;
  readonly noEarlier: string;
  readonly earlierImport: (added: string, changed: string, removed: string) => string;
}

/** What the part of the pane says that sends something into the server. */
export interface SubmitTexts {
  readonly sheet: SubmitSheetTexts;
  readonly lineFaults: LineFaultTexts;
  readonly budget: BudgetSubmitTexts;
  readonly lines: BudgetLinesTexts;
  readonly ledger: LedgerSubmitTexts;
  readonly population: PopulationSubmitTexts;
}
