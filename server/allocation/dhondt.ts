import type { Signposts } from './divisor-method.js';

/**
 * D'Hondt (1882), Jefferson (1792): quotients are rounded down, d(a) = a + 1. Leans towards large parties.
 * Law: nobody gets less than the whole part of the quota.
 */
export const DHONDT: Signposts = { power: 1n, at: (units) => ({ numerator: units + 1n, denominator: 1n }) };
