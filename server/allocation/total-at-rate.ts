import { Refusal } from '../agreement/refusal.js';
import { type Ore, ore, oreFromBigInt } from '../money/ore.js';

/**
 * The total that a rate per inhabitant (öre per invånare) comes to, in whole units: the other way to set a budget (FIN-1).
 *
 * Rounded to the nearest unit, a half away from 0. In steps of an öre nothing is rounded, and shared by population each
 * region pays exactly the rate for each inhabitant: 50 öre from each of 61 093 inhabitants of Gotland is 30 546.50 kr.
 */
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
