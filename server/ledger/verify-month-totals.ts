import { Between, type EntityManager } from 'typeorm';
import { readConsistently } from '../changes/read-consistently.js';
import { type Finding, finding } from '../changes/verify-finding.js';
import { formatKronor } from '../money/format-kronor.js';
import { addOre, type Ore, ore, ZERO_ORE } from '../money/ore.js';
import { Coding, CodingMonth } from './coding.entity.js';
import { MonthTotal } from './month-total.entity.js';
import { firstPeriod, lastPeriod } from './period.js';
import { mapMonths } from './update-month-totals.js';

/** Adds up every row again, maps it by the mapping in force, and compares: a year at a time, at one revision. */
export function verifyMonthTotals(reader: EntityManager): Promise<Finding> {
  const statement = 'The month totals are what the vouchers’ rows and the account mapping give: the same öre, rows and places.';
  return finding('month-totals-recompute', statement, async (tally) => {
    const years = await reader.query<{ year: number }[]>(
      'SELECT year FROM voucher UNION SELECT year FROM month_total UNION SELECT FLOOR(period / 100) FROM coding_month ORDER BY year',
    );
    for (const { year } of years) {
      const { checked, violations } = await readConsistently(reader, () => compareYear(reader, Number(year)));
      tally.count(checked);
      for (const violation of violations) tally.violated(violation);
    }
  });
}

interface Sum {
  readonly amountOre: Ore;
  readonly rowCount: number;
}

async function compareYear(reader: EntityManager, year: number): Promise<{ checked: number; violations: string[] }> {
  const recomputed = await recompute(reader, year);
  const kept = await reader.findBy(CodingMonth, { period: Between(firstPeriod(year), lastPeriod(year)) });
  const byCoding = compare(
    new Map(recomputed.map((month) => [codingName(month), month])),
    new Map(kept.map((month) => [codingName(month), month])),
  );
  const codings = new Map((await reader.find(Coding)).map(({ id, account }) => [id, account]));
  const totals = await reader.findBy(MonthTotal, { year });
  const byTotal = compare(
    sumUp(recomputed.map((month) => [totalName(month.period, month, codings.get(month.codingId) ?? '?'), month])),
    sumUp(totals.map((total) => [totalName(total.year * 100 + total.month, total, total.account), total])),
  );
  return { checked: kept.length + totals.length, violations: [...byCoding, ...byTotal] };
}

async function recompute(reader: EntityManager, year: number): Promise<CodingMonth[]> {
  const rows = await reader.query<{ period: number; codingId: number; amountOre: number | string; rowCount: number | string }[]>(
    `SELECT period, coding_id AS codingId, SUM(amount_ore) AS amountOre, COUNT(*) AS rowCount
     FROM voucher_row WHERE period BETWEEN ? AND ? GROUP BY period, coding_id`,
    [firstPeriod(year), lastPeriod(year)],
  );
  const months = rows.map(({ period, codingId, amountOre, rowCount }) => {
    return { period, codingId, amountOre: ore(Number(amountOre)), rowCount: Number(rowCount) };
  });
  return mapMonths(reader, months);
}

function codingName({ period, codingId, activity, accountGroup }: CodingMonth): string {
  return `${period}, coding ${codingId}, ${activity || 'no activity'}, ${accountGroup || 'no account group'}`;
}

function totalName(
  period: number,
  { activity, accountGroup }: { activity: string; accountGroup: string },
  account: string,
): string {
  return `${period}, account ${account}, ${activity || 'no activity'}, ${accountGroup || 'no account group'}`;
}

function sumUp(named: readonly (readonly [string, Sum])[]): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const [name, { amountOre, rowCount }] of named) {
    const sum = sums.get(name) ?? { amountOre: ZERO_ORE, rowCount: 0 };
    sums.set(name, { amountOre: addOre(sum.amountOre, amountOre), rowCount: sum.rowCount + rowCount });
  }
  return sums;
}

function compare(expected: ReadonlyMap<string, Sum>, kept: ReadonlyMap<string, Sum>): string[] {
  return [...new Set([...expected.keys(), ...kept.keys()])].flatMap((name) => {
    const [right, stored] = [expected.get(name), kept.get(name)];
    if (right?.amountOre === stored?.amountOre && right?.rowCount === stored?.rowCount) return [];
    const shown = (sum: Sum | undefined): string =>
      sum ? `${formatKronor(sum.amountOre)} kr in ${sum.rowCount} rows` : 'nothing';
    return [`${name}: ${shown(stored)} is kept, the rows give ${shown(right)}`];
  });
}
