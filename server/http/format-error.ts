import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { Refusal } from '../agreement/refusal.js';
import { databaseRefusal } from '../database/database-refusal.js';
import { queryTooLarge } from './limits/query-limits.js';
import { shortened, withShortTexts } from './short-echo.js';

/** Apollo's codes for what the asker did wrong; their texts name the query and the variables, nothing of ours. */
const CLIENT_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * Every error goes through one of three lanes: a `Refusal` shows its code and figures, a mistake in the query keeps
 * Apollo's code, and everything else is masked and logged under an id that the asker is told.
 */
export function errorFormatter(
  log: Pick<Logger, 'error'>,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const causes = causesOf(error);
    const refusal = causes.find((cause) => cause instanceof Refusal) ?? tooManyTokens(causes) ?? databaseRefusal(causes.at(-1));
    if (refusal) return { ...placeOf(formatted), ...formatRefusal(refusal) };
    const code = clientCode(formatted, causes);
    if (code) return { ...placeOf(formatted), message: shortened(formatted.message), extensions: { code } };
    const errorId = randomUUID();
    log.error({ errorId, err: causes.at(-1) ?? error, path: formatted.path }, 'A request failed unexpectedly');
    return { ...placeOf(formatted), ...maskedError(errorId) };
  };
}

/**
 * The code of what the asker did wrong, where everything that was thrown is GraphQL's own. Some of its faults come without
 * one: the 51st of the variables, and an argument that a variable leaves null.
 */
function clientCode({ extensions, message }: GraphQLFormattedError, causes: readonly unknown[]): string | undefined {
  if (!causes.every((cause) => cause instanceof GraphQLError)) return undefined;
  const code = extensions?.code;
  if (typeof code === 'string' && CLIENT_CODES.has(code)) return code;
  const isInput = /^(?:Too many errors processing variables|Argument ".*" (?:of|has) )/s.test(message);
  return isInput ? 'BAD_USER_INPUT' : undefined;
}

export function formatRefusal(refusal: Refusal): Pick<GraphQLFormattedError, 'message' | 'extensions'> {
  const { code, offences, clause } = refusal;
  const figures = withShortTexts(refusal.figures);
  return { message: shortened(refusal.message), extensions: { code, figures, offences, clause: clause ?? null } };
}

export function maskedError(errorId: string): Pick<GraphQLFormattedError, 'message' | 'extensions'> {
  return {
    message: `Something went wrong in the server. Its log has it as ${errorId}.`,
    extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
  };
}

/** The error and what it wraps, outermost first: GraphQL and Apollo each wrap what a scalar or a resolver throws. */
function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = [error];
  for (let inner = error; inner instanceof GraphQLError && inner.originalError && causes.length < 10; ) {
    inner = inner.originalError;
    causes.push(inner);
  }
  return causes;
}

/** The parser's own two ways of giving up on a document: too many tokens, or nested beyond the stack. */
function tooManyTokens(causes: readonly unknown[]): Refusal | undefined {
  const innermost = causes.at(-1);
  if (!(innermost instanceof Error)) return undefined;
  if (/Document contains more than \d+ tokens/.test(innermost.message)) return queryTooLarge('tokens');
  const inParser = causes.some((cause) => cause instanceof GraphQLError && cause.extensions.code === 'GRAPHQL_PARSE_FAILED');
  return inParser && innermost instanceof RangeError ? queryTooLarge('depth') : undefined;
}

function placeOf({ locations, path }: GraphQLFormattedError): Pick<GraphQLFormattedError, 'locations' | 'path'> {
  return { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
}
