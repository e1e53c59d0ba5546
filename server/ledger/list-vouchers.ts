import { type EntityManager, In } from 'typeorm';
import { type LocalDate, operationalYear } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { readConsistently } from '../changes/read-consistently.js';
import { type AccountGroup, AccountKind, isIncome } from './account-group.entity.js';
import { refuseGroupElsewhere, refuseMalformedFilter, refuseUnknownNames } from './check-voucher-filter.js';
import { Coding, CodingMonth } from './coding.entity.js';
import { DimensionNaming, type NamedPair } from './dimensions/dimension-naming.js';
import { allPairs } from './dimensions/dimension-pairs.js';
import { LedgerImport } from './ledger-import.entity.js';
import { loadAccountGroups } from './load-account-groups.js';
import { loadAccountNames } from './load-account-names.js';
import { type Place, placesOf } from './mapping/places-of-codings.js';
import { firstPeriod, lastPeriod } from './period.js';
import { ReportSection } from './report-section.js';
import { Voucher, VoucherRow } from './voucher.entity.js';

export const MAX_VOUCHERS_PER_PAGE = 200;
/** Rows shown of each voucher; a voucher with more says how many it has. */
const MAX_ROWS_SHOWN = 500;

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

export interface ListedRow {
  readonly row: VoucherRow;
  readonly coding: Coding;
  /** What the account is called; null where no import has said. */
  readonly accountName: string | null;
  /** Every dimension that it has, with the names that its voucher's source gives. */
  readonly dimensions: readonly NamedPair[];
  /** Who has a part of it: none, one, or several that share it. */
  readonly activities: readonly string[];
  readonly accountGroup: string;
  /** Whether the row itself is what was asked for, and not only its voucher. */
  readonly matches: boolean;
}

export interface ListedVoucher {
  readonly voucher: Voucher;
  readonly source: string | null;
  readonly example: boolean;
  readonly reverses: Voucher | null;
  readonly reversedBy: Voucher | null;
  readonly rowCount: number;
  readonly rows: readonly ListedRow[];
}

/** A page of vouchers by date, each with its rows: a fixed number of statements. */
export function listVouchers(
  reader: EntityManager,
  filter: VoucherFilter,
  { first, after }: { first: number; after?: VoucherPlace | undefined },
): Promise<{ vouchers: ListedVoucher[]; hasNextPage: boolean }> {
  operationalYear(filter.year);
  if (first < 1 || first > MAX_VOUCHERS_PER_PAGE) {
    throw new Refusal('INPUT_INVALID', `first is ${first}; ask for 1 to ${MAX_VOUCHERS_PER_PAGE} vouchers at a time.`, {
      figures: { first, max: MAX_VOUCHERS_PER_PAGE },
    });
  }
  refuseMalformedFilter(filter);
  return readConsistently(reader, async () => {
    await refuseUnknownNames(reader, filter);
    const asked = { ...filter, groups: await groupsOf(reader, filter.section) };
    refuseGroupElsewhere(filter, asked.groups);
    const found = await findIds(reader, asked, first + 1, after);
    const ids = found.slice(0, first);
    return { vouchers: await loadVouchers(reader, ids, asked), hasNextPage: found.length > first };
  });
}

interface AskedFilter extends VoucherFilter {
  /** The account groups that a row may have; undefined for any. */
  readonly groups: readonly string[] | undefined;
}

/** The account groups of a section of the report, as the report divides them; `''` is what is unmapped. */
async function groupsOf(reader: EntityManager, section: ReportSection | undefined): Promise<readonly string[] | undefined> {
  if (section === undefined) return undefined;
  if (section === ReportSection.UNMAPPED) return [''];
  const within = ({ kind }: AccountGroup): boolean =>
    section === ReportSection.COST ? kind === AccountKind.COST : isIncome(kind);
  return (await loadAccountGroups(reader)).filter(within).map(({ code }) => code);
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
  const rows = rowCondition(filter);
  if (rows) {
    const count = await countRows(reader, rows, filter.activity !== undefined);
    if (count === 0) return [];
    const matching = `FROM voucher_row r JOIN coding_month m ON m.coding_id = r.coding_id AND m.period = r.period
      JOIN coding c ON c.id = r.coding_id WHERE ${rows.sql}`;
    where +=
      count > MANY_ROWS
        ? ` AND (SELECT 1 ${matching} AND r.voucher_id = v.id LIMIT 1) IS NOT NULL`
        : ` AND v.id IN (SELECT r.voucher_id ${matching})`;
    values.push(...rows.values);
  }
  if (after) {
    where += ' AND (v.date > ? OR (v.date = ? AND v.id > ?))';
    values.push(after.date, after.date, after.id);
  }
  const sql = `SELECT v.id AS id FROM voucher v WHERE ${where} ORDER BY v.date, v.id LIMIT ${limit}`;
  return (await reader.query<{ id: number | string }[]>(sql, values)).map(({ id }) => Number(id));
}

interface RowCondition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/**
 * How many rows match: the months of codings know it without the rows. Rows that several activities share count once, wherever the one that
 * matches stands.
 */
