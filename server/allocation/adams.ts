import type { Signposts } from './divisor-method.js';

/**
 * Adams (1832): quotients are rounded up, d(a) = a. Leans towards small parties; every weight above 0 gets a unit.
 * Law: nobody gets more than the quota rounded up.
 */
export const ADAMS: Signposts = { power: 1n, at: (units) => ({ numerator: units, denominator: 1n }) };
