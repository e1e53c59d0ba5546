import type { ContributionRow, ContributionTable } from '../../../addin/workbook/contribution-query.js';

/** Three regions that share 10 000 000 kr: the figures are made up so that they add up by hand. */
export function contributionRow(
  code: string,
  shortName: string,
  amount: number,
  more: Partial<ContributionRow> = {},
): ContributionRow {
  return {
    region: { code, shortName, officialName: `Region ${shortName}`, purchasingRegionLetter: 'A' },
    population: 1000,
    share: 0.25,
    amount,
    kronorPerInhabitant: 1,
    previousAmount: amount - 10,
    change: 10,
    ...more,
  };
}

const ROWS = [
  contributionRow('01', 'Stockholm', 5_000_000.25),
  contributionRow('03', 'Uppsala', 2_999_999.75),
  contributionRow('04', 'Sörmland', 2_000_000),
];

/** Totals that are not given are those of the rows. */
export function contributionTable(more: Partial<ContributionTable> = {}): ContributionTable {
  const sum = (of: (row: ContributionRow) => number): number => (more.rows ?? ROWS).reduce((total, row) => total + of(row), 0);
  return {
    year: 2026,
    version: 1,
    status: 'PRELIMINARY',
    example: true,
    budget: 10_000_000,
    total: sum(({ amount }) => amount),
    population: sum(({ population }) => population),
    referenceDate: '2024-12-31',
    source: 'Exempel',
    populationSource: 'SCB',
    populationNote: '',
    revision: 17,
    decision: null,
    scenario: null,
    rows: ROWS,
    ...more,
  };
}
