import type { Fraction } from '../allocation/fraction.js';
import { fraction } from '../allocation/fraction.js';
import { type Ore, sumOre } from '../money/ore.js';
import type { Contribution } from './contribution-table.js';

/**
 * What a year keeps of the scenario that it was proposed from: where it comes from, the table as it was proposed, and
 * everything that the table was computed from, so that it can be computed again. Plain JSON.
 */
export interface ProposedTable {
  readonly scenario: { readonly id: string; readonly version: number; readonly name: string };
  readonly rows: readonly ProposedRow[];
  /** Read by `scenarios/` alone. */
  readonly inputs: object;
}

export interface ProposedRow {
  readonly regionCode: string;
  readonly persons: number;
  /** The exact share of the total, as a reduced fraction: ["1", "3"]. */
  readonly share: readonly [numerator: string, denominator: string];
  readonly amountOre: Ore;
}

/** The proposed contributions, by county code. A later population does not change them: what was tried is what is proposed. */
export function proposedContributions({ rows }: ProposedTable): { totalOre: Ore; rows: Contribution[] } {
  return {
    totalOre: sumOre(rows.map(({ amountOre }) => amountOre)),
    rows: rows.map(({ regionCode, persons, share: [numerator, denominator], amountOre }) => {
      return { regionCode, persons, share: fraction(BigInt(numerator), BigInt(denominator)), amountOre };
    }),
  };
}

export function shareText({ numerator, denominator }: Fraction): ProposedRow['share'] {
  return [numerator.toString(), denominator.toString()];
}
