import { type LocalDate, yearOf } from '../../agreement/local-date.js';
import { type Offence, Refusal } from '../../agreement/refusal.js';
import { type Ore, subtractOre, ZERO_ORE } from '../../money/ore.js';
import { type CsvColumn, type CsvPlaces, namesPeriods } from './csv-columns.js';
import type { CsvProblem } from './csv-problem.js';
import type { CsvRecord } from './csv-records.js';
import { csvAmount, csvDate, csvPeriod, csvVoucherNumber, type VoucherNumber } from './csv-values.js';

/** A voucher row of a CSV file, with the voucher that it belongs to. */
export interface CsvRow extends VoucherNumber {
  readonly row: number;
  readonly date: LocalDate;
  readonly account: string;
  readonly amountOre: Ore;
  readonly costCentre: string;
  readonly project: string;
  readonly text: string;
}

export interface CsvTable {
  readonly headings: readonly string[];
  readonly places: CsvPlaces;
  readonly year: number;
}

const MAX_SHOWN = 60;

/** Reads a record; answers every fault of it where it has any, each with row, column and value. */
export function readCsvRow(record: CsvRecord, table: CsvTable): CsvRow | Offence[] {
  const { headings } = table;
  const { row, cells } = record;
  if (cells.length !== headings.length) {
    const { code, message, figures } = invalid(`${cells.length} cells where the header has ${headings.length}`, 'CELLS_MISSING', {
      ...{ cells: cells.length, headings: headings.length },
    });
    return [{ row, reason: message, code, figures }];
  }
  const reader = new CellReader(record, table);
  const series = reader.has('series') ? reader.read('series', seriesOf) : undefined;
  const number = reader.read('number', (text) => numberOf(text, series));
  const dayOf = namesPeriods(headings[table.places.date ?? -1] ?? '') ? csvPeriod : csvDate;
  const date = reader.read('date', (text) => dateIn(dayOf(text), table.year));
  const account = reader.read('account', accountOf);
  const amountOre = reader.has('amount') ? reader.read('amount', csvAmount) : halves(reader);
  const [costCentre = '', project = ''] = (['costCentre', 'project'] as const).map((column) => reader.read(column, objectOf));
  const text = reader
    .text('text')
    .replace(/^'(?=[=+\-@])/, '')
    .slice(0, 500);
  if (reader.offences.length > 0 || !number || !date || account === undefined || amountOre === undefined) return reader.offences;
  return { ...number, row, date, account, amountOre, costCentre, project, text };
}

class CellReader {
  readonly offences: Offence[] = [];

  constructor(
    private readonly record: CsvRecord,
    private readonly table: CsvTable,
  ) {}

  has(column: CsvColumn): boolean {
    return this.table.places[column] !== undefined;
  }

  text(column: CsvColumn): string {
    return this.record.cells[this.table.places[column] ?? -1] ?? '';
  }

  read<T>(column: CsvColumn, read: (text: string) => T): T | undefined {
    const text = this.text(column);
    try {
      return read(text);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refuse(column, error);
      return undefined;
    }
  }

  refuse(column: CsvColumn, { message, code, figures }: Refusal): void {
    const heading = this.table.headings[this.table.places[column] ?? -1] ?? column;
    const value = this.text(column).slice(0, MAX_SHOWN);
    const why = code === 'DATE_INVALID' ? { code, figures: { ...figures, problem: 'DAY' } } : { code, figures };
    this.offences.push({ row: this.record.row, column: heading, value, reason: message, ...why });
  }
}

/** Debit less credit. A row is on one side; a minus on it, as corrections have, counts as the other side. */
function halves(reader: CellReader): Ore | undefined {
  if (reader.text('debit') === '' && reader.text('credit') === '') {
    reader.refuse('debit', invalid('neither debit nor credit', 'NO_SIDE'));
    return undefined;
  }
  const side = (column: 'debit' | 'credit'): Ore | undefined =>
    reader.text(column) === '' ? ZERO_ORE : reader.read(column, csvAmount);
  const [debit, credit] = [side('debit'), side('credit')];
  if (debit === undefined || credit === undefined) return undefined;
  if (debit !== 0 && credit !== 0) reader.refuse('credit', invalid('both debit and credit', 'BOTH_SIDES'));
  return subtractOre(debit, credit);
}

function seriesOf(text: string): string {
  if (/^[\p{L}\p{N} _.-]{1,16}$/u.test(text)) return text;
  throw invalid(text === '' ? 'no series' : 'a series is 1 to 16 letters, digits, blanks, “_”, “.” or “-”', 'SERIES');
}

function numberOf(text: string, series: string | undefined): VoucherNumber {
  const number = csvVoucherNumber(text, series);
  if (number && number.number >= 1) return number;
  throw invalid(text === '' ? 'no voucher number' : 'not a voucher number', 'NUMBER');
}

function dateIn(date: LocalDate, year: number): LocalDate {
  if (yearOf(date) === year) return date;
  throw invalid(`outside ${year}`, 'YEAR', { year });
}

function accountOf(text: string): string {
  if (/^\d{1,10}$/.test(text)) return text;
  throw invalid(text === '' ? 'no account' : 'not an account of 1 to 10 digits', 'ACCOUNT');
}

function objectOf(text: string): string {
  if (text.length <= 64) return text;
  throw invalid('more than 64 characters', 'TOO_LONG');
}

function invalid(reason: string, problem: CsvProblem, figures: Readonly<Record<string, number>> = {}): Refusal {
  return new Refusal('IMPORT_REFUSED', reason, { figures: { ...figures, problem } });
}
