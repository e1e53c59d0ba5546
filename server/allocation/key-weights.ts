import { Refusal } from '../agreement/refusal.js';
import type { KeyComponent, Participant } from './allocation-request.js';
import { compositeWeights } from './composite-key.js';
import type { Fraction } from './fraction.js';
import { integerWeights } from './integer-weights.js';
import { notNegative } from './measure.js';

/** More than any key in use has; bounds how long the whole numbers of a composite key can grow. */
export const MAX_COMPONENTS = 12;

/**
 * Everyone's weight as a whole number, by the key's components or, where the key has none, by the participants' own
 * weights. Refuses a key that names a measure twice or mixes both ways, so that no figure is silently left out.
 */
export function keyWeights(components: readonly KeyComponent[], participants: readonly Participant[]): bigint[] {
  if (components.length === 0) return integerWeights(participants.map(ownWeight));
  if (components.length > MAX_COMPONENTS) {
    throw invalid(`A key has at most ${MAX_COMPONENTS} components.`, { components: components.length, limit: MAX_COMPONENTS });
  }
  const names = components.map(({ measure }) => measure);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw invalid(`The key has the component “${twice}” twice.`, { measure: twice });
  for (const { measure, weight } of components) notNegative('The key', measure, weight);
  if (components.every(({ weight }) => weight.numerator === 0n)) {
    throw new Refusal('WEIGHTS_ALL_ZERO', 'Every component of the key has the weight 0.', { figures: { measures: names } });
  }
  const weighted = participants.find(({ weight }) => weight !== undefined);
  if (weighted) {
    throw invalid(`${weighted.id} has a weight of its own, and the key has components: give one or the other.`, {
      id: weighted.id,
    });
  }
  return compositeWeights(components, participants);
}

function ownWeight({ id, weight }: Participant): Fraction {
  if (weight) return notNegative(id, 'weight', weight);
  throw new Refusal('MEASURE_MISSING', `${id} has neither a weight nor a fixed amount, and the key has no components.`, {
    figures: { id },
  });
}

function invalid(message: string, figures: Record<string, string | number>): Refusal {
  return new Refusal('COMPONENTS_INVALID', message, { figures });
}
