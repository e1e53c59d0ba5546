import type { Ore } from '../../money/ore.js';
import { MAX_VOUCHER_ROWS, type SourceVoucher } from '../check-voucher.js';
import { pairsText } from '../dimensions/dimension-pairs.js';
import type { CsvColumnNames } from './csv-columns.js';
import type { CsvRow } from './csv-row.js';
import { CsvRows } from './csv-rows.js';
import { SeenNumbers } from './seen-numbers.js';
import { byDay, differenceOf } from './voucher-days.js';

export interface LedgerCsv {
  /** The operational year (YEAR-1) that all its rows lie in. */
  readonly year: number;
  readonly columns: CsvColumnNames;
}

/** The ledger's number of each dimension, by its column's heading; those without one are left out. */
export type HeadingNumbers = ReadonlyMap<string, number>;

const NO_NUMBERS: HeadingNumbers = new Map();

/** A voucher as a CSV file has it; nothing is said of whether it holds. */
export interface CsvVoucher extends SourceVoucher {
  readonly numberAsWritten: string;
  readonly fileRow: number;
  readonly differenceOre: Ore;
  /** True where the file says a month and no day. */
  readonly isPeriod: boolean;
  /** False where a row beside or among its own could not be read: it may be missing from the sum. */
  readonly isWhole: boolean;
}

/** More rows than this are not brought together in memory: they have to come in the order of their vouchers. */
export const MAX_GATHERED_ROWS = 200_000;

/** The rows of a voucher stand apart: the file has to be read again, with its rows brought together. */
export class RowsApart extends Error {}

/** The file's rows stand apart, and are too many to be brought together. */
export class TooManyApart extends Error {}

/**
 * The vouchers of a CSV file. Rows with the same series and number are one, and two where each of their days balances by itself; nothing
 * else makes one: rows of the same day and text that happen to sum to zero may be half of two vouchers each. They come one after the
 * other, in memory that does not grow with them, where their rows stand together; else `RowsApart` is thrown, and `isGathered` reads them
 * in any order. Law: the vouchers are the same in whatever order the rows are.
 */
export class CsvVouchers {
  readonly rows: CsvRows;
  count = 0;
  private readonly seen = new SeenNumbers();

  constructor(
    source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    csv: Pick<LedgerCsv, 'year' | 'columns'>,
    readonly isGathered = false,
    private readonly mostGathered = MAX_GATHERED_ROWS,
    private readonly numbers = NO_NUMBERS,
  ) {
    this.rows = new CsvRows(source, csv);
  }

  async *read(): AsyncGenerator<CsvVoucher> {
    for await (const { rows, isWhole } of this.isGathered ? this.gathered() : this.following()) {
      for (const voucher of vouchersOf(rows, isWhole, this.numbers)) {
        this.count += 1;
        yield voucher;
      }
    }
  }

  private async *following(): AsyncGenerator<Group> {
    let held: CsvRow[] = [];
    let badBefore = 0;
    let badAtLastRow = 0;
    for await (const row of this.rows.read()) {
      const [first] = held;
      if (first && !isOfSameVoucher(first, row)) {
        yield this.together(held, this.rows.badCount === badBefore);
        held = [];
        badBefore = badAtLastRow;
      }
      badAtLastRow = this.rows.badCount;
      if (held.length <= MAX_VOUCHER_ROWS) held.push(row); // one more than allowed is enough to refuse it
    }
    if (held.length > 0) yield this.together(held, this.rows.badCount === badBefore);
  }

  private together(rows: readonly CsvRow[], isWhole: boolean): Group {
    const [first] = rows;
    if (first && first.numberAsWritten !== '' && !this.seen.add(first, byDay(rows))) throw new RowsApart();
    return { rows, isWhole };
  }

  private async *gathered(): AsyncGenerator<Group> {
    const groups = new Map<string, { rows: CsvRow[]; last: number; isApart: boolean }>();
    let count = 0;
    for await (const row of this.rows.read()) {
      if (++count > this.mostGathered) throw new TooManyApart();
      const key = `${row.series}\n${row.numberAsWritten || row.row}`;
      const group = groups.get(key);
      if (!group) groups.set(key, { rows: [row], last: count, isApart: false });
      else {
        if (group.last !== count - 1 && !group.isApart) this.rows.notes.add('ROWS_GATHERED', row.row);
        group.isApart ||= group.last !== count - 1;
        group.rows.push(row);
        group.last = count;
      }
    }
    for (const { rows } of groups.values()) yield { rows, isWhole: this.rows.badCount === 0 };
  }
}

interface Group {
  readonly rows: readonly CsvRow[];
  readonly isWhole: boolean;
}

function isOfSameVoucher(one: CsvRow, other: CsvRow): boolean {
  return one.numberAsWritten === other.numberAsWritten && one.series === other.series && one.numberAsWritten !== '';
}

function* vouchersOf(rows: readonly CsvRow[], isWhole: boolean, numbers: HeadingNumbers): Generator<CsvVoucher> {
  for (const part of byDay(rows)) {
    const [first] = part;
    if (!first) continue;
    const { series, number, numberAsWritten, row: fileRow } = first;
    const text = part.find((row) => row.text !== '')?.text ?? '';
    const date = part.reduce((earliest, row) => (row.date < earliest ? row.date : earliest), first.date);
    const own = part.map(({ account, costCentre, project, dimensions: headed, amountOre, date: day, text: words }) => {
      const dimensions = headed.length === 0 ? '' : numbered(headed, numbers);
      return { account, costCentre, project, dimensions, amountOre, date: day, text: words === text ? '' : words };
    });
    const head = { series, number, numberAsWritten, date, text, rows: own, fileRow };
    yield { ...head, differenceOre: differenceOf(part), isPeriod: part.some((row) => row.isPeriod), isWhole };
  }
}

function numbered(headed: CsvRow['dimensions'], numbers: HeadingNumbers): string {
  const pairs = headed.flatMap(({ dimension: heading, id: object }) => {
    const dimension = numbers.get(heading);
    return dimension === undefined ? [] : [{ dimension, object }];
  });
  return pairsText(pairs);
}
