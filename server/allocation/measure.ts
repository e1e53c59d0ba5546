import { Refusal } from '../agreement/refusal.js';
import type { Fraction } from './fraction.js';
import { fractionText } from './fraction.js';

/** A measured quantity of a participant, such as population in persons or area in km². */
export interface Measure {
  readonly name: string;
  readonly value: Fraction;
}

export interface Measured {
  readonly id: string;
  readonly measures?: readonly Measure[] | undefined;
}

/** The participant's value of a measure; refuses where it is missing, given twice, or negative. */
export function measureOf({ id, measures = [] }: Measured, name: string): Fraction {
  const [found, second] = measures.filter((measure) => measure.name === name);
  if (!found) {
    const figures = { id, measure: name, measures: measures.map((measure) => measure.name) };
    throw new Refusal('MEASURE_MISSING', `${id} has no measure “${name}”, which the key shares by.`, { figures });
  }
  if (second) {
    throw new Refusal('COMPONENTS_INVALID', `${id} has the measure “${name}” twice.`, { figures: { id, measure: name } });
  }
  return notNegative(id, name, found.value);
}

/** The value itself; refuses a negative one. `name` is what the value is called in the refusal. */
export function notNegative(id: string, name: string, value: Fraction): Fraction {
  if (value.numerator >= 0n) return value;
  const figures = { id, name, value: fractionText(value) };
  throw new Refusal('WEIGHT_NEGATIVE', `${id} has the ${name} ${figures.value}; it cannot be negative.`, { figures });
}
