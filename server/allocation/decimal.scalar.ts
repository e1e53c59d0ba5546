import { GraphQLScalarType, Kind } from 'graphql';
import { Refusal } from '../agreement/refusal.js';
import { shownText, shownValue } from '../agreement/shown-text.js';
import { decimal, decimalText } from './decimal.js';
import { type Fraction, fractionText } from './fraction.js';

/** A decimal on the wire, an exact fraction inside: resolvers take and give `Fraction`. */
export const Decimal = new GraphQLScalarType<Fraction, string>({
  name: 'Decimal',
  description:
    'An exact decimal: a JSON number, or text such as "12.5" or "1e3". Nothing is rounded. At most 40 digits; whole numbers beyond 2⁵³ as text.',
  serialize: (value) => {
    const text = decimalText(value as Fraction);
    if (text === undefined) throw new RangeError(`${fractionText(value as Fraction)} has no exact decimal.`);
    return text;
  },
  parseValue: (value) => {
    if (typeof value === 'number' || typeof value === 'string') return decimal(value);
    throw notADecimal(shownValue(value));
  },
  parseLiteral: (node) => {
    if (node.kind === Kind.INT || node.kind === Kind.FLOAT || node.kind === Kind.STRING) return decimal(node.value);
    throw notADecimal('value' in node ? shownText(String(node.value)) : node.kind);
  },
});

function notADecimal(value: string): Refusal {
  return new Refusal('DECIMAL_INVALID', `${value} is not a decimal number.`, { figures: { value } });
}
