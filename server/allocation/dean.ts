import type { Signposts } from './divisor-method.js';

/**
 * Dean (1832): quotients are rounded at the harmonic mean, d(a) = 2a(a + 1) ÷ (2a + 1). The weight behind a unit comes
 * as near the common divisor as whole units allow; every weight above 0 gets a unit.
 */
export const DEAN: Signposts = {
  power: 1n,
  at: (units) => ({ numerator: 2n * units * (units + 1n), denominator: 2n * units + 1n }),
};
