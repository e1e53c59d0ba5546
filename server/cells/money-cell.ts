import { Refusal } from '../agreement/refusal.js';
import type { BudgetVersion } from '../budget/budget.entity.js';
import { unknownLedger } from '../ledger/refuse-without-ledger.js';
import { kronorFromOre } from '../money/kronor.js';
import { type Ore, sumOre, ZERO_ORE } from '../money/ore.js';
import type { ReportCell } from '../reports/budget-versus-actual.js';
import { reportCells } from '../reports/report-cells.js';
import { type BudgetAgainstOutcome, budgetAgainstOutcomeCells } from './budget-against-outcome-cells.js';
import type { CellValue } from './cell-function.js';
import { MAX_REPORTS } from './cell-function.js';
import type { MoneyQuestion } from './cell-question.js';
import { chooseVersion } from './choose-version.js';
import { isPartOf, type LedgerPart } from './ledger-part.js';
import type { Money } from './load-money.js';

/** Answers the money cells of one batch. What several of them need, a year's or a version's figures, is worked out once. */
export function moneyAnswers(money: Money): (question: MoneyQuestion) => readonly (readonly CellValue[])[] {
  const outcomes = new Map<number, readonly ReportCell[]>();
  const budgets = new Map<string, readonly ReportCell[]>();
  const reports = new Map<string, readonly (readonly CellValue[])[]>();
  return (question) => {
    const { year } = question;
    if (question.about === 'report') {
      const key = `${year} ${question.by} ${question.monthsEnded}`;
      if (!reports.has(key) && reports.size === MAX_REPORTS) throw tooManyReports();
      return once(reports, key, () => budgetAgainstOutcomeCells(money, asReport(money, question)));
    }
    if (question.about === 'budget') {
      const version = chosenVersion(money, question);
      const cells = once(budgets, version.id, () => {
        return reportCells(year, money.accountGroups, [], money.budgeted.get(version.id) ?? []);
      });
      return [[kronorFromOre(sumOfMonths(cells, question.part, 'budget', question.months))]];
    }
    if (!money.ledgerYears.has(year)) throw unknownLedger(year);
    const cells = once(outcomes, year, () => reportCells(year, money.accountGroups, money.booked.get(year) ?? [], []));
    return [[kronorFromOre(sumOfMonths(cells, question.part, 'outcome', question.months))]];
  };
}

function chosenVersion(money: Money, { year, version }: MoneyQuestion & { about: 'budget' }): BudgetVersion {
  const chosen = chooseVersion(year, money.versions.get(year) ?? [], version);
  if (chosen instanceof Refusal) throw chosen;
  return chosen;
}

/** A year without a decided budget and without a ledger is refused; where one of them is missing, its columns are blank. */
function asReport(money: Money, { year, by, monthsEnded }: MoneyQuestion & { about: 'report' }): BudgetAgainstOutcome {
  const version = chooseVersion(year, money.versions.get(year) ?? [], { kind: 'IN_FORCE' });
  const hasLedger = money.ledgerYears.has(year);
  if (version instanceof Refusal && !hasLedger) throw version;
  const hasBudget = !(version instanceof Refusal);
  const booked = [...(money.booked.get(year) ?? []), ...(money.booked.get(year - 1) ?? [])];
  const budgeted = hasBudget ? (money.budgeted.get(version.id) ?? []) : [];
  return {
    ...{ year, by, monthsEnded, hasBudget },
    hasOutcome: hasLedger || monthsEnded === 0,
    hasLastYear: money.ledgerYears.has(year - 1),
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

function tooManyReports(): Refusal {
  return new Refusal('QUERY_TOO_LARGE', `The request asks for more than ${MAX_REPORTS} different reports.`, {
    figures: { measure: 'reports', allowed: MAX_REPORTS },
  });
}
