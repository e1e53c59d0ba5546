import { decimal } from '../../allocation/decimal.js';
import { type Fraction, greatestCommonDivisor } from '../../allocation/fraction.js';
import type { Span } from '../adjustment.js';
import type { DecimalValue } from '../scenario-basis.js';

/** How often a yearly growth has counted by a year: once in its first year and once more each year to its last. */
export function yearsOfGrowth({ throughYear }: Span, firstYear: number, year: number): number {
  return Math.min(year, throughYear ?? year) - firstYear + 1;
}

/** (100 + percent) ÷ 100, to the power of the times that it counts, in lowest terms. */
export function grown(percent: DecimalValue, times: number): Fraction {
  const { numerator, denominator } = decimal(percent);
  const [top, bottom] = [100n * denominator + numerator, 100n * denominator];
  const divisor = greatestCommonDivisor(top, bottom);
  return { numerator: (top / divisor) ** BigInt(times), denominator: (bottom / divisor) ** BigInt(times) };
}
