import type { Signposts } from './divisor-method.js';

/**
 * Sainte-Laguë (1910), Webster (1832): quotients are rounded to the nearest whole, d(a) = a + 1/2.
 * Leans towards neither large nor small parties.
 */
export const SAINTE_LAGUE: Signposts = { power: 1n, at: (units) => ({ numerator: 2n * units + 1n, denominator: 2n }) };
