import { kronorFromOre } from '../money/kronor.js';
import type { Ore } from '../money/ore.js';
import {
  BudgetDimension,
  type CountedMonths,
  type ReportCell,
  type ReportRow,
  reportRows,
} from '../reports/budget-versus-actual.js';
import { lastDayOf } from '../reports/counted-months.js';
import { shownVariance, type VarianceSign } from '../reports/variance/variance-sign.js';
import type { CellValue } from './cell-function.js';
import type { Money } from './load-money.js';

/** The headings that the add-in translates; a script can rely on them. The add-in shows one of the two names. */
export const BUDGETVSACTUAL_HEADINGS = [
  ...['Section', 'Key', 'Name', 'Name in Swedish', 'Budget', 'Budget to date', 'Outcome to date', 'Variance', 'Variance, %'],
  ...['Remaining', 'Forecast', 'Last year'],
] as const;

/** A year's report, and which of its figures are known: 0 would be a figure. */
export interface BudgetAgainstOutcome {
  readonly year: number;
  readonly by: BudgetDimension;
  readonly counted: CountedMonths;
  /** The last month that the ledger holds, 0 for none, where a later one counts; undefined where the report is complete. */
  readonly ledgerThrough: number | undefined;
  readonly cells: readonly ReportCell[];
  readonly varianceSign: VarianceSign;
  readonly hasBudget: boolean;
  readonly hasOutcome: boolean;
  readonly hasLastYear: boolean;
}

type Names = Pick<Money, 'activities' | 'accountGroups'>;

/**
 * Budget against outcome under headings, in kronor, by section and key and without totals: a SUM over a section's rows is
 * its total. Blank where a figure is not known: no budget decided, no ledger, nothing booked, a variance of no budget. Where a month
 * counts that the ledger does not hold, a last row says through when it does.
 */
export function budgetAgainstOutcomeCells(names: Names, report: BudgetAgainstOutcome): CellValue[][] {
  const { year, by, counted, ledgerThrough, cells, varianceSign, hasBudget, hasOutcome, hasLastYear } = report;
  const rows = reportRows(cells, by, counted).map((row) => {
    const { name, nameSv } = nameOf(names, by, row.key);
    const { varianceOre, percent } = shownVariance(row.section, row, varianceSign);
    return [
      ...[row.section, keyOf(year, by, row), name, nameSv],
      ...[row.budgetOre, row.budgetToDateOre].map((amount) => shown(hasBudget, amount)),
      shown(hasOutcome, row.outcomeToDateOre),
      shown(hasBudget && hasOutcome, varianceOre),
      hasBudget && hasOutcome && percent !== null ? percent : '',
      ...[row.remainingOre, row.forecastOre].map((amount) => shown(hasBudget && hasOutcome, amount)),
      shown(hasLastYear, row.lastYearOre),
    ];
  });
  return [[...BUDGETVSACTUAL_HEADINGS], ...rows, ...(ledgerThrough === undefined ? [] : [incompleteRow(year, ledgerThrough)])];
}

function shown(isKnown: boolean, amount: Ore | null): CellValue {
  return isKnown && amount !== null ? kronorFromOre(amount) : '';
}

/** In a section of its own, so that the sum of no other is touched; its key is the last day that the ledger holds. */
function incompleteRow(year: number, ledgerThrough: number): CellValue[] {
  const names = [
    ledgerThrough === 0
      ? `The ledger holds no whole month of ${year}`
      : `The ledger holds through ${monthName('en', `${ledgerThrough}`)}`,
    ledgerThrough === 0
      ? `Bokföringen har ingen hel månad av ${year}`
      : `Bokföringen är hel till och med ${monthName('sv', `${ledgerThrough}`)}`,
  ];
  const figures = BUDGETVSACTUAL_HEADINGS.slice(4).map(() => '');
  return ['INCOMPLETE', lastDayOf(year, ledgerThrough) ?? '', ...names, ...figures];
}

/** What BUDGET and ACTUAL take: a code, or a period such as 2026-03 or 2026Q1. */
function keyOf(year: number, by: BudgetDimension, { key }: ReportRow): string {
  if (by === BudgetDimension.MONTH) return `${year}-${key.padStart(2, '0')}`;
  return by === BudgetDimension.QUARTER ? `${year}Q${key}` : key;
}

function nameOf({ activities, accountGroups }: Names, by: BudgetDimension, key: string): { name: string; nameSv: string } {
  if (by === BudgetDimension.MONTH) return { name: monthName('en', key), nameSv: monthName('sv', key) };
  if (by === BudgetDimension.QUARTER) return { name: `Quarter ${key}`, nameSv: `Kvartal ${key}` };
  if (by === BudgetDimension.ACTIVITY) {
    return activities.find(({ code }) => code === key) ?? { name: 'No activity', nameSv: 'Utan aktivitet' };
  }
  return accountGroups.find(({ code }) => code === key) ?? { name: 'No account group', nameSv: 'Utan kontogrupp' };
}

/** Making a format takes far longer than using it, and a sheet of reports names months ten thousand times. */
const MONTHS = {
  en: new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }),
  sv: new Intl.DateTimeFormat('sv', { month: 'long', timeZone: 'UTC' }),
} as const;

function monthName(language: keyof typeof MONTHS, month: string): string {
  return MONTHS[language].format(Date.UTC(2000, Number(month) - 1, 1));
}
