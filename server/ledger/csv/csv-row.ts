import type { FileProblem } from '../../agreement/file-problem.js';
import { type LocalDate, yearOf } from '../../agreement/local-date.js';
import { type Offence, Refusal } from '../../agreement/refusal.js';
import { type Ore, subtractOre, ZERO_ORE } from '../../money/ore.js';
import { csvCell, csvCode } from './csv-cell.js';
import type { CsvColumn } from './csv-columns.js';
import type { CsvDay } from './csv-day.js';
import { type CsvVoucherNumber, csvVoucherNumber, SERIES_OF_NONE } from './csv-number.js';
import type { CsvRecord } from './csv-records.js';
import type { CsvTable } from './csv-table.js';
import { csvAmount } from './csv-values.js';
import type { Sides } from './totals-rows.js';

/** What an amount belongs to besides account, cost centre and project: the column's heading, and the code in it. */
export interface CsvDimension {
  readonly dimension: string;
  readonly id: string;
}

/** A row of a CSV file, with the voucher that it belongs to. */
export interface CsvRow extends CsvVoucherNumber {
  readonly row: number;
  /** The day; of a month the last. */
  readonly date: LocalDate;
  /** True where the file says a month and no day. */
  readonly isPeriod: boolean;
  readonly account: string;
  readonly amountOre: Ore;
  readonly costCentre: string;
  readonly project: string;
  readonly dimensions: readonly CsvDimension[];
  readonly text: string;
}

const MAX_SHOWN = 60;
const MAX_TEXT = 500;
const NO_DIMENSIONS: readonly CsvDimension[] = [];

/** Reads the cells of a record, each as what its column says, and gathers every fault of them. */
export class CsvRowReader {
  readonly offences: Offence[] = [];
  /** What the row's columns of money held. */
  found: Sides = { debit: undefined, credit: undefined };

  constructor(
    readonly record: CsvRecord,
    private readonly table: CsvTable,
  ) {}

  /** Every fault of the row where it has any. `accountAbove` is what a row above named for those that name none. */
  row(accountAbove: string): CsvRow | undefined {
    const { places } = this.table;
    const number = places.number === undefined ? NO_NUMBER : this.number();
    const day = this.read('date', (text) => this.dayIn(text));
    const account = this.read('account', (text) => (text === '' ? accountAbove : '') || accountOf(text));
    const amountOre = this.amount();
    const costCentre = this.read('costCentre', objectOf) ?? '';
    const project = this.read('project', objectOf) ?? '';
    const text = this.text('text')
      .replace(/^'(?=[=+\-@])/, '')
      .slice(0, MAX_TEXT);
    if (this.offences.length > 0 || !number || !day || account === undefined || amountOre === undefined) return undefined;
    const { series, number: order, numberAsWritten } = number; // spread, they would cost a third of the reading
    const { row } = this.record;
    const { date, isPeriod } = day;
    const dimensions = this.dimensions();
    return {
      series,
      number: order,
      numberAsWritten,
      row,
      date,
      isPeriod,
      account,
      amountOre,
      costCentre,
      project,
      dimensions,
      text,
    };
  }

  text(column: CsvColumn): string {
    return this.cell(this.table.places[column]);
  }

  /** A code or figure. */
  code(column: CsvColumn): string {
    return csvCode(this.text(column));
  }

  /** What stands in the columns of money; refuses what is no amount. */
  sides(): Sides {
    const side = (column: CsvColumn): Ore | undefined =>
      this.code(column) === '' ? undefined : (this.read(column, csvAmount) ?? ZERO_ORE);
    const { debit, credit } = this.table.places;
    return debit === undefined || credit === undefined
      ? { debit: side('amount'), credit: undefined }
      : { debit: side('debit'), credit: side('credit') };
  }

  private cell(place: number | undefined): string {
    return csvCell(this.record.cells[place ?? -1] ?? '');
  }

  private number(): CsvVoucherNumber | undefined {
    const series = this.table.places.series === undefined ? undefined : (this.read('series', seriesOf) ?? '');
    return this.read('number', (text) => numberOf(text, series));
  }

  /** Debit less credit. A row is on one side; a minus on it, as corrections have, counts as the other side. */
  private amount(): Ore | undefined {
    if (this.table.places.amount !== undefined) {
      const amountOre = this.read('amount', csvAmount);
      this.found = { debit: amountOre, credit: undefined };
      return amountOre;
    }
    const before = this.offences.length;
    this.found = this.sides();
    const { debit, credit } = this.found;
    if (this.offences.length > before) return undefined;
    if (debit === undefined && credit === undefined) {
      this.refuse('debit', invalid('neither debit nor credit', 'NO_SIDE'));
      return undefined;
    }
    const [plus, minus] = [debit ?? ZERO_ORE, credit ?? ZERO_ORE];
    if (plus !== 0 && minus !== 0) this.refuse('credit', invalid('both debit and credit', 'BOTH_SIDES'));
    return subtractOre(plus, minus);
  }

  private dayIn(text: string): CsvDay {
    const { days, year } = this.table;
    const day = days.read(text);
    if (yearOf(day.date) === year) return day;
    throw invalid(`outside ${year}`, 'YEAR', { year });
  }

  private dimensions(): readonly CsvDimension[] {
    const found = this.table.dimensions.flatMap(({ heading, place }) => {
      const id = csvCode(this.cell(place));
      return id === '' ? [] : [{ dimension: heading, id }];
    });
    return found.length > 0 ? found : NO_DIMENSIONS;
  }

  private read<T>(column: CsvColumn, read: (text: string) => T): T | undefined {
    try {
      return read(this.code(column));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refuse(column, error);
      return undefined;
    }
  }

  refuse(column: CsvColumn, { message, code, figures }: Refusal): void {
    const heading = this.table.headings[this.table.places[column] ?? -1] ?? column;
    const value = this.text(column).slice(0, MAX_SHOWN);
    const why = code === 'DATE_INVALID' ? { code, figures: { problem: 'DAY', ...figures } } : { code, figures };
    this.offences.push({ row: this.record.row, column: heading, value, reason: message, ...why });
  }
}

/** Of a file that has no column for it: an extract. */
const NO_NUMBER: CsvVoucherNumber = { series: SERIES_OF_NONE, number: 0, numberAsWritten: '' };

function seriesOf(text: string): string {
  if (text === '') return SERIES_OF_NONE;
  if (/^\P{C}{1,64}$/u.test(text)) return text;
  throw invalid('a series is 1 to 64 printable characters', 'SERIES');
}

function numberOf(text: string, series: string | undefined): CsvVoucherNumber {
  const number = csvVoucherNumber(text, series);
  if (number && number.number >= 1) return number;
  throw invalid(text === '' ? 'no voucher number' : 'not a voucher number', 'NUMBER');
}

/** "5010", or with its name: "5010 Lokalhyra", "5010 - Lokalhyra". A letter that was typed into it is no name: "50x". */
export function accountOf(text: string): string {
  const [, account] = /^(\d{1,10})(?:(?:\s+[-–]?|[-–:])\s*(?=\p{L}{2}|\().*)?$/u.exec(text) ?? [];
  if (account !== undefined) return account;
  throw invalid(text === '' ? 'no account' : 'not an account of 1 to 10 digits', 'ACCOUNT');
}

function objectOf(text: string): string {
  if (text.length <= 64) return text;
  throw invalid('more than 64 characters', 'TOO_LONG');
}

export function invalid(reason: string, problem: FileProblem, figures: Readonly<Record<string, number>> = {}): Refusal {
  return new Refusal('IMPORT_REFUSED', reason, { figures: { ...figures, problem } });
}
