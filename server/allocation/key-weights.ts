import { Refusal } from '../agreement/refusal.js';
import type { KeyComponent, Participant } from './allocation-request.js';
import { checkComponents, invalidComponents } from './check-components.js';
import { compositeWeights } from './composite-key.js';
import type { Fraction } from './fraction.js';
import { integerWeights } from './integer-weights.js';
import { notNegative } from './measure.js';

/**
 * Everyone's weight as a whole number, by the key's components or, where the key has none, by the participants' own
 * weights. Refuses a key that names a measure twice or mixes both ways, so that no figure is silently left out.
 */
export function keyWeights(components: readonly KeyComponent[], participants: readonly Participant[]): bigint[] {
  if (components.length === 0) return integerWeights(participants.map(ownWeight));
  checkComponents(components);
  const weighted = participants.find(({ weight }) => weight !== undefined);
  if (weighted) {
    throw invalidComponents(`${weighted.id} has a weight of its own, and the key has components: give one or the other.`, {
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
