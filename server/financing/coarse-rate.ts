import { refuseCoarseUnit } from '../allocation/coarse-unit.js';
import { totalAtRate } from '../allocation/total-at-rate.js';
import type { ContributionBasis } from './budget-year.entity.js';

/**
 * Refuses a year whose rate per inhabitant comes to a total that its unit moves by more than half a percent
 * (docs/decisions/0021). A year that is decided stands as it was decided, and is not asked.
 */
export function refuseCoarseRate(
  { rateOre, unitOre }: Pick<ContributionBasis, 'rateOre' | 'unitOre'>,
  populationPersons: number,
): void {
  if (rateOre === null) return;
  const exact = { numerator: BigInt(rateOre) * BigInt(populationPersons), denominator: 1n };
  refuseCoarseUnit(exact, totalAtRate(rateOre, populationPersons, unitOre), unitOre);
}
