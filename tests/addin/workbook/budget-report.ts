import type { BudgetReport, BudgetRow } from '../../../addin/workbook/budget-query.js';
import type { VoucherLine } from '../../../addin/workbook/vouchers.js';

const FIGURES = [
  'budget',
  'budgetToDate',
  'outcomeToDate',
  'variance',
  'variancePercent',
  'remaining',
  'forecast',
  'linearForecast',
  'lastYear',
] as const;

/** A row of the report, its figures in the order of the sheet's columns. */
export function budgetRow(section: BudgetRow['section'], key: string, ...figures: (number | null)[]): BudgetRow {
  const named = Object.fromEntries(FIGURES.map((name, index) => [name, figures[index] ?? null]));
  const variance = named.variance ?? 0;
  return { section, key, ...named, favourable: section === 'UNMAPPED' || variance === 0 ? null : variance > 0 } as BudgetRow;
}

const sums = (budget: number, ...figures: [number, number, number, number | null, number, number]) => {
  const [budgetToDate, outcomeToDate, variance, variancePercent, remaining, forecast] = figures;
  return { budget, budgetToDate, outcomeToDate, variance, variancePercent, favourable: variance > 0, remaining, forecast };
};

/** Half a year of a small office: the figures are made up so that they add up by hand; plus is better than budget. */
export function budgetReport(more: Partial<BudgetReport['report']> = {}): BudgetReport {
  return {
    report: {
      ...{ year: 2026, by: 'ACTIVITY', through: '2026-06-30', budgetVersion: 2, example: true, revision: 17 },
      varianceSign: 'PLUS_IS_BETTER',
      ...{ ledgerThrough: '2026-06-30', incomplete: false, lastYearLedgerThrough: '2025-12-31' },
      rows: [
        budgetRow('INCOME', '', 1000, 500, 520, 20, 4, 480, 1020, 1040, 900),
        budgetRow('COST', 'ACT-1', 600, 300, 250.5, 49.5, 16.5, 349.5, 550.5, 501, 580),
        budgetRow('COST', 'ACT-5', 400, 200, 260, -60, -30, 140, 460, 520, 390.25),
        budgetRow('UNMAPPED', '', 0, 0, 12.5, -12.5, null, -12.5, 12.5, 25, 0),
      ],
      income: sums(1000, 500, 520, 20, 4, 480, 1020),
      costs: sums(1000, 500, 510.5, -10.5, -2.1, 489.5, 1010.5),
      result: sums(0, 0, 9.5, 9.5, null, -9.5, 9.5),
      ...more,
    },
    unmapped: { rows: 3, kronor: 12.5 },
    activities: [
      { code: 'ACT-1', name: 'Code of conduct', nameSv: 'Uppförandekod' },
      { code: 'ACT-5', name: 'Contract follow-ups', nameSv: 'Avtalsuppföljningar' },
    ],
    accountGroups: [
      { code: 'CONTRIBUTIONS', name: 'Contributions of the regions', nameSv: 'Regionernas bidrag', kind: 'CONTRIBUTION' },
      { code: 'TRAVEL', name: 'Travel and meetings', nameSv: 'Resor och möten', kind: 'COST' },
      { code: 'ASSETS', name: 'Assets', nameSv: 'Tillgångar', kind: 'BALANCE' },
    ],
  };
}

export function voucherLine(number: number, amount: number, more: Partial<VoucherLine> = {}): VoucherLine {
  const coding = {
    account: '7510',
    accountName: 'Konsulter',
    costCentre: '500',
    project: null,
    dimensions: [{ dimension: 1, name: 'Kostnadsställe', object: '500' }],
    activities: ['ACT-5'],
    accountGroup: 'TRAVEL',
  };
  return { series: 'A', number, date: '2026-03-01', ...coding, text: 'Exempelresa', amount, ...more };
}
