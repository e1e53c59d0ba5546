import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { Refusal } from '../agreement/refusal.js';
import { shownValue } from '../agreement/shown-text.js';
import type { CellArgument as Argument, CellValue as Value } from './cell-function.js';

export const CellArgument = new GraphQLScalarType<Argument, Argument>({
  name: 'CellArgument',
  description:
    'An argument as a spreadsheet has it: text, a number, true or false. Null, blank text and 0 stand for the default.',
  parseValue: (value) => {
    if (typeof value === 'string' || typeof value === 'boolean' || isNumber(value)) return value;
    throw notAnArgument(shownValue(value));
  },
  parseLiteral: (node: ValueNode) => {
    if (node.kind === Kind.STRING || node.kind === Kind.BOOLEAN) return node.value;
    if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return Number(node.value);
    throw notAnArgument(node.kind);
  },
});

export const CellValue = new GraphQLScalarType<Value, Value>({
  name: 'CellValue',
  description: 'What a cell shows: text, a number, true or false.',
  serialize: (value) => {
    if (typeof value === 'string' || typeof value === 'boolean' || isNumber(value)) return value;
    throw new TypeError(`${String(value)} is no value of a cell`);
  },
});

export const Figures = new GraphQLScalarType({
  name: 'Figures',
  description: 'The figures behind a refusal by name, as a JSON object; amounts in kronor.',
  serialize: (value) => value,
});

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function notAnArgument(value: string): Refusal {
  return new Refusal('INPUT_INVALID', `${value} cannot be an argument of a cell.`, { figures: { value } });
}
