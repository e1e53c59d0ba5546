import { hash as hashOf } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { ore } from '../money/ore.js';
import { bulkInsert, type Value } from './bulk-insert.js';
import type { SourceRow, SourceVoucher } from './check-voucher.js';
import type { Codings, KnownCoding } from './codings.js';
import type { MonthChanges } from './month-changes.js';
import { periodOf } from './period.js';
import { takeNumbers } from './take-numbers.js';

/** A checked voucher on its way into the ledger. */
export interface NewVoucher {
  readonly voucher: SourceVoucher;
  readonly year: number;
  readonly importId: number | null;
  readonly reversesId: number | null;
  /** Its `contentHash`. */
  readonly hash: string;
}

const ROWS_AT_ONCE = 5000;
const VOUCHERS_AT_ONCE = 1000;

/**
 * Writes vouchers in batches and notes what they do to the months. What is replaced is taken away before its successor
 * is written. A batch is stored while the next is gathered, so that reading and a database server work side by side.
 * Nothing is in the ledger for sure before `finish`; whoever stops earlier waits for `settled` before the transaction ends.
 */
export class VoucherWriter {
  private waiting: NewVoucher[] = [];
  private waitingRows = 0;
  private leaving: number[] = [];
  private storing: Promise<void> = Promise.resolve();

  constructor(
    private readonly manager: EntityManager,
    private readonly codings: Codings,
    readonly months: MonthChanges,
  ) {}

  async write(voucher: NewVoucher): Promise<void> {
    this.waiting.push(voucher);
    this.waitingRows += voucher.voucher.rows.length;
    if (this.waitingRows >= ROWS_AT_ONCE || this.waiting.length >= VOUCHERS_AT_ONCE) await this.storeWaiting();
  }

  async takeAway(voucherId: number): Promise<void> {
    this.leaving.push(voucherId);
    if (this.leaving.length >= VOUCHERS_AT_ONCE) await this.storeWaiting();
  }

  async finish(): Promise<void> {
    await this.storeWaiting();
    await this.storing;
  }

  /** Waits until no statement is under way, whether or not the last ones went well. */
  async settled(): Promise<void> {
    await Promise.allSettled([this.storing]);
  }

  /** Begins to store what has been gathered, once what was begun before is stored. */
  private async storeWaiting(): Promise<void> {
    await this.storing;
    const [batch, leaving] = [this.waiting, this.leaving];
    this.waiting = [];
    this.waitingRows = 0;
    this.leaving = [];
    this.storing = this.store(batch, leaving);
    this.storing.catch(() => undefined); // whoever waits for it next is told
  }

  private async store(batch: readonly NewVoucher[], leaving: readonly number[]): Promise<void> {
    await this.remove(leaving);
    if (batch.length === 0) return;
    const codings = batch.flatMap(({ voucher }) => voucher.rows.map((row) => this.codingOf(row)));
    await this.codings.store(this.manager);
    const firstId = await takeNumbers(this.manager, 'voucher-id', batch.length);
    await bulkInsert(this.manager, 'voucher', VOUCHER_COLUMNS, voucherValues(batch, firstId));
    await bulkInsert(this.manager, 'voucher_row', ROW_COLUMNS, this.rowValues(batch, firstId, codings));
  }

  private codingOf({ account, costCentre = '', project = '' }: SourceRow): KnownCoding {
    return this.codings.note(account, costCentre, project);
  }

  private rowValues(batch: readonly NewVoucher[], firstId: number, codings: readonly KnownCoding[]): Value[] {
    const values: Value[] = [];
    let coded = 0;
    for (const [index, { voucher }] of batch.entries()) {
      for (const [at, { date = voucher.date, amountOre, text = '' }] of voucher.rows.entries()) {
        const period = periodOf(date);
        const codingId = codings[coded++]?.id ?? 0;
        this.months.add(period, codingId, ore(amountOre), 1);
        const ownDate = date === voucher.date ? null : date;
        values.push(firstId + index, at + 1, period, codingId, amountOre, ownDate, text);
      }
    }
    return values;
  }

  private async remove(ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    const marks = ids.map(() => '?').join(',');
    const sums = await this.manager.query<{ period: number; codingId: number; amountOre: number | string; rowCount: number }[]>(
      `SELECT period, coding_id AS codingId, SUM(amount_ore) AS amountOre, COUNT(*) AS rowCount
       FROM voucher_row WHERE voucher_id IN (${marks}) GROUP BY period, coding_id`,
      [...ids],
    );
    for (const { period, codingId, amountOre, rowCount } of sums) {
      this.months.takeAway(period, codingId, ore(Number(amountOre)), Number(rowCount));
    }
    await this.manager.query(`DELETE FROM voucher_row WHERE voucher_id IN (${marks})`, [...ids]);
    await this.manager.query(`DELETE FROM voucher WHERE id IN (${marks})`, [...ids]);
  }
}

const VOUCHER_COLUMNS = ['id', 'year', 'series', 'number', 'date', 'text', 'import_id', 'reverses_id', 'content_hash'];
const ROW_COLUMNS = ['voucher_id', 'line', 'period', 'coding_id', 'amount_ore', 'date', 'text'];

function voucherValues(batch: readonly NewVoucher[], firstId: number): Value[] {
  return batch.flatMap(({ voucher: { series, number, date, text }, year, importId, reversesId, hash }, index) => {
    return [firstId + index, year, series, number, date, text, importId, reversesId, hash];
  });
}

/** Tells whether two vouchers of the same number say the same. */
export function contentHash({ date, text, rows }: SourceVoucher): string {
  const content = rows.map((row) => [
    row.account,
    row.costCentre ?? '',
    row.project ?? '',
    row.date ?? date,
    row.text ?? '',
    row.amountOre,
  ]);
  return hashOf('sha256', JSON.stringify([date, text, content]), 'base64url');
}
