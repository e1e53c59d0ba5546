import type { EntityManager } from 'typeorm';
import { addOre, ore, ZERO_ORE } from '../money/ore.js';
import { AccountGroup, isOfResult } from './account-group.entity.js';
import { bulkInsert } from './bulk-insert.js';
import type { Coding, CodingMonth } from './coding.entity.js';
import { mapCoding } from './map-coding.js';
import { MappingRule } from './mapping-rule.entity.js';
import type { MonthChange, MonthChanges } from './month-changes.js';
import { firstPeriod, lastPeriod, yearOfPeriod } from './period.js';

/** Carries what rows changed over to the months, inside the transaction that changed them. */
export async function applyMonthChanges(manager: EntityManager, changes: MonthChanges): Promise<void> {
  for (const year of changes.years()) {
    const months = await monthsOf(manager, year);
    const touched = changes.all().filter(({ period }) => yearOfPeriod(period) === year);
    for (const change of touched) {
      const key = keyOf(change);
      const month = months.get(key) ?? emptyMonth(change);
      month.amountOre = addOre(month.amountOre, change.amountOre);
      month.rowCount += change.rowCount;
      months.set(key, month);
    }
    await storeYear(manager, year, [...months.values()]);
  }
}

/** Maps every month of every coding again: the rows stay as they are, whatever their number. */
export async function remapMonths(manager: EntityManager): Promise<void> {
  const years = await manager.query<{ year: number }[]>('SELECT DISTINCT year FROM month_total ORDER BY year');
  for (const { year } of years) await storeYear(manager, year, [...(await monthsOf(manager, year)).values()]);
}

/** A driver's row: there may be a hundred thousand, too many for entities. MariaDB gives amounts as text. */
type MonthRow = Omit<CodingMonth, 'amountOre'> & { readonly amountOre: number | string };

async function monthsOf(manager: EntityManager, year: number): Promise<Map<string, CodingMonth>> {
  const months = await manager.query<MonthRow[]>(
    `SELECT period, coding_id AS codingId, activity, account_group AS accountGroup, amount_ore AS amountOre, row_count AS rowCount
     FROM coding_month WHERE period BETWEEN ? AND ?`,
    [firstPeriod(year), lastPeriod(year)],
  );
  return new Map(months.map((month) => [keyOf(month), { ...month, amountOre: ore(Number(month.amountOre)) }]));
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

async function storeYear(manager: EntityManager, year: number, months: readonly CodingMonth[]): Promise<void> {
  const mapped = await mapMonths(
    manager,
    months.filter(({ rowCount }) => rowCount > 0),
  );
  const [first, last] = [firstPeriod(year), lastPeriod(year)];
  await manager.query('DELETE FROM coding_month WHERE period BETWEEN ? AND ?', [first, last]);
  await bulkInsert(
    manager,
    'coding_month',
    ['period', 'coding_id', 'activity', 'account_group', 'amount_ore', 'row_count'],
    mapped.map((each) => [each.period, each.codingId, each.activity, each.accountGroup, each.amountOre, each.rowCount]),
  );
  await manager.query('DELETE FROM month_total WHERE year = ?', [year]);
  await manager.query(SUM_UP, [year, year * 100, first, last]);
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

const CODINGS_AT_ONCE = 1000;

async function codingsById(manager: EntityManager, ids: readonly number[]): Promise<Map<number, Coding>> {
  const found = new Map<number, Coding>();
  for (let start = 0; start < ids.length; start += CODINGS_AT_ONCE) {
    const some = ids.slice(start, start + CODINGS_AT_ONCE);
    const page = await manager.query<Coding[]>(
      `SELECT id, account, cost_centre AS costCentre, project FROM coding WHERE id IN (${some.map(() => '?').join(',')})`,
      some,
    );
    for (const coding of page) found.set(coding.id, coding);
  }
  return found;
}
