import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../../agreement/local-date.js';
import { type Ore, ore } from '../../money/ore.js';
import { firstPeriod, lastPeriod } from '../period.js';
import { countMatching } from './count-matching.js';
import { dayAndText, isNarrowed, matchingMonths, type RowFilter, rowMatches } from './row-condition.js';
import { afterPlace, LAST_LINE, type RowPlace, throughVoucher } from './row-place.js';

/** A row as it is stored, with its place. */
export interface FoundRow extends RowPlace {
  readonly period: number;
  readonly codingId: number;
  readonly amountOre: Ore;
  /** The day it counts for. */
  readonly day: LocalDate;
  readonly text: string;
}

const BEFORE_ALL: RowPlace = { date: '' as LocalDate, voucherId: 0, line: 0 };
const COLUMNS = `v.date AS date, r.voucher_id AS voucherId, r.line AS line, r.period AS period, r.coding_id AS codingId,
  r.amount_ore AS amountOre, COALESCE(r.date, v.date) AS day, r.text AS text`;
const IN_ORDER = 'ORDER BY v.date, v.id, r.line';

/**
 * The next rows that are asked for, in a bounded number of statements. Few of a year's rows are gathered by their codings and
 * sorted; of many that would be the whole work again for each page, so the vouchers are gone through by date until it is full.
 */
export async function findRows(
  reader: EntityManager,
  filter: RowFilter,
  limit: number,
  after: RowPlace = BEFORE_ALL,
): Promise<FoundRow[]> {
  const { matching, all } = await countRows(reader, filter);
  if (matching === 0) return [];
  const goneThrough = (limit * all) / matching; // rows to be looked at for a page
  if (matching < goneThrough) return gather(reader, filter, limit, after);
  return goThrough(reader, filter, limit, after, (await countVouchers(reader, filter.year)) * (goneThrough / all));
}

/** How many rows match, at most, and how many there are in the year: neither is counted in the rows. */
async function countRows(reader: EntityManager, filter: RowFilter): Promise<{ matching: number; all: number }> {
  const [sum] = await reader.query<{ count: number | string | null }[]>(
    'SELECT SUM(row_count) AS count FROM month_total WHERE year = ?',
    [filter.year],
  );
  const all = Number(sum?.count ?? 0);
  return { matching: isNarrowed(filter) ? Math.min(all, await countMatching(reader, filter)) : all, all };
}

async function gather(reader: EntityManager, filter: RowFilter, limit: number, after: RowPlace): Promise<FoundRow[]> {
  const [months, more, place] = [matchingMonths(filter), dayAndText(filter), afterPlace(after)];
  return readRows(
    reader,
    `SELECT ${COLUMNS} FROM (${months.sql}) k
     JOIN voucher_row r ON r.coding_id = k.coding_id AND r.period = k.period JOIN voucher v ON v.id = r.voucher_id
     WHERE ${more.sql} AND ${place.sql} ${IN_ORDER} LIMIT ${limit}`,
    [...months.values, ...more.values, ...place.values],
  );
}

/** A page that is not full yet goes on over twice as many vouchers, so that even the last few of a year are soon found. */
async function goThrough(
  reader: EntityManager,
  filter: RowFilter,
  limit: number,
  after: RowPlace,
  vouchersAtOnce: number,
): Promise<FoundRow[]> {
  const found: FoundRow[] = [];
  const [row, more] = [rowMatches(filter), dayAndText(filter)];
  let vouchers = Math.ceil(vouchersAtOnce);
  for (let start: RowPlace | undefined = after; start && found.length < limit; vouchers *= 2) {
    const end = await voucherAhead(reader, filter.year, start, vouchers);
    const [place, last] = [afterPlace(start), end ? throughVoucher(end) : { sql: '1 = 1', values: [] }];
    const next = await readRows(
      reader,
      `SELECT ${COLUMNS} FROM voucher v JOIN voucher_row r ON r.voucher_id = v.id
       WHERE v.year = ? AND ${place.sql} AND ${last.sql} AND r.period BETWEEN ? AND ? AND ${row.sql} AND ${more.sql}
       ${IN_ORDER} LIMIT ${limit - found.length}`,
      [
        ...[filter.year, ...place.values, ...last.values, firstPeriod(filter.year), lastPeriod(filter.year)],
        ...[...row.values, ...more.values],
      ],
    );
    found.push(...next);
    start = end;
  }
  return found;
}

async function countVouchers(reader: EntityManager, year: number): Promise<number> {
  const [found] = await reader.query<{ count: number | string }[]>('SELECT COUNT(*) AS count FROM voucher WHERE year = ?', [
    year,
  ]);
  return Number(found?.count ?? 0);
}

/** The voucher that stands so many places on, as a place after all its rows; undefined beyond the last. */
async function voucherAhead(
  reader: EntityManager,
  year: number,
  { date, voucherId }: RowPlace,
  vouchers: number,
): Promise<RowPlace | undefined> {
  const [found] = await reader.query<{ date: LocalDate; id: number | string }[]>(
    `SELECT date, id FROM voucher WHERE year = ? AND date >= ? AND (date > ? OR id > ?) ORDER BY date, id LIMIT 1 OFFSET ${vouchers}`,
    [year, date, date, voucherId],
  );
  return found && { date: found.date, voucherId: Number(found.id), line: LAST_LINE };
}

type DriverRow = { readonly [K in keyof FoundRow]: FoundRow[K] extends number ? number | string : FoundRow[K] };

async function readRows(reader: EntityManager, sql: string, values: readonly (string | number)[]): Promise<FoundRow[]> {
  const rows = await reader.query<DriverRow[]>(sql, [...values]);
  return rows.map((row) => ({
    ...row,
    ...{ voucherId: Number(row.voucherId), line: Number(row.line), period: Number(row.period), codingId: Number(row.codingId) },
    amountOre: ore(Number(row.amountOre)),
  }));
}
