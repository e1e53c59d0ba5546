import type { ApolloServerPlugin } from '@apollo/server';

/**
 * Clients that know only `application/json` read a status other than 200 as a broken connection, so GraphQL over HTTP
 * asks for 200 when the document or its variables are wrong. Clients that say `application/graphql-response+json` get 400.
 */
export const legacyJsonStatus: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response }) => {
      if (response.http.status !== 400 || response.body.kind !== 'single') return;
      const accept = request.http?.headers.get('accept') ?? 'application/json';
      if (accept.includes('application/graphql-response+json')) return;
      const wellFormed = response.body.singleResult.errors?.every((error) => error.extensions?.code !== 'BAD_REQUEST');
      if (wellFormed) response.http.status = 200;
    },
  }),
};
