import { Refusal } from '../agreement/refusal.js';
import type { BudgetVersion } from '../budget/budget.entity.js';
import { NOTHING_HELD } from '../ledger/held/held-months.js';
import { unknownLedger } from '../ledger/refuse-without-ledger.js';
import { kronorFromOre } from '../money/kronor.js';
import { type Ore, sumOre, ZERO_ORE } from '../money/ore.js';
import type { ReportCell } from '../reports/budget-versus-actual.js';
import { countedMonths, isIncomplete, lastDayOf, monthsEndedToday } from '../reports/counted-months.js';
import { reportCells } from '../reports/report-cells.js';
import { bookedOn } from './account-cell.js';
import { type BudgetAgainstOutcome, budgetAgainstOutcomeCells } from './budget-against-outcome-cells.js';
import type { CellValue } from './cell-function.js';
import { MAX_REPORTS } from './cell-function.js';
import type { MoneyQuestion } from './cell-question.js';
import { chooseVersion } from './choose-version.js';
import { countedOf } from './counted-of-year.js';
import { isPartOf, type LedgerPart } from './ledger-part.js';
import type { Money } from './load-money.js';

/** Answers the money cells of one batch. What several of them need, a year's or a version's figures, is worked out once. */
export function moneyAnswers(money: Money): (question: MoneyQuestion) => readonly (readonly CellValue[])[] {
  const outcomes = new Map<number, readonly ReportCell[]>();
  const budgets = new Map<string, readonly ReportCell[]>();
  const reports = new Map<string, readonly (readonly CellValue[])[]>();
  const accounts = new Map<string, Ore>();
  return (question) => {
    const { year } = question;
    if (question.about === 'report') {
      const key = `${year} ${question.by} ${question.through ?? ''}`;
      if (!reports.has(key) && reports.size === MAX_REPORTS) throw tooManyReports();
      return once(reports, key, () => budgetAgainstOutcomeCells(money, asReport(money, question)));
    }
    if (question.about === 'budget') {
      const version = chosenVersion(money, question);
      const cells = once(budgets, version.id, () => {
        return reportCells(year, money.accountGroups, [], money.budgeted.get(version.id) ?? []);
      });
      return [[kronorFromOre(sumOfMonths(cells, question.part, 'budget', countedOf(money, question)))]];
    }
    const months = countedOf(money, question);
    refuseUnknownMonths(money, year, months);
    const { part } = question;
    if ('accounts' in part) {
      const key = `${year} ${months.join(' ')} ${part.written}`;
      return [[kronorFromOre(once(accounts, key, () => bookedOn(money.accounts, part, year, months)))]];
    }
    const cells = once(outcomes, year, () => reportCells(year, money.accountGroups, money.booked.get(year) ?? [], []));
    return [[kronorFromOre(sumOfMonths(cells, part, 'outcome', months))]];
  };
}

function chosenVersion(money: Money, { year, version }: MoneyQuestion & { about: 'budget' }): BudgetVersion {
  const chosen = chooseVersion(year, money.versions.get(year) ?? [], version);
  if (chosen instanceof Refusal) throw chosen;
  return chosen;
}

/** A year without a decided budget and without a ledger is refused; where one of them is missing, its columns are blank. */
function asReport(money: Money, question: MoneyQuestion & { about: 'report' }): BudgetAgainstOutcome {
  const { year, by, through } = question;
  const version = chooseVersion(year, money.versions.get(year) ?? [], { kind: 'IN_FORCE' });
  const ledger = money.held.get(year) ?? NOTHING_HELD;
  if (version instanceof Refusal && !ledger.hasLedger) throw version;
  const hasBudget = !(version instanceof Refusal);
  const booked = [...(money.booked.get(year) ?? []), ...(money.booked.get(year - 1) ?? [])];
  const budgeted = hasBudget ? (money.budgeted.get(version.id) ?? []) : [];
  const counted = countedMonths({ year, through, today: money.today }, ledger);
  return {
    ...{ year, by, counted, hasBudget, varianceSign: money.varianceSign },
    ledgerThrough: isIncomplete(counted) ? ledger.through : undefined,
    hasOutcome: ledger.hasLedger || monthsEndedToday(year, money.today) === 0,
    hasLastYear: money.held.get(year - 1)?.hasLedger ?? false,
    cells: reportCells(year, money.accountGroups, booked, budgeted),
  };
}

function sumOfMonths(
  cells: readonly ReportCell[],
  part: LedgerPart,
  series: 'budget' | 'outcome',
  months: readonly number[],
): Ore {
  const own = cells.filter((cell) => isPartOf(part, cell));
  return sumOre(own.flatMap((cell) => months.map((month) => cell[series][month - 1] ?? ZERO_ORE)));
}

function once<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/**
 * 0 would say that nothing was spent, when nothing was told. So a period needs a month that the ledger holds or has begun; and one
 * that is over needs them all, where one still running is known to be so far.
 */
function refuseUnknownMonths({ held, today }: Money, year: number, months: readonly number[]): void {
  const { through, bookedMonths, hasLedger } = held.get(year) ?? NOTHING_HELD;
  if (!hasLedger) {
    throw unknownLedger(year);
  }
  const missing = months.filter((month) => month > through);
  const isOver = Math.max(...months) <= monthsEndedToday(year, today);
  if (missing.length === 0) return;
  if (!isOver && (missing.length < months.length || missing.some((month) => bookedMonths.has(month)))) return;
  const ledgerThrough = lastDayOf(year, through);
  const extent = ledgerThrough === null ? 'not even January whole' : `only through ${ledgerThrough}`;
  throw new Refusal('LEDGER_INCOMPLETE', `The ledger of ${year} is held ${extent}: what comes after is unknown, not 0.`, {
    figures: { year, ledgerThrough, months: missing },
  });
}

function tooManyReports(): Refusal {
  return new Refusal('QUERY_TOO_LARGE', `The request asks for more than ${MAX_REPORTS} different reports.`, {
    figures: { measure: 'reports', allowed: MAX_REPORTS },
  });
}
