import { fractionToNumber } from '../allocation/fraction.js';
import type { ContributionTable } from '../financing/load-contribution-tables.js';
import { kronorFromOre } from '../money/kronor.js';
import { REGION_NAMES, type RegionCode } from '../regions/region-names.js';
import type { CellValue } from './cell-function.js';

/** The headings that the add-in translates; a script can rely on them. */
export const CONTRIBUTIONS_HEADINGS = ['Region', 'Contribution'] as const;

const SHORT_NAMES = new Map<string, string>(REGION_NAMES.map(({ code, shortName }) => [code, shortName]));

/** A region's contribution in kronor, to the öre; of all regions together the total. A region that takes no part pays 0. */
export function contributionCell(table: ContributionTable, region: RegionCode | undefined): CellValue {
  if (region === undefined) return kronorFromOre(table.totalOre);
  const row = table.rows.find(({ regionCode }) => regionCode === region);
  return row ? kronorFromOre(row.amountOre) : 0;
}

/** A region's share of the total before rounding, between 0 and 1; of all regions together 1. */
export function shareCell(table: ContributionTable, region: RegionCode | undefined): CellValue {
  if (region === undefined) return 1;
  const row = table.rows.find(({ regionCode }) => regionCode === region);
  return row ? fractionToNumber(row.share) : 0;
}

/** Region and kronor under headings, by county code, without a total: Excel's SUM over all of it is the total. */
export function contributionsCells(table: ContributionTable): CellValue[][] {
  const rows = table.rows.map(({ regionCode, amountOre }) => [
    SHORT_NAMES.get(regionCode) ?? regionCode,
    kronorFromOre(amountOre),
  ]);
  return [[...CONTRIBUTIONS_HEADINGS], ...rows];
}
