import type { EntityManager } from 'typeorm';
import { addOre, type Ore, ore, ZERO_ORE } from '../money/ore.js';
import { AccountGroup, isOfResult } from './account-group.entity.js';
import { bulkInsert } from './bulk-insert.js';
import type { Coding, CodingMonth } from './coding.entity.js';
import { type Mapped, mapCoding } from './map-coding.js';
import { shareAmount } from './mapping/activity-shares.js';
import { MappingRule } from './mapping-rule.entity.js';
import type { MonthChange, MonthChanges } from './month-changes.js';
import { firstPeriod, lastPeriod, yearOfPeriod } from './period.js';

/** What was booked with a coding in a month, whole. */
export interface BookedMonth {
  readonly period: number;
  readonly codingId: number;
  readonly amountOre: Ore;
  readonly rowCount: number;
}

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

function addedUp(month: BookedMonth, { amountOre, rowCount }: MonthChange): BookedMonth {
  return { ...month, amountOre: addOre(month.amountOre, amountOre), rowCount: month.rowCount + rowCount };
}

/** Maps every month of every coding again: the rows stay as they are, whatever their number. */
export async function remapMonths(manager: EntityManager): Promise<void> {
  const years = await manager.query<{ year: number }[]>('SELECT DISTINCT year FROM month_total ORDER BY year');
  for (const { year } of years) {
    const within = [firstPeriod(year), lastPeriod(year)];
    const months = await findMonths(manager, 'period BETWEEN ? AND ?', within);
    await manager.query('DELETE FROM coding_month WHERE period BETWEEN ? AND ?', within);
    await insertMonths(manager, [...months.values()]);
    await sumUpYear(manager, year);
  }
}

/** The months as they were, which are taken away to be written anew. */
async function takeMonths(manager: EntityManager, touched: readonly MonthChange[]): Promise<Map<string, BookedMonth>> {
  const taken = new Map<string, BookedMonth>();
  for (const period of new Set(touched.map((change) => change.period))) {
    const ids = touched.filter((change) => change.period === period).map(({ codingId }) => codingId);
    for (const some of pages(ids)) {
      const where = `period = ? AND coding_id IN (${some.map(() => '?').join(',')})`;
      const months = await findMonths(manager, where, [period, ...some]);
      if (months.size > 0) await manager.query(`DELETE FROM coding_month WHERE ${where}`, [period, ...some]);
      for (const [key, month] of months) taken.set(key, month);
    }
  }
  return taken;
}

/** A driver's row: there may be a hundred thousand, too many for entities. MariaDB gives amounts as text. */
type MonthRow = Omit<BookedMonth, 'amountOre'> & { readonly amountOre: number | string };

/** Each month whole, whoever shares it. */
async function findMonths(manager: EntityManager, where: string, values: readonly number[]): Promise<Map<string, BookedMonth>> {
  const rows = await manager.query<MonthRow[]>(
    `SELECT period, coding_id AS codingId, amount_ore AS amountOre, row_count AS rowCount FROM coding_month WHERE ${where}`,
    [...values],
  );
  const months = new Map<string, BookedMonth>();
  for (const { period, codingId, amountOre, rowCount } of rows) {
    const part = { period, codingId, amountOre: ore(Number(amountOre)), rowCount };
    const others = months.get(keyOf(part));
    months.set(keyOf(part), others ? addedUp(others, part) : part);
  }
  return months;
}

function emptyMonth({ period, codingId }: MonthChange): BookedMonth {
  return { period, codingId, amountOre: ZERO_ORE, rowCount: 0 };
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
async function insertMonths(manager: EntityManager, months: readonly BookedMonth[]): Promise<void> {
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

/**
 * The months with what the mapping in force says of them: one for each activity that has a part.
 * Law: the parts of a month sum to it, and their rows count once.
 */
export async function mapMonths(manager: EntityManager, months: readonly BookedMonth[]): Promise<CodingMonth[]> {
  const rules = await manager.find(MappingRule);
  const groups = await manager.find(AccountGroup);
  const withoutActivity = new Set(groups.filter(({ kind }) => !isOfResult(kind)).map(({ code }) => code));
  const codings = await codingsById(manager, [...new Set(months.map(({ codingId }) => codingId))]);
  return months.flatMap((month) => {
    const coding = codings.get(month.codingId);
    if (!coding) throw new RangeError(`coding ${month.codingId} is not there`);
    return parts(month, mapCoding(rules, withoutActivity, coding, month.period));
  });
}

function parts(month: BookedMonth, { activities, accountGroup }: Mapped): CodingMonth[] {
  const [only] = activities;
  if (activities.length < 2) return [{ ...month, activity: only?.code ?? '', accountGroup }];
  const amounts = shareAmount(month.amountOre, activities);
  return activities.map(({ code }, index) => {
    const rowCount = index === 0 ? month.rowCount : 0;
    return { ...month, activity: code, accountGroup, amountOre: amounts[index] ?? ZERO_ORE, rowCount };
  });
}

async function codingsById(manager: EntityManager, ids: readonly number[]): Promise<Map<number, Coding>> {
  const found = new Map<number, Coding>();
  for (const some of pages(ids)) {
    const page = await manager.query<Coding[]>(
      `SELECT id, account, cost_centre AS costCentre, project, dimensions FROM coding WHERE id IN (${some.map(() => '?').join(',')})`,
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
