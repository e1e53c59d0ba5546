import type { EntityManager } from 'typeorm';
import { addOre, ore, ZERO_ORE } from '../money/ore.js';
import { AccountGroup, isOfResult } from './account-group.entity.js';
import { bulkInsert } from './bulk-insert.js';
import type { Coding, CodingMonth } from './coding.entity.js';
import { mapCoding } from './map-coding.js';
import { MappingRule } from './mapping-rule.entity.js';
import type { MonthChange, MonthChanges } from './month-changes.js';
import { firstPeriod, lastPeriod, yearOfPeriod } from './period.js';

/** How many months are read, mapped and written at once. */
const MONTHS_AT_ONCE = 10_000;

/** Carries what rows changed over to the months, inside the transaction that changed them. Other months stay as they are. */
export async function applyMonthChanges(manager: EntityManager, changes: MonthChanges): Promise<void> {
  for (const year of changes.years()) {
    const touched = changes.all().filter(({ period }) => yearOfPeriod(period) === year);
    for (let start = 0; start < touched.length; start += MONTHS_AT_ONCE) {
      const some = touched.slice(start, start + MONTHS_AT_ONCE);
      const before = await takeMonths(manager, some);
      const after = some.map((change) => addedUp(before.get(keyOf(change)) ?? emptyMonth(change), change));
      await insertMonths(manager, after);
    }
    await sumUpYear(manager, year);
  }
}

function addedUp(month: CodingMonth, { amountOre, rowCount }: MonthChange): CodingMonth {
  return { ...month, amountOre: addOre(month.amountOre, amountOre), rowCount: month.rowCount + rowCount };
}

/** Maps every month of every coding again: the rows stay as they are, whatever their number. */
export async function remapMonths(manager: EntityManager): Promise<void> {
  const years = await manager.query<{ year: number }[]>('SELECT DISTINCT year FROM month_total ORDER BY year');
  for (const { year } of years) {
    const within = [firstPeriod(year), lastPeriod(year)];
    const months = await findMonths(manager, 'period BETWEEN ? AND ?', within);
    await manager.query('DELETE FROM coding_month WHERE period BETWEEN ? AND ?', within);
    await insertMonths(manager, months);
    await sumUpYear(manager, year);
  }
}

/** The months as they were, which are taken away to be written anew. */
async function takeMonths(manager: EntityManager, touched: readonly MonthChange[]): Promise<Map<string, CodingMonth>> {
  const taken = new Map<string, CodingMonth>();
  for (const period of new Set(touched.map((change) => change.period))) {
    const ids = touched.filter((change) => change.period === period).map(({ codingId }) => codingId);
    for (const some of pages(ids)) {
      const where = `period = ? AND coding_id IN (${some.map(() => '?').join(',')})`;
      const months = await findMonths(manager, where, [period, ...some]);
      if (months.length > 0) await manager.query(`DELETE FROM coding_month WHERE ${where}`, [period, ...some]);
      for (const month of months) taken.set(keyOf(month), month);
    }
  }
  return taken;
}

/** A driver's row: there may be a hundred thousand, too many for entities. MariaDB gives amounts as text. */
type MonthRow = Omit<CodingMonth, 'amountOre'> & { readonly amountOre: number | string };

async function findMonths(manager: EntityManager, where: string, values: readonly number[]): Promise<CodingMonth[]> {
  const rows = await manager.query<MonthRow[]>(
    `SELECT period, coding_id AS codingId, activity, account_group AS accountGroup, amount_ore AS amountOre, row_count AS rowCount
     FROM coding_month WHERE ${where}`,
    [...values],
  );
  return rows.map((row) => ({ ...row, amountOre: ore(Number(row.amountOre)) }));
}

function emptyMonth({ period, codingId }: MonthChange): CodingMonth {
  return { period, codingId, activity: '', accountGroup: '', amountOre: ZERO_ORE, rowCount: 0 };
}

function keyOf({ period, codingId }: { period: number; codingId: number }): string {
  return `${period} ${codingId}`;
}

const SUM_UP = `INSERT INTO month_total (year, month, activity, account_group, account, amount_ore, row_count)
  SELECT ?, period - ?, activity, account_group, account, SUM(amount_ore), SUM(row_count)
  FROM coding_month JOIN coding ON coding.id = coding_id
  WHERE period BETWEEN ? AND ? GROUP BY period, activity, account_group, account`;

async function sumUpYear(manager: EntityManager, year: number): Promise<void> {
  await manager.query('DELETE FROM month_total WHERE year = ?', [year]);
  await manager.query(SUM_UP, [year, year * 100, firstPeriod(year), lastPeriod(year)]);
}

/** Writes months with what the mapping in force says of them; those without rows are none. */
async function insertMonths(manager: EntityManager, months: readonly CodingMonth[]): Promise<void> {
  const left = months.filter(({ rowCount }) => rowCount > 0);
  await bulkInsert(
    manager,
    'coding_month',
    ['period', 'coding_id', 'activity', 'account_group', 'amount_ore', 'row_count'],
    (await mapMonths(manager, left)).flatMap((each) => [
      ...[each.period, each.codingId, each.activity, each.accountGroup, each.amountOre, each.rowCount],
    ]),
  );
}

/** The months with what the mapping in force says of them. */
export async function mapMonths(manager: EntityManager, months: readonly CodingMonth[]): Promise<CodingMonth[]> {
  const rules = await manager.find(MappingRule);
  const groups = await manager.find(AccountGroup);
  const withoutActivity = new Set(groups.filter(({ kind }) => !isOfResult(kind)).map(({ code }) => code));
  const codings = await codingsById(manager, [...new Set(months.map(({ codingId }) => codingId))]);
  return months.map((month) => {
    const coding = codings.get(month.codingId);
    if (!coding) throw new RangeError(`coding ${month.codingId} is not there`);
    return { ...month, ...mapCoding(rules, withoutActivity, coding, month.period) };
  });
}

async function codingsById(manager: EntityManager, ids: readonly number[]): Promise<Map<number, Coding>> {
  const found = new Map<number, Coding>();
  for (const some of pages(ids)) {
    const page = await manager.query<Coding[]>(
      `SELECT id, account, cost_centre AS costCentre, project FROM coding WHERE id IN (${some.map(() => '?').join(',')})`,
      some,
    );
    for (const coding of page) found.set(coding.id, coding);
  }
  return found;
}

const IDS_AT_ONCE = 1000;

function pages(ids: readonly number[]): number[][] {
  const count = (ids.length + IDS_AT_ONCE - 1) / IDS_AT_ONCE;
  return Array.from({ length: Math.floor(count) }, (_, page) => ids.slice(page * IDS_AT_ONCE, (page + 1) * IDS_AT_ONCE));
}
