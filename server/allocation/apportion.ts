import { ADAMS } from './adams.js';
import type { ApportionmentMethod } from './apportionment-method.js';
import { DEAN } from './dean.js';
import { DHONDT } from './dhondt.js';
import { divisorMethod, type Signposts } from './divisor-method.js';
import { HUNTINGTON_HILL } from './huntington-hill.js';
import { largestRemainder } from './largest-remainder.js';
import type { Party } from './party.js';
import { SAINTE_LAGUE } from './sainte-lague.js';

const SIGNPOSTS: Record<Exclude<ApportionmentMethod, 'LARGEST_REMAINDER'>, Signposts> = {
  SAINTE_LAGUE,
  DHONDT,
  ADAMS,
  DEAN,
  HUNTINGTON_HILL,
};

/** Shares whole units by the method asked for, in the order of `parties`. Needs a weight above 0, or no units. */
export function apportion(method: ApportionmentMethod, units: number, parties: readonly Party[]): number[] {
  if (units === 0) return parties.map(() => 0);
  return method === 'LARGEST_REMAINDER' ? largestRemainder(units, parties) : divisorMethod(SIGNPOSTS[method], units, parties);
}
