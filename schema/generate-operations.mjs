import { readdirSync, readFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import { buildASTSchema, Kind, parse, print, stripIgnoredCharacters, visit } from 'graphql';

/** What a scalar of ours is in JSON. */
const SCALARS = {
  Kronor: 'number',
  LocalDate: 'string',
  Decimal: { input: 'number | string', output: 'string' },
  CellArgument: 'boolean | number | string',
  CellValue: 'boolean | number | string',
  ScenarioBasisData: 'unknown',
  Figures: 'Readonly<Record<string, unknown>>',
};

const HEAD = `// Written by “npm run schema” from schema/schema.graphql and schema/operations/*.graphql. Do not edit.

/** A query's text, which knows the types of its answer and of its variables. */
export type TypedDocument<Result, Variables> = string & { readonly ' types'?: (variables: Variables) => Result };
`;

/**
 * A root field is null only with an error beside it, and the add-in's client takes an answer whole or not at all (addin/api):
 * what it hands out has every root field. Fields within may be null.
 */
function withRootFields(schemaText) {
  const roots = new Set(['Query', 'Mutation']);
  const whole = (field) =>
    field.type.kind === Kind.NON_NULL_TYPE ? field : { ...field, type: { kind: Kind.NON_NULL_TYPE, type: field.type } };
  const enter = (type) => (roots.has(type.name.value) ? { ...type, fields: type.fields?.map(whole) } : undefined);
  return visit(parse(schemaText), { ObjectTypeDefinition: enter });
}

/** The types of every operation in a folder, and its text without what a server ignores, which is all a client needs of it. */
export async function generateOperations(schemaText, folder) {
  const documents = readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({ location: file, document: parse(readFileSync(new URL(file, folder), 'utf8')) }));
  const schema = withRootFields(schemaText);
  const types = await codegen({
    schema,
    schemaAst: buildASTSchema(schema),
    filename: 'operations.ts',
    documents,
    plugins: [{ types: {} }, { texts: {} }],
    pluginMap: { types: operationTypes, texts: { plugin: operationTexts } },
    config: { scalars: SCALARS, immutableTypes: true, skipTypename: true, useTypeImports: true },
  });
  return `${HEAD}\n${types.trim()}\n`;
}

function operationTexts(_schema, documents) {
  const definitions = documents.flatMap(({ document }) => document.definitions);
  return definitions.map(operationText).join('\n\n');
}

function operationText(definition) {
  const kind = { query: 'Query', mutation: 'Mutation' }[definition.operation];
  if (definition.kind !== Kind.OPERATION_DEFINITION || !kind || !definition.name) {
    throw new Error('schema/operations holds named queries and mutations, one a file');
  }
  const { value: name } = definition.name;
  const text = stripIgnoredCharacters(print(definition));
  return `export const ${name}Document: TypedDocument<${name}${kind}, ${name}${kind}Variables> =\n  ${JSON.stringify(text)};`;
}
