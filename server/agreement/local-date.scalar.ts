import { GraphQLScalarType, Kind } from 'graphql';
import { type LocalDate as Day, localDate } from './local-date.js';
import { Refusal } from './refusal.js';
import { shownValue } from './shown-text.js';

export const LocalDate = new GraphQLScalarType<Day, string>({
  name: 'LocalDate',
  description: 'A calendar day in Sweden, written YYYY-MM-DD. Days that do not exist are refused.',
  serialize: (value) => localDate(String(value)),
  parseValue: (value) => localDate(typeof value === 'string' ? value : shownValue(value)),
  parseLiteral: (node) => {
    if (node.kind === Kind.STRING) return localDate(node.value);
    throw new Refusal('DATE_INVALID', 'A date is written as text, "YYYY-MM-DD".', { figures: { kind: node.kind } });
  },
});
