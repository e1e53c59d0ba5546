import { stringify } from 'csv-stringify/sync';
import { fractionToNumber } from '../allocation/fraction.js';
import { kronorPerInhabitant } from '../allocation/kronor-per-inhabitant.js';
import type { ContributionTable } from '../financing/load-contribution-tables.js';
import { formatKronor } from '../money/format-kronor.js';
import type { Ore } from '../money/ore.js';
import { regionOfCode } from '../regions/region.type.js';

/**
 * A contribution table for a program: RFC 4180, UTF-8, a header, plain decimals, one row a region and no total row.
 * Every cell is a number, an enum or a region's name from the code: nobody's free text, which a spreadsheet could take
 * for a formula, is among them. The amounts sum to the table's total.
 */
export function contributionsCsv({ year, version, status, basis, rows }: ContributionTable): string {
  const records = rows.map(({ regionCode, persons, share, amountOre, previousAmountOre, changeOre }) => ({
    year,
    version,
    status,
    example: String(basis.example),
    region_code: regionCode,
    region: regionOfCode(regionCode).officialName,
    population: persons,
    share: fractionToNumber(share),
    amount: plain(amountOre),
    kronor_per_inhabitant: kronorPerInhabitant(amountOre, persons),
    previous_amount: plain(previousAmountOre),
    change: plain(changeOre),
  }));
  return stringify(records, { header: true, columns: COLUMNS, record_delimiter: 'windows' });
}

const COLUMNS = [
  ...['year', 'version', 'status', 'example', 'region_code', 'region', 'population', 'share', 'amount'],
  ...['kronor_per_inhabitant', 'previous_amount', 'change'],
];

function plain(amount: Ore | null): string {
  return amount === null ? '' : formatKronor(amount, 'plain');
}
