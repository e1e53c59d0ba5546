import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { Refusal } from '../../agreement/refusal.js';
import { refuseOverweight } from './request-limits.js';
import { weighOperation } from './weigh-operation.js';

/** Refuses a request that asks for too much, over all its fields together, before the first of them is run. */
export const weighRequest: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, request }) => {
      if (!operation) return;
      try {
        refuseOverweight(weighOperation(schema, document, operation, request.variables ?? {}));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        throw new GraphQLError(error.message, { originalError: error, extensions: { http: { status: 400 } } });
      }
    },
  }),
};
