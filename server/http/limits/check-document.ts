import type { ApolloServerPlugin } from '@apollo/server';
import { type ASTVisitor, type DocumentNode, GraphQLError, type GraphQLSchema, Kind, type ValidationContext } from 'graphql';
import { documentTooLarge } from './query-limits.js';

/** Why a document that stands in for another is refused. */
const refused = new WeakMap<DocumentNode, GraphQLError>();

/**
 * Looks at a document before it is validated. graphql-js runs all its rules side by side, so a limit that is one of them does
 * not keep the others from reading what is too large; here an empty document takes its place, and the one rule below says why.
 */
export const checkDocument: ApolloServerPlugin = {
  requestDidStart: async () => ({
    validationDidStart: async (context) => {
      const fault = faultOf(context.document, context.schema);
      if (!fault) return;
      const standIn: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };
      refused.set(standIn, fault);
      (context as { document: DocumentNode }).document = standIn;
    },
  }),
};

export function refusedDocuments(context: ValidationContext): ASTVisitor {
  const fault = refused.get(context.getDocument());
  if (fault) context.reportError(fault);
  return {};
}

function faultOf(document: DocumentNode, schema: GraphQLSchema): GraphQLError | undefined {
  const tooLarge = documentTooLarge(document);
  if (tooLarge) return new GraphQLError(tooLarge.refusal.message, { nodes: tooLarge.at, originalError: tooLarge.refusal });
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION || schema.getRootType(definition.operation)) continue;
    return new GraphQLError(`There are no operations of the kind “${definition.operation}” here.`, { nodes: definition });
  }
  return undefined;
}
