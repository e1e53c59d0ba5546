import { type Ore, subtractOre } from '../money/ore.js';
import type { Contribution } from './contribution-table.js';

/** A contribution beside that of the year before; null where the region paid none or no table of that year was known. */
export interface ContributionWithPrevious extends Contribution {
  readonly previousAmountOre: Ore | null;
  readonly changeOre: Ore | null;
}

export function withPrevious(row: Contribution, previousAmountOre: Ore | null = null): ContributionWithPrevious {
  const changeOre = previousAmountOre === null ? null : subtractOre(row.amountOre, previousAmountOre);
  return { ...row, previousAmountOre, changeOre };
}
