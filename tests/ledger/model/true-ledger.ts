/** The books of one system as they truly are. Money is whole öre, debit positive. */
export interface Row {
  readonly account: string;
  readonly centre: string;
  readonly project: string;
  readonly ore: number;
  /** Its own day, where it is not its voucher's. */
  readonly day?: string;
}

export interface Voucher {
  /** Who it is, whatever number it bears: known to whoever booked it, and in no file. */
  readonly id: number;
  readonly series: string;
  readonly number: string;
  readonly day: string;
  readonly text: string;
  readonly rows: readonly Row[];
}

/** How a system numbers: through the year, anew every month, or not at all. */
export type Numbering = 'RUNNING' | 'BY_MONTH' | 'NONE';

export interface System {
  readonly program: string;
  readonly accounts: readonly string[];
  readonly numbering: Numbering;
  readonly vouchers: Map<number, Voucher>;
  /** The last number of each series, in BY_MONTH of each month: a number is never given again. */
  readonly numbers: Map<string, number>;
}

export const COST_ACCOUNTS = ['4010', '5010', '5520', '4510'];
export const BALANCE_ACCOUNTS = ['1930', '2440', '2710'];
export const CENTRES = ['', 'K1', 'K2'];
export const PROJECTS = ['', 'P1', 'P2'];

/** Something that happens in a system between two of its files. */
export interface Event {
  readonly what: 'ADD' | 'CHANGE' | 'REMOVE' | 'MOVE';
  readonly which: number;
  readonly month: number;
  readonly day: number;
  /** Whether it is of a run: like another by its day and text, or by everything. */
  readonly like: 'NOTHING' | 'RUN' | 'TWIN';
  readonly lines: readonly Line[];
}

export interface Line {
  readonly ore: number;
  readonly cost: number;
  readonly balance: number;
  readonly centre: number;
  readonly project: number;
  /** The row's own day: of the voucher, of another month, or of the next year. */
  readonly dated: 'THEN' | 'OTHER_MONTH' | 'NEXT_YEAR';
}

export function pick<T>(list: readonly T[], at: number): T {
  return list[at % list.length] as T;
}

const two = (number: number): string => String(number).padStart(2, '0');

export function dayOf(year: number, month: number, day: number): string {
  return `${year}-${two(month)}-${two(day)}`;
}

/** The days and texts of vouchers without numbers are all that tells them apart: those that share both are a run. */
export function runOf({ series, day, text }: Voucher): string {
  return `${series}|${day}|${text}`;
}
