import { GraphQLScalarType, Kind } from 'graphql';
import { Refusal } from '../agreement/refusal.js';
import { shownText, shownValue } from '../agreement/shown-text.js';
import { kronorFromOre, oreFromKronor, oreFromText } from './kronor.js';
import { type Ore, ore } from './ore.js';

/** Kronor on the wire, öre inside: resolvers take and give `Ore`. */
export const Kronor = new GraphQLScalarType<Ore, number>({
  name: 'Kronor',
  description:
    'An amount in Swedish kronor: a JSON number with at most two decimals (öre), within ±10 000 000 000 000. Given, it may also be decimal text such as "1234.50". More decimals are refused, never rounded.',
  serialize: (value) => kronorFromOre(ore(value as number)),
  parseValue: (value) => {
    if (typeof value === 'string') return oreFromText(value);
    if (typeof value !== 'number') throw notANumber(shownValue(value));
    return oreFromKronor(value);
  },
  parseLiteral: (node) => {
    if (node.kind === Kind.INT || node.kind === Kind.FLOAT || node.kind === Kind.STRING) return oreFromText(node.value);
    throw notANumber('value' in node ? shownText(String(node.value)) : node.kind);
  },
});

function notANumber(text: string): Refusal {
  return new Refusal('AMOUNT_NOT_A_NUMBER', `${text} is not a number of kronor.`, { figures: { value: text } });
}
