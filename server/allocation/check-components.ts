import { Refusal } from '../agreement/refusal.js';
import type { KeyComponent } from './allocation-request.js';
import { notNegative } from './measure.js';

/** More than any key in use has; bounds how long the whole numbers of a composite key can grow. */
export const MAX_COMPONENTS = 12;

/** Refuses components that say nothing or the same thing twice: too many, a measure named twice, a negative weight, all weights 0. */
export function checkComponents(components: readonly KeyComponent[]): void {
  if (components.length > MAX_COMPONENTS) {
    throw invalidComponents(`A key has at most ${MAX_COMPONENTS} components.`, {
      components: components.length,
      limit: MAX_COMPONENTS,
    });
  }
  const names = components.map(({ measure }) => measure);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw invalidComponents(`The key has the component “${twice}” twice.`, { measure: twice });
  for (const { measure, weight } of components) notNegative('The key', measure, weight);
  if (components.every(({ weight }) => weight.numerator === 0n)) {
    throw new Refusal('WEIGHTS_ALL_ZERO', 'Every component of the key has the weight 0.', { figures: { measures: names } });
  }
}

export function invalidComponents(message: string, figures: Record<string, string | number>): Refusal {
  return new Refusal('COMPONENTS_INVALID', message, { figures });
}
