import { Refusal } from '../agreement/refusal.js';
import type { KeyComponent } from './allocation-request.js';
import { greatestCommonDivisor, leastCommonMultiple } from './fraction.js';
import { integerWeights } from './integer-weights.js';
import { type Measured, measureOf } from './measure.js';

/**
 * Weights of a composite allocation key (sammansatt fördelningsnyckel): each component shares its part of the total by its
 * own measure, as the ECB's key is half by population and half by GDP.
 *
 * weight = Σ over components of part ÷ Σ parts × measure ÷ Σ measure, returned as whole numbers in those proportions:
 * every sum of a measure is brought to one common multiple, so nothing is divided and nothing rounded.
 * Law: without bounds, each component's part is shared among all by that measure alone.
 */
export function compositeWeights(components: readonly KeyComponent[], participants: readonly Measured[]): bigint[] {
  const parts = integerWeights(components.map((component) => component.weight));
  const columns = components.map(({ measure }) => integerWeights(participants.map((each) => measureOf(each, measure))));
  components.forEach(({ measure }, index) => {
    const isZero = (columns[index] as bigint[]).every((value) => value === 0n);
    if (isZero && parts[index] !== 0n && participants.length > 0) throw zeroForEveryone(measure);
  });
  return combineColumns(parts, columns, participants.length);
}

/** The same of columns of whole numbers, one a component: part × value ÷ sum of its column, over the components. */
export function combineColumns(parts: readonly bigint[], columns: readonly (readonly bigint[])[], count: number): bigint[] {
  const sums = columns.map((column) => column.reduce((sum, value) => sum + value, 0n));
  const common = sums.reduce((multiple, sum) => (sum === 0n ? multiple : leastCommonMultiple(multiple, sum)), 1n);
  const factors = sums.map((sum, index) => (sum === 0n ? 0n : (parts[index] as bigint) * (common / sum)));
  const divisor = factors.reduce(greatestCommonDivisor, 0n) || 1n;
  const reduced = factors.map((factor) => factor / divisor);
  return Array.from({ length: count }, (_, row) =>
    columns.reduce((weight, column, index) => weight + (reduced[index] as bigint) * (column[row] as bigint), 0n),
  );
}

export function zeroForEveryone(measure: string): Refusal {
  return new Refusal('WEIGHTS_ALL_ZERO', `The measure “${measure}” is 0 for everyone.`, { figures: { measure } });
}
