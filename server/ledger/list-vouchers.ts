import type { EntityManager } from 'typeorm';
import { type LocalDate, operationalYear } from '../agreement/local-date.js';
import { refusePageSize } from '../changes/page-size.js';
import { readConsistently } from '../changes/read-consistently.js';
import { refuseGroupElsewhere, refuseMalformedFilter, refuseUnknownNames } from './check-voucher-filter.js';
import type { ReportSection } from './report-section.js';
import { countMatching } from './rows/count-matching.js';
import { groupsOfSection } from './rows/groups-of-section.js';
import { type ListedVoucher, loadListedVouchers, type WantedOfVouchers } from './rows/load-listed-vouchers.js';
import { type CodingFilter, codingCondition, isNarrowed } from './rows/row-condition.js';

export const MAX_VOUCHERS_PER_PAGE = 200;

/**
 * Where more rows match, vouchers are looked through by date until a page is full; where fewer do, they are gathered and
 * sorted. Either way the work is far below that of gathering a whole year’s rows. A single value is asked for, as MariaDB
 * would turn EXISTS into that gathering.
 */
const MANY_ROWS = 100_000;

/** What is drilled down to. `''` for activity or account group is what the mapping gives none. */
export interface VoucherFilter {
  readonly year: number;
  readonly fromMonth?: number | undefined;
  readonly toMonth?: number | undefined;
  /** The report's section that the row counts in. */
  readonly section?: ReportSection | undefined;
  readonly activity?: string | undefined;
  readonly accountGroup?: string | undefined;
  /** First digits of the account. */
  readonly account?: string | undefined;
  readonly series?: string | undefined;
}

export interface VoucherPlace {
  readonly date: LocalDate;
  readonly id: number;
}

/** A page of vouchers by date, with what is wanted of each: a fixed number of statements. */
export function listVouchers(
  reader: EntityManager,
  filter: VoucherFilter,
  { first, after, ...wanted }: { first: number; after?: VoucherPlace | undefined } & WantedOfVouchers,
): Promise<{ vouchers: ListedVoucher[]; hasNextPage: boolean }> {
  operationalYear(filter.year);
  refusePageSize(first, MAX_VOUCHERS_PER_PAGE, 'vouchers');
  refuseMalformedFilter(filter);
  return readConsistently(reader, async () => {
    await refuseUnknownNames(reader, filter);
    const asked = { ...filter, groups: await groupsOfSection(reader, filter.section) };
    refuseGroupElsewhere(filter, asked.groups);
    const found = await findIds(reader, asked, first + 1, after);
    const ids = found.slice(0, first);
    return { vouchers: await loadListedVouchers(reader, ids, asked, wanted), hasNextPage: found.length > first };
  });
}

interface AskedFilter extends CodingFilter {
  readonly series?: string | undefined;
}

async function findIds(
  reader: EntityManager,
  filter: AskedFilter,
  limit: number,
  after: VoucherPlace | undefined,
): Promise<number[]> {
  const values: (string | number)[] = [filter.year];
  let where = 'v.year = ?';
  if (filter.series !== undefined) {
    if (!(await hasSeries(reader, filter.year, filter.series))) return [];
    where += ' AND v.series = ?';
    values.push(filter.series);
  }
  if (isNarrowed(filter)) {
    const count = await countMatching(reader, filter);
    if (count === 0) return [];
    const matching = codingCondition(filter);
    const rows = `FROM voucher_row r JOIN coding_month m ON m.coding_id = r.coding_id AND m.period = r.period
      JOIN coding c ON c.id = r.coding_id WHERE ${matching.sql}`;
    where +=
      count > MANY_ROWS
        ? ` AND (SELECT 1 ${rows} AND r.voucher_id = v.id LIMIT 1) IS NOT NULL`
        : ` AND v.id IN (SELECT r.voucher_id ${rows})`;
    values.push(...matching.values);
  }
  if (after) {
    where += ' AND (v.date > ? OR (v.date = ? AND v.id > ?))';
    values.push(after.date, after.date, after.id);
  }
  const sql = `SELECT v.id AS id FROM voucher v WHERE ${where} ORDER BY v.date, v.id LIMIT ${limit}`;
  return (await reader.query<{ id: number | string }[]>(sql, values)).map(({ id }) => Number(id));
}

/** By the index of the numbers. */
async function hasSeries(reader: EntityManager, year: number, series: string): Promise<boolean> {
  const found = await reader.query<unknown[]>('SELECT 1 FROM voucher WHERE year = ? AND series = ? AND number >= 0 LIMIT 1', [
    ...[year, series],
  ]);
  return found.length > 0;
}
