import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type GraphQLSchema, isEnumType, isInputObjectType, isObjectType, isSpecifiedScalarType, parse, validate } from 'graphql';
import { beforeAll, expect, it } from 'vitest';
import { buildFordelaSchema } from '../../server/http/build-schema.js';
import { lineDiff, schemaText } from '../../server/http/schema-text.js';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildFordelaSchema();
});

const committed = new URL('../../schema/schema.graphql', import.meta.url);
const examples = new URL('../../server/http/pages/examples/', import.meta.url);

it('is what is committed (npm run schema)', () => {
  expect(lineDiff(existsSync(committed) ? readFileSync(committed, 'utf8') : '', schemaText(schema))).toBe('');
});

it('describes every type, field, argument and value', () => {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  const bare: string[] = [];
  const note = (name: string, { description }: { description?: string | null | undefined }) => {
    if (!description?.trim()) bare.push(name);
  };
  let walked = 0;
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue;
    walked++;
    if (!roots.some((root) => root === type)) note(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value);
    if (!isObjectType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      note(`${type.name}.${field.name}`, field);
      if ('args' in field) for (const argument of field.args) note(`${type.name}.${field.name}(${argument.name})`, argument);
    }
  }
  expect(bare).toEqual([]);
  expect(walked).toBeGreaterThan(5);
});

it('writes enum values in capitals', () => {
  const values = Object.values(schema.getTypeMap())
    .filter((type) => isEnumType(type) && !type.name.startsWith('__'))
    .flatMap((type) => (isEnumType(type) ? type.getValues().map(({ name }) => `${type.name}.${name}`) : []));
  expect(values.filter((name) => !/^\w+\.[A-Z][A-Z0-9_]*$/.test(name))).toEqual([]);
});

it.each(readdirSync(examples))('fits the example query %s', (file) => {
  const query = parse(readFileSync(new URL(file, examples), 'utf8'));
  expect(validate(schema, query)).toEqual([]);
});

it.each([
  { title: 'a changed line', before: 'a\nb\nc', after: 'a\nx\nc', diff: '@@ line 2 @@\n-b\n+x' },
  { title: 'an added line', before: 'a\nc', after: 'a\nb\nc', diff: '@@ line 2 @@\n+b' },
  { title: 'a repeated line taken away', before: 'a\na\nb', after: 'a\nb', diff: '@@ line 2 @@\n-a' },
  { title: 'no file', before: '', after: 'a', diff: '@@ line 1 @@\n-\n+a' },
  { title: 'nothing', before: 'a\nb', after: 'a\nb', diff: '' },
])('shows $title as a diff', ({ before, after, diff }) => expect(lineDiff(before, after)).toBe(diff));
