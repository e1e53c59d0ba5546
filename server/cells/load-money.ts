import { type EntityManager, In } from 'typeorm';
import type { Activity } from '../activities/activity.entity.js';
import type { LocalDate } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { BudgetLine, BudgetMonth, BudgetVersion } from '../budget/budget.entity.js';
import type { AccountGroup } from '../ledger/account-group.entity.js';
import type { HeldMonths } from '../ledger/held/held-months.js';
import { loadHeldMonths } from '../ledger/held/load-held-months.js';
import { MonthTotal } from '../ledger/month-total.entity.js';
import { type Ore, ore, ZERO_ORE } from '../money/ore.js';
import type { BookedMonth, BudgetedMonths } from '../reports/report-cells.js';
import { loadVarianceSign } from '../reports/variance/set-variance-sign.js';
import { DEFAULT_VARIANCE_SIGN, type VarianceSign } from '../reports/variance/variance-sign.js';
import type { MoneyQuestion } from './cell-question.js';
import { chooseVersion } from './choose-version.js';
import { type BookedAccounts, loadBookedAccounts } from './load-account-months.js';

/** What every money cell of a batch is answered from. */
export interface Money {
  readonly activities: readonly Activity[];
  readonly accountGroups: readonly AccountGroup[];
  /** By year. */
  readonly booked: ReadonlyMap<number, readonly BookedMonth[]>;
  readonly accounts: BookedAccounts;
  /** By year, what its ledger knows. */
  readonly held: ReadonlyMap<number, HeldMonths>;
  readonly today: LocalDate;
  /** How reports show their variances. */
  readonly varianceSign: VarianceSign;
  /** By year, oldest first. */
  readonly versions: ReadonlyMap<number, readonly BudgetVersion[]>;
  /** By a version's id, for those that are asked for. */
  readonly budgeted: ReadonlyMap<string, readonly BudgetedMonths[]>;
}

/** Loads all years and versions that are asked for, each kind in one statement, however many there are: at most eight. */
export async function loadMoney(
  reader: EntityManager,
  names: Pick<Money, 'activities' | 'accountGroups'>,
  questions: readonly MoneyQuestion[],
  today: LocalDate,
): Promise<Money> {
  const ledgerYears = new Set(
    questions.flatMap((question) => {
      const { about, year } = question;
      if (about === 'report') return [year, year - 1];
      return [...(about === 'outcome' ? [year] : []), ...(question.countedIn === undefined ? [] : [question.countedIn])];
    }),
  );
  const accountYears = questions.flatMap((each) => (each.about === 'outcome' && 'accounts' in each.part ? [each.year] : []));
  const budgetYears = new Set(questions.flatMap(({ about, year }) => (about === 'outcome' ? [] : [year])));
  const booked = await loadBooked(reader, [...ledgerYears]);
  const versions = await loadVersions(reader, [...budgetYears]);
  return {
    ...names,
    booked,
    accounts: await loadBookedAccounts(reader, [...new Set(accountYears)]),
    held: await loadHeldMonths(reader, [...ledgerYears], today, [...booked.values()].flat()),
    today,
    varianceSign: questions.some(({ about }) => about === 'report') ? await loadVarianceSign(reader) : DEFAULT_VARIANCE_SIGN,
    versions,
    budgeted: await loadBudgeted(reader, [...new Set(questions.flatMap((each) => versionIdOf(versions, each)))]),
  };
}

function versionIdOf(versions: Money['versions'], question: MoneyQuestion): string[] {
  if (question.about === 'outcome') return [];
  const asked = question.about === 'report' ? ({ kind: 'IN_FORCE' } as const) : question.version;
  const chosen = chooseVersion(question.year, versions.get(question.year) ?? [], asked);
  return chosen instanceof Refusal ? [] : [chosen.id];
}

async function loadBooked(reader: EntityManager, years: readonly number[]): Promise<Map<number, BookedMonth[]>> {
  if (years.length === 0) return new Map();
  const rows = await reader
    .createQueryBuilder(MonthTotal, 'total')
    .select('total.year', 'year')
    .addSelect('total.month', 'month')
    .addSelect('total.activity', 'activity')
    .addSelect('total.accountGroup', 'accountGroup')
    .addSelect('SUM(total.amountOre)', 'amountOre')
    .where({ year: In([...years]) })
    .groupBy('total.year, total.month, total.activity, total.accountGroup')
    .getRawMany<Omit<BookedMonth, 'amountOre'> & { amountOre: number | string }>();
  const booked = rows.map((row) => ({ ...row, amountOre: ore(Number(row.amountOre)) }));
  return groupBy(booked, ({ year }) => year);
}

async function loadVersions(reader: EntityManager, years: readonly number[]): Promise<Map<number, BudgetVersion[]>> {
  if (years.length === 0) return new Map();
  const versions = await reader.find(BudgetVersion, { where: { year: In([...years]) }, order: { version: 'ASC' } });
  return groupBy(versions, ({ year }) => year);
}

/** A line's months, with what the line is for. */
async function loadBudgeted(reader: EntityManager, versionIds: readonly string[]): Promise<Map<string, BudgetedMonths[]>> {
  if (versionIds.length === 0) return new Map();
  const rows = await reader
    .createQueryBuilder(BudgetMonth, 'month')
    .innerJoin(BudgetLine, 'line', 'line.versionId = month.versionId AND line.line = month.line')
    .select('month.versionId', 'versionId')
    .addSelect('month.line', 'line')
    .addSelect('month.month', 'month')
    .addSelect('month.amountOre', 'amountOre')
    .addSelect('line.activity', 'activity')
    .addSelect('line.accountGroup', 'accountGroup')
    .where({ versionId: In([...versionIds]) })
    .getRawMany<
      { versionId: string; line: number; month: number; amountOre: number | string } & Omit<BudgetedMonths, 'months'>
    >();
  const lines = new Map<string, BudgetedMonths & { versionId: string; months: Ore[] }>();
  for (const { versionId, line, month, amountOre, activity, accountGroup } of rows) {
    const key = `${versionId} ${line}`;
    const known = lines.get(key) ?? { versionId, activity, accountGroup, months: new Array<Ore>(12).fill(ZERO_ORE) };
    known.months[month - 1] = ore(Number(amountOre));
    lines.set(key, known);
  }
  return groupBy(lines.values(), ({ versionId }) => versionId);
}

function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}
