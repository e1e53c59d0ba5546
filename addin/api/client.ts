import type { TypedDocument } from '../../schema/generated/operations.js';
import { AskError } from './ask-error.js';
import { readAnswer } from './read-answer.js';

export const DEFAULT_TIMEOUT_MS = 20_000;

export interface ClientOptions {
  /** The server's address without a path, such as "https://fordela.example". */
  readonly origin: string;
  /** Asked before each request; without one the browser's session speaks. */
  readonly token?: (() => string | undefined) | undefined;
  readonly fetch?: typeof fetch | undefined;
  readonly timeoutMs?: number | undefined;
}

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  /** For what takes longer than most questions, such as a year's ledger. */
  readonly timeoutMs?: number | undefined;
}

/** Asks the server. */
export interface Client {
  /** The data of one query. Every other outcome is an `AskError`; always settles, within the time allowed. */
  ask<Result, Variables>(document: TypedDocument<Result, Variables>, variables: Variables, options?: AskOptions): Promise<Result>;
}

export function createClient(options: ClientOptions): Client {
  const { origin, token, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  const send = options.fetch ?? ((...request) => globalThis.fetch(...request));
  return {
    ask: (document, variables, { signal, timeoutMs: ownMs = timeoutMs } = {}) =>
      withinTime(ownMs, signal, async (ending) => {
        const secret = token?.();
        const response = await send(`${origin}/graphql`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            accept: 'application/graphql-response+json, application/json;q=0.9',
            ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
          },
          body: JSON.stringify({ query: document, variables }),
          credentials: 'same-origin',
          cache: 'no-store',
          signal: ending,
        });
        return readAnswer(response.status, await response.text());
      }) as Promise<never>,
  };
}

/** Runs until it ends, time is up or the asker cancels; a `fetch` that ignores its signal does not hold anybody up. */
function withinTime<T>(timeoutMs: number, cancel: AbortSignal | undefined, run: (ending: AbortSignal) => Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const controller = new AbortController();
    const end = (error: AskError): void => {
      reject(error);
      controller.abort();
      settled();
    };
    const cancelled = (): void => end(new AskError('cancelled', 'The question was taken back.'));
    const timer = setTimeout(() => end(new AskError('timeout', `No answer within ${timeoutMs} ms.`)), timeoutMs);
    const settled = (): void => {
      clearTimeout(timer);
      cancel?.removeEventListener('abort', cancelled);
    };
    if (cancel?.aborted) return cancelled();
    cancel?.addEventListener('abort', cancelled);
    run(controller.signal)
      .then(resolve, (error: unknown) => reject(error instanceof AskError ? error : broken(error)))
      .finally(settled);
  });
}

/** `fetch` and reading the body fail with a TypeError or the like when the connection does. */
function broken(cause: unknown): AskError {
  return new AskError('offline', cause instanceof Error ? cause.message : 'The connection failed.', { cause });
}
