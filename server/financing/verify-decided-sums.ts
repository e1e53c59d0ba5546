import type { EntityManager } from 'typeorm';
import { type Fraction, fraction } from '../allocation/fraction.js';
import { totalAtRate } from '../allocation/total-at-rate.js';
import { type Finding, finding, type Tally } from '../changes/verify-finding.js';
import { formatKronor } from '../money/format-kronor.js';
import { type Ore, sumOre } from '../money/ore.js';
import type { ContributionRow, ContributionVersion } from './contribution.entity.js';
import { decidedTables, type StoredTable } from './verify-decided-pages.js';

/** Adds up every decided table, without the allocation that made it. */
export function verifyDecidedSums(reader: EntityManager): Promise<Finding> {
  const statement =
    'The rows of a decided table sum to its total, their shares to 1, each in whole units and, by largest remainder, less than one unit from its exact share.';
  return finding('decided-tables-sum', statement, async (tally) => {
    for await (const table of decidedTables(reader)) check(table, tally);
  });
}

function check({ version, rows, name }: StoredTable, tally: Tally): void {
  tally.count();
  const total = totalOf(version, rows);
  const sum = sumOre(rows.map(({ amountOre }) => amountOre));
  if (sum !== total) tally.violated(`${name}: the rows sum to ${formatKronor(sum)} kr, the total is ${formatKronor(total)} kr`);
  const shares = rows.map(shareOf);
  const whole = shares.reduce(addFractions, fraction(0));
  if (whole.numerator !== whole.denominator) tally.violated(`${name}: the shares sum to ${whole.numerator}/${whole.denominator}`);
  rows.forEach(({ regionCode, amountOre }, index) => {
    const shown = `${name}, region ${regionCode}: ${formatKronor(amountOre)} kr`;
    if (amountOre % version.unitOre !== 0) tally.violated(`${shown} is not in steps of ${formatKronor(version.unitOre)} kr`);
    if (version.method === 'LARGEST_REMAINDER' && !isWithinUnit(amountOre, shares[index], total, version.unitOre)) {
      tally.violated(`${shown} is a whole unit or more from its share of ${formatKronor(total)} kr`);
    }
  });
}

function totalOf({ basis, totalOre, rateOre, unitOre, year }: ContributionVersion, rows: readonly ContributionRow[]): Ore {
  if (basis === 'TOTAL' && totalOre !== null) return totalOre;
  if (rateOre === null) throw new RangeError(`${year} fixes neither a total nor a rate`);
  return totalAtRate(
    rateOre,
    rows.reduce((sum, { persons }) => sum + persons, 0),
    unitOre,
  );
}

function shareOf({ shareNumerator, shareDenominator }: ContributionRow): Fraction {
  return fraction(BigInt(shareNumerator), BigInt(shareDenominator));
}

function addFractions(left: Fraction, right: Fraction): Fraction {
  const numerator = left.numerator * right.denominator + right.numerator * left.denominator;
  return fraction(numerator, left.denominator * right.denominator);
}

/** |amount − share × total| < unit, in whole numbers. */
function isWithinUnit(amount: Ore, share: Fraction | undefined, total: Ore, unit: Ore): boolean {
  if (!share) return false;
  const apart = BigInt(amount) * share.denominator - share.numerator * BigInt(total);
  return (apart < 0n ? -apart : apart) < BigInt(unit) * share.denominator;
}
