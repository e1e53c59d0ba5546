import { hash as hashOf } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { ore } from '../money/ore.js';
import { bulkInsert, type Value } from './bulk-insert.js';
import type { SourceRow, SourceVoucher } from './check-voucher.js';
import type { Codings, KnownCoding } from './codings.js';
import { AccountChanges } from './imports/account-changes.js';
import type { VoucherKind } from './imports/file-kind.js';
import { VoucherFate } from './imports/import-report.js';
import type { MonthChanges } from './month-changes.js';
import { periodOf } from './period.js';
import { takeNumbers } from './take-numbers.js';

/** A checked voucher on its way into the ledger. */
export interface NewVoucher {
  readonly voucher: SourceVoucher;
  readonly year: number;
  readonly importId: number | null;
  readonly reversesId: number | null;
  /** The source that it belongs to; 0 for the office's own. */
  readonly sourceId: number;
  readonly kind: VoucherKind;
  readonly fate: VoucherFate.ADDED | VoucherFate.CHANGED;
  /** Its `contentHash`. */
  readonly hash: string;
}

/** Why a voucher leaves: another one takes its place, or none. */
type Leaving = VoucherFate.CHANGED | VoucherFate.REMOVED;

const ROWS_AT_ONCE = 2000;
const VOUCHERS_AT_ONCE = 500;

/**
 * Writes vouchers in batches and notes what they do to the months. What is replaced is taken away before its successor
 * is written. A batch is stored while the next is gathered, so that reading and a database server work side by side.
 * Nothing is in the ledger for sure before `finish`; whoever stops earlier waits for `settled` before the transaction ends.
 */
export class VoucherWriter {
  private waiting: NewVoucher[] = [];
  private waitingRows = 0;
  private leaving: { readonly id: number; readonly fate: Leaving }[] = [];
  readonly accounts = new AccountChanges();
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

  async takeAway(id: number, fate: Leaving): Promise<void> {
    this.leaving.push({ id, fate });
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

  private async store(batch: readonly NewVoucher[], leaving: typeof this.leaving): Promise<void> {
    for (const fate of [VoucherFate.CHANGED, VoucherFate.REMOVED] as const) {
      await this.remove(
        leaving.filter((each) => each.fate === fate).map(({ id }) => id),
        fate,
      );
    }
    if (batch.length === 0) return;
    const codings = batch.flatMap(({ voucher }) => voucher.rows.map((row) => this.codingOf(row)));
    await this.codings.store(this.manager);
    const firstId = await takeNumbers(this.manager, 'voucher-id', batch.length);
    await bulkInsert(this.manager, 'voucher', VOUCHER_COLUMNS, voucherValues(batch, firstId));
    await bulkInsert(this.manager, 'voucher_row', ROW_COLUMNS, this.rowValues(batch, firstId, codings));
  }

  private codingOf({ account, costCentre = '', project = '', dimensions = '' }: SourceRow): KnownCoding {
    return this.codings.note(account, costCentre, project, dimensions);
  }

  private rowValues(batch: readonly NewVoucher[], firstId: number, codings: readonly KnownCoding[]): Value[] {
    const values: Value[] = [];
    let coded = 0;
    for (const [index, { voucher, fate }] of batch.entries()) {
      for (const [at, { date = voucher.date, amountOre, text = '' }] of voucher.rows.entries()) {
        const period = periodOf(date);
        const codingId = codings[coded++]?.id ?? 0;
        this.months.add(period, codingId, amountOre, 1);
        this.accounts.add(fate, codingId, amountOre);
        const ownDate = date === voucher.date ? null : date;
        values.push(firstId + index, at + 1, period, codingId, amountOre, ownDate, text);
      }
    }
    return values;
  }

  private async remove(ids: readonly number[], fate: Leaving): Promise<void> {
    if (ids.length === 0) return;
    const marks = ids.map(() => '?').join(',');
    const sums = await this.manager.query<{ period: number; codingId: number; amountOre: number | string; rowCount: number }[]>(
      `SELECT period, coding_id AS codingId, SUM(amount_ore) AS amountOre, COUNT(*) AS rowCount
       FROM voucher_row WHERE voucher_id IN (${marks}) GROUP BY period, coding_id`,
      [...ids],
    );
    for (const { period, codingId, amountOre, rowCount } of sums) {
      const leavingOre = ore(Number(amountOre));
      this.months.takeAway(period, codingId, leavingOre, Number(rowCount));
      this.accounts.add(fate, codingId, fate === VoucherFate.REMOVED ? leavingOre : ore(-leavingOre));
    }
    await this.manager.query(`DELETE FROM voucher_row WHERE voucher_id IN (${marks})`, [...ids]);
    await this.manager.query(`DELETE FROM voucher WHERE id IN (${marks})`, [...ids]);
  }
}

const VOUCHER_COLUMNS = [
  'id',
  'year',
  'series',
  'number',
  'date',
  'text',
  'import_id',
  'reverses_id',
  'content_hash',
  'number_as_written',
  'source_id',
  'kind',
];
const ROW_COLUMNS = ['voucher_id', 'line', 'period', 'coding_id', 'amount_ore', 'date', 'text'];

function voucherValues(batch: readonly NewVoucher[], firstId: number): Value[] {
  return batch.flatMap(({ voucher, year, importId, reversesId, hash, sourceId, kind }, index) => {
    const { series, number, date, text, numberAsWritten } = voucher;
    return [firstId + index, year, series, number, date, text, importId, reversesId, hash, numberAsWritten, sourceId, kind];
  });
}

/**
 * Tells whether two vouchers of the same number say the same. Without other dimensions than cost centre and project it is what earlier
 * versions computed, so that what they stored is met again.
 */
export function contentHash({ date, text, rows }: Pick<SourceVoucher, 'date' | 'text' | 'rows'>): string {
  const content = rows.map((row) => {
    const own = [row.account, row.costCentre ?? '', row.project ?? '', row.date ?? date, row.text ?? '', row.amountOre];
    if (row.dimensions) own.push(row.dimensions);
    return own;
  });
  return hashOf('sha256', JSON.stringify([date, text, content]), 'base64url');
}
