import type { HeldKind, Spread, Steps } from '../../server/scenarios/scenario-answer.js';
import type { FormKind } from '../taskpane/what-if/what-if-form-kind.js';
import type { ModelNames } from '../workbook/write-live-model.js';

export type WhoPays = Pick<Spread, 'payMore' | 'payLess' | 'unchanged' | 'leave' | 'join'>;

/** The texts of the what-if tab; both languages have the same keys by type. */
export interface WhatIfTexts {
  readonly baseYear: string;
  readonly yearsAhead: string;
  readonly yearsOption: (years: number, through: number) => string;
  readonly carriedForward: (year: number) => string;
  readonly hypothetical: (year: number) => string;
  readonly budget: string;
  readonly budgetKronor: string;
  readonly budgetSlider: string;
  readonly budgetRange: (least: string, most: string) => string;
  readonly budgetUnread: string;
  readonly changes: string;
  readonly noChanges: string;
  /** The budget is another one, and there is no card. */
  readonly budgetOnly: string;
  readonly add: string;
  readonly addButton: string;
  readonly addChoice: string;
  readonly remove: string;
  readonly removeNamed: (title: string) => string;
  readonly removed: (title: string) => string;
  readonly undo: string;
  readonly redo: string;
  readonly reset: string;
  readonly kinds: Readonly<Record<FormKind, string>>;
  readonly hints: Readonly<Partial<Record<FormKind, string>>>;
  readonly incomplete: string;
  readonly numberUnread: string;
  readonly other: (json: string) => string;
  readonly fields: {
    readonly region: string;
    readonly chooseRegion: string;
    readonly allRegions: string;
    readonly regions: string;
    readonly chooseRegions: string;
    readonly chosenRegions: (names: readonly string[]) => string;
    readonly day: string;
    readonly chooseDay: string;
    readonly days: string;
    readonly chosenDays: (days: readonly string[]) => string;
    readonly notice: string;
    readonly limit: string;
    readonly limits: Readonly<Record<'amount' | 'share' | 'perInhabitant', string>>;
    readonly percent: string;
    readonly kronor: string;
    readonly rate: string;
    readonly equal: string;
    readonly years: string;
    readonly yearsOption: (years: number) => string;
    readonly unit: string;
    readonly method: string;
    readonly unchanged: string;
    readonly fromYear: string;
    readonly throughYear: string;
    readonly firstYear: string;
    readonly lastYear: string;
  };
  readonly methods: Readonly<Record<string, string>>;
  readonly refused: string;
  readonly refusedAt: (place: number, title: string, reason: string) => string;
  readonly baselineAnswer: string;
  readonly oldAnswer: string;
  readonly answer: string;
  readonly year: string;
  readonly total: string;
  readonly difference: string;
  /** Where the year has a proposal: what it is compared with is not what everybody sees. */
  readonly differenceBefore: string;
  readonly proposed: (year: number, name: string, total: string, before: string) => string;
  readonly moreLess: (spread: WhoPays) => string;
  /** An item for a region that is out, or in, already. */
  readonly alreadyOut: (region: string, year: number) => string;
  readonly alreadyIn: (region: string, year: number) => string;
  /** A year of the list that cannot be met. */
  readonly unmetYear: (year: number) => string;
  /** Other years than the one that is shown. */
  readonly unmetYears: (years: readonly number[]) => string;
  readonly spread: (least: string, most: string) => string;
  readonly chart: (year: number) => string;
  readonly chartHelp: string;
  readonly showTable: string;
  /** Above the table. */
  readonly amounts: string;
  readonly showChart: string;
  readonly columns: {
    readonly region: string;
    readonly baseline: string;
    readonly baselineBefore: string;
    readonly scenario: string;
    readonly difference: string;
    readonly percent: string;
    readonly perInhabitant: string;
  };
  readonly sum: string;
  readonly why: (region: string) => string;
  readonly whyRegion: string;
  readonly whyHelp: string;
  readonly steps: Readonly<Record<keyof Steps, string>>;
  readonly held: Readonly<Record<HeldKind, (amount: string) => string>>;
  readonly notHeld: string;
  readonly joinsHere: string;
  readonly leavesHere: (lastNoticeDay: string) => string;
  readonly saved: {
    readonly heading: string;
    readonly unsaved: string;
    readonly changed: string;
    readonly name: string;
    readonly note: string;
    readonly save: string;
    readonly saveCopy: string;
    readonly saving: string;
    readonly done: (name: string, version: number) => string;
    readonly nameNeeded: string;
    readonly nameTaken: (name: string) => string;
    readonly open: string;
    readonly openChoice: string;
    readonly option: (name: string, year: number, owner: string | undefined) => string;
    readonly opened: (name: string, version: number) => string;
    readonly version: string;
    readonly versionOption: (version: number, moment: string) => string;
    readonly state: (name: string, version: number) => string;
    readonly owner: (owner: string) => string;
    readonly shared: string;
    readonly private: string;
    readonly share: string;
    readonly unshare: string;
    readonly shareQuestion: (name: string) => string;
    readonly shareMeaning: string;
    readonly shareYes: string;
    readonly sharedNow: (name: string) => string;
    readonly unsharedNow: (name: string) => string;
    readonly archive: string;
    readonly archived: (name: string) => string;
    readonly undoArchive: string;
    /** Above the scenarios that were put away, in the list to open. */
    readonly putAway: string;
    readonly restored: (name: string) => string;
    readonly startNew: string;
    readonly stale: string;
    readonly openNewest: string;
    readonly none: string;
    readonly copyOf: (name: string) => string;
  };
  readonly propose: {
    readonly button: (year: number) => string;
    readonly question: (name: string, year: number) => string;
    readonly meaning: (year: number, total: string) => string;
    readonly yes: string;
    /** What the year's operating budget counts on, and what the proposal gives. */
    readonly otherBudget: (year: number, budgeted: string, total: string) => string;
    readonly saveFirst: string;
    readonly done: (name: string, year: number) => string;
  };
  readonly sheet: {
    readonly heading: string;
    readonly compare: string;
    readonly compareMeaning: string;
    readonly current: string;
    readonly tooMany: string;
    readonly insertComparison: string;
    readonly insertModel: string;
    readonly modelMeaning: string;
    readonly inserting: string;
    readonly inserted: (name: string, address: string) => string;
    readonly modelSheet: (year: number) => string;
    readonly modelTitle: (year: number) => string;
    readonly modelHelp: string;
    /** Names of cells, for formulas: letters, digits and underscores, and never like an address. */
    readonly modelNames: ModelNames;
    readonly modelBaseYear: string;
    readonly modelColumns: readonly [string, string, string, string];
    readonly modelResult: string;
    /** Over the list of what may stand in the first column, with a value for each. */
    readonly modelWords: readonly [string, string];
  };
}
