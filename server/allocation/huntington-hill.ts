import type { Signposts } from './divisor-method.js';

/**
 * Huntington–Hill (1911, the United States House since 1941): quotients are rounded at the geometric mean,
 * d(a) = √(a(a + 1)), compared by its square so that nothing is rounded. Every weight above 0 gets a unit.
 */
export const HUNTINGTON_HILL: Signposts = { power: 2n, at: (units) => ({ numerator: units * (units + 1n), denominator: 1n }) };
