import type { ApolloServerPlugin } from '@apollo/server';

/** Seconds after which what had no room, or no database, is worth asking again. */
export const RETRY_AFTER_S = '1';

const PASSING: ReadonlySet<unknown> = new Set(['BUSY', 'DATABASE_UNAVAILABLE']);

/** An answer without any data because the database had no room is 503 to a proxy or a script; in any case it says when to ask again. */
export const retryAfter: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response }) => {
      if (response.body.kind !== 'single') return;
      const { errors = [], data } = response.body.singleResult;
      if (!errors.some(({ extensions }) => PASSING.has(extensions?.code))) return;
      response.http.headers.set('retry-after', RETRY_AFTER_S);
      const isEmpty = Object.values(data ?? {}).every((value) => value === null);
      if (isEmpty) response.http.status = 503;
    },
  }),
};