async function countRows(reader: EntityManager, { sql, values }: RowCondition, ofActivity: boolean): Promise<number> {
  const matching = `FROM coding_month m JOIN coding c ON c.id = m.coding_id WHERE ${sql}`;
  const [sum] = await reader.query<{ count: number | string | null }[]>(
    ofActivity
      ? `SELECT SUM(own.row_count) AS count FROM coding_month own WHERE (own.period, own.coding_id) IN
       (SELECT m.period, m.coding_id ${matching})`
      : `SELECT SUM(m.row_count) AS count ${matching}`,
    [...values],
  );
  return Number(sum?.count ?? 0);
}

/** By the index of the numbers. */
async function hasSeries(reader: EntityManager, year: number, series: string): Promise<boolean> {
  const found = await reader.query<unknown[]>('SELECT 1 FROM voucher WHERE year = ? AND series = ? AND number >= 0 LIMIT 1', [
    ...[year, series],
  ]);
  return found.length > 0;
}

function rowCondition(filter: AskedFilter): RowCondition | undefined {
  const { year, fromMonth, toMonth, groups, activity, accountGroup, account } = filter;
  if ([fromMonth, toMonth, groups, activity, accountGroup, account].every((each) => each === undefined)) return undefined;
  const parts = ['m.period BETWEEN ? AND ?'];
  const values: (string | number)[] = [year * 100 + (fromMonth ?? 1), year * 100 + (toMonth ?? 12)];
  const add = (sql: string, value: string | number | undefined): void => {
    if (value === undefined) return;
    parts.push(sql);
    values.push(value);
  };
  if (groups) {
    parts.push(groups.length === 0 ? '1 = 0' : `m.account_group IN (${groups.map(() => '?').join(', ')})`);
    values.push(...groups);
  }
  add('m.activity = ?', activity);
  add('m.account_group = ?', accountGroup);
  if (account !== undefined) {
    parts.push('SUBSTR(c.account, 1, ?) = ?');
    values.push(account.length, account);
  }
  return { sql: parts.join(' AND '), values };
}

async function loadVouchers(reader: EntityManager, ids: readonly number[], filter: AskedFilter): Promise<ListedVoucher[]> {
  if (ids.length === 0) return [];
  const vouchers = await reader.find(Voucher, { where: { id: In(ids) }, order: { date: 'ASC', id: 'ASC' } });
  const reversals = await reader.findBy(Voucher, { reversesId: In(ids) });
  const originals = await reader.findBy(Voucher, { id: In(vouchers.map(({ reversesId }) => reversesId ?? 0)) });
  const imports = await reader.findBy(LedgerImport, { id: In(vouchers.map(({ importId }) => importId ?? 0)) });
  const rows = await reader.find(VoucherRow, { where: { voucherId: In(ids) }, order: { voucherId: 'ASC', line: 'ASC' } });
  const codingIds = [...new Set(rows.map(({ codingId }) => codingId))];
  const codings = new Map((await reader.findBy(Coding, { id: In(codingIds) })).map((coding) => [coding.id, coding]));
  const names = await loadAccountNames(
    reader,
    [...codings.values()].map(({ account }) => account),
  );
  const dimensionNames = await DimensionNaming.load(reader, [...codings.values()].flatMap(allPairs));
  const months = await reader.findBy(CodingMonth, { codingId: In(codingIds) });
  const places = placesOf(months);
  return vouchers.map((voucher) => {
    const own = rows.filter(({ voucherId }) => voucherId === voucher.id);
    const imported = imports.find(({ id }) => id === voucher.importId);
    return {
      voucher,
      source: imported?.source ?? null,
      example: imported?.example ?? false,
      reverses: originals.find(({ id }) => id === voucher.reversesId) ?? null,
      reversedBy: reversals.find(({ reversesId }) => reversesId === voucher.id) ?? null,
      rowCount: own.length,
      rows: own.slice(0, MAX_ROWS_SHOWN).map((row) => {
        const coding = codings.get(row.codingId);
        const place = places.get(`${row.period} ${row.codingId}`);
        if (!coding || !place) throw new Error(`coding ${row.codingId} has no month ${row.period}`);
        const accountName = names.get(coding.account) ?? null;
        const dimensions = dimensionNames.named(allPairs(coding), voucher.sourceId);
        return { row, coding, accountName, dimensions, ...place, matches: isMatch(filter, row.period, place, coding) };
      }),
    };
  });
}

function isMatch(filter: AskedFilter, period: number, place: Place, coding: Coding): boolean {
  const { year, fromMonth = 1, toMonth = 12, groups, activity, accountGroup, account } = filter;
  return (
    period >= Math.max(firstPeriod(year), year * 100 + fromMonth) &&
    period <= Math.min(lastPeriod(year), year * 100 + toMonth) &&
    (groups === undefined || groups.includes(place.accountGroup)) &&
    (activity === undefined || (activity === '' ? place.activities.length === 0 : place.activities.includes(activity))) &&
    (accountGroup === undefined || place.accountGroup === accountGroup) &&
    (account === undefined || coding.account.startsWith(account))
  );
}
