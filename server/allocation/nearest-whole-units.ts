import { type Ore, ore } from '../money/ore.js';

/** The whole multiple of `unitOre` nearest an amount; halfway goes away from zero, as Swedish kronor are rounded. */
export function nearestWholeUnits(amountOre: Ore, unitOre: Ore): Ore {
  const beyond = Math.abs(amountOre) % unitOre;
  const size = Math.abs(amountOre) - beyond + (2 * beyond >= unitOre ? unitOre : 0);
  return ore(amountOre < 0 ? -size : size);
}
