import type { Voucher } from './true-ledger.js';

/** The first and last day that something is about. */
export interface Days {
  readonly from: string;
  readonly through: string;
}

/** What a file is about: vouchers, rows of a project, or amounts of months. Each is told apart from the others. */
export type About = 'VOUCHERS' | 'PROJECT' | 'MONTHS';

export interface Filter {
  readonly costCentres: readonly string[];
  readonly projects: readonly string[];
  readonly accounts: readonly string[];
}

/** What the office gives beside the file. */
export interface Given {
  readonly source?: string;
  readonly as?: 'WHOLE_YEAR' | 'LISTED_VOUCHERS' | 'EXTRACT';
  readonly filter?: Filter;
  readonly days?: Days;
  readonly expectOre?: number;
  readonly unbalanced?: { readonly leaveOut?: boolean; readonly differenceAccount?: string };
  readonly accept?: readonly string[];
}

/** A file, and what its maker meant by it. */
export interface MadeFile {
  readonly words: string;
  readonly text: string;
  readonly isCsv: boolean;
  /** Whether a list has its vouchers' numbers. */
  readonly isNumbered?: boolean;
  readonly given: Given;
  /** Whose it is: the system's, or a source of its own. */
  readonly source: string;
  readonly about: About;
  /** What it says, by who each is. */
  readonly said: ReadonlyMap<string, Voucher>;
  /** Vouchers that stand in it and are asked to be left out. */
  readonly leftOut?: readonly Voucher[];
  /** All that there is in these days, or only some, the rest being as it was. */
  readonly means: 'ALL' | 'SOME';
  readonly days: Days;
  readonly generated?: string;
  /** Whether its vouchers come to the balances that it carries. */
  readonly balances: 'MET' | 'CONTRADICTED' | 'NONE';
  /** What makes it a file that has to be refused, whatever is answered. */
  readonly fault?: 'UNBALANCED' | 'NUMBER_TWICE' | 'OTHER_REGION' | 'WRONG_SUM';
  /** What its months do not make plain, so that it may be refused. */
  readonly isUnclear?: boolean;
}
