import { Refusal } from '../agreement/refusal.js';
import { type Ore, ore, oreFromBigInt, sumOre } from '../money/ore.js';

export interface RatePayer {
  readonly id: string;
  /** Whole persons, ≥ 0. */
  readonly populationPersons: number;
}

export interface RateTable {
  /** The sum of the rows: the rate decides the total, not the other way round. */
  readonly total: Ore;
  readonly rows: readonly { readonly id: string; readonly amount: Ore }[];
}

/**
 * The other way to set a contribution (FIN-1): a rate per inhabitant in öre (öre per invånare) times the population.
 *
 * Every row is exact to the öre, so nothing is rounded and nothing is left over: 50 öre from each of 61 093 inhabitants of
 * Gotland is 30 546.50 kr. Rows come in the order given.
 */
export function rateTimesPopulation(rateOre: Ore, payers: readonly RatePayer[]): RateTable {
  const ids = new Set<string>();
  const rows = payers.map(({ id, populationPersons }) => {
    if (ids.has(id)) throw new Refusal('PARTICIPANT_TWICE', `${id} takes part twice.`, { figures: { id } });
    ids.add(id);
    return { id, amount: oreFromBigInt(BigInt(rateOre) * wholePersons(populationPersons)) };
  });
  return { total: sumOre(rows.map(({ amount }) => amount)), rows };
}

/** The total that a rate comes to in whole units, to the nearest (a half away from 0), where it is to be shared in them. */
export function totalAtRate(rateOre: Ore, populationPersons: number, unitOre: Ore): Ore {
  const exact = oreFromBigInt(BigInt(rateOre) * wholePersons(populationPersons));
  const left = Math.abs(exact % unitOre);
  const away = left !== 0 && left >= unitOre - left ? unitOre - left : -left;
  return ore(exact + (exact < 0 ? -away : away));
}

function wholePersons(populationPersons: number): bigint {
  if (Number.isSafeInteger(populationPersons) && populationPersons >= 0) return BigInt(populationPersons);
  throw new Refusal('INPUT_INVALID', `${populationPersons} is not a whole number of persons.`, {
    figures: { populationPersons: String(populationPersons) },
  });
}
