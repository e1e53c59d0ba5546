import { setTimeout as sleepFor } from 'node:timers/promises';
import { type Dispatcher, fetch, type Response } from 'undici';
import { type Figure, Refusal } from '../agreement/refusal.js';

/** SCB answers three calls a second (its /config). */
const MIN_MS_BETWEEN_CALLS = 334;
const MAX_ATTEMPTS = 4;
const FIRST_RETRY_MS = 500;
/** A source that asks for a longer wait is asked again by a person, later. */
const MAX_RETRY_AFTER_MS = 30_000;

export type GetProgress =
  | { readonly step: 'ASKING'; readonly url: string; readonly attempt: number }
  | { readonly step: 'WAITING'; readonly url: string; readonly waitMs: number; readonly reason: string }
  | { readonly step: 'RECEIVED'; readonly url: string; readonly bytes: number };

export interface PoliteGetOptions {
  readonly dispatcher: Dispatcher;
  readonly signal: AbortSignal;
  /** The clock in milliseconds since 1970, for the distance between calls and a Retry-After that is a date. */
  readonly nowMs: () => number;
  readonly maxBytes: number;
  readonly sleep?: ((ms: number, signal: AbortSignal) => Promise<void>) | undefined;
  readonly onProgress?: ((progress: GetProgress) => void) | undefined;
}

/**
 * A GET that keeps to the source's call limit: a third of a second between its calls, the wait that a 429 asks for, and
 * a bounded number of tries where the network or the server (5xx) failed. Follows no redirect, so that an answer never
 * comes from somewhere else than was asked. Answers larger than `maxBytes` are dropped while they arrive.
 *
 * Refuses with SOURCE_UNREACHABLE or SOURCE_REFUSED; an abort comes through as it is.
 */
export function politeGetter(options: PoliteGetOptions): (url: string) => Promise<Uint8Array> {
  let lastCallMs = Number.NEGATIVE_INFINITY;
  const wait = async (url: string, waitMs: number, reason: string): Promise<void> => {
    options.onProgress?.({ step: 'WAITING', url, waitMs, reason });
    await (options.sleep ?? sleepUntil)(waitMs, options.signal);
    options.signal.throwIfAborted();
  };
  return async (url) => {
    for (let attempt = 1; ; attempt++) {
      const sinceMs = Math.max(0, options.nowMs() - lastCallMs);
      if (sinceMs < MIN_MS_BETWEEN_CALLS) await wait(url, MIN_MS_BETWEEN_CALLS - sinceMs, 'SCB takes three questions a second.');
      lastCallMs = options.nowMs();
      options.onProgress?.({ step: 'ASKING', url, attempt });
      const answer = await getOnce(url, options);
      if (answer instanceof Uint8Array) {
        options.onProgress?.({ step: 'RECEIVED', url, bytes: answer.length });
        return answer;
      }
      const waitMs = answer.retryAfterMs ?? FIRST_RETRY_MS * 2 ** (attempt - 1);
      if (attempt === MAX_ATTEMPTS || waitMs > MAX_RETRY_AFTER_MS) throw answer.refusal;
      await wait(url, waitMs, answer.refusal.message);
    }
  };
}

/** What went wrong in a way that may pass, and how long the source wants to be left alone. */
interface Passing {
  readonly refusal: Refusal;
  readonly retryAfterMs: number | null;
}

async function getOnce(url: string, { dispatcher, signal, maxBytes, nowMs }: PoliteGetOptions): Promise<Uint8Array | Passing> {
  try {
    const response = await fetch(url, { dispatcher, signal, headers: { accept: 'application/json' }, redirect: 'manual' });
    const bytes = await readBody(response, maxBytes, url);
    const { status } = response;
    if (status === 200) return bytes;
    if (status === 429) {
      const retryAfterMs = readRetryAfter(response.headers.get('retry-after'), nowMs());
      const figures = { status, url, retryAfterSeconds: Math.ceil(retryAfterMs / 1000) };
      return { refusal: sourceRefused('SCB has had too many questions for now.', figures), retryAfterMs };
    }
    if (status >= 500)
      return { refusal: unreachable(`SCB answered with status ${status}.`, { status, url }), retryAfterMs: null };
    throw sourceRefused(`SCB refused the question with status ${status}.`, { status, url, ...detailOf(response, bytes) });
  } catch (error) {
    if (error instanceof Refusal || signal.aborted) throw error;
    return { refusal: unreachable(`SCB could not be reached: ${reasonOf(error)}.`, { url }), retryAfterMs: null };
  }
}

async function readBody(response: Response, maxBytes: number, url: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > maxBytes) throw sourceRefused(`SCB's answer is longer than ${maxBytes} bytes.`, { limitBytes: maxBytes, url });
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** Retry-After as seconds or as a date; without one that can be read, SCB's own time window of a second. */
function readRetryAfter(header: string | null, nowMs: number): number {
  if (header === null) return 1000;
  const waitMs = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - nowMs;
  return Number.isNaN(waitMs) ? 1000 : Math.max(0, waitMs);
}

/** What the source says of its refusal: where it has moved, or the start of its text. */
function detailOf(response: Response, bytes: Uint8Array): Record<string, Figure> {
  const location = response.headers.get('location');
  if (location !== null) return { location: location.slice(0, 300) };
  const text = new TextDecoder().decode(bytes.subarray(0, 300)).trim();
  return text === '' ? {} : { answer: text };
}

async function sleepUntil(ms: number, signal: AbortSignal): Promise<void> {
  await sleepFor(ms, undefined, { signal });
}

/** undici says "fetch failed" and keeps what failed as the cause. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}

/** The source has answered, and not with what was asked for. */
export function sourceRefused(message: string, figures: Readonly<Record<string, Figure>>): Refusal {
  return new Refusal('SOURCE_REFUSED', message, { figures });
}

/** The source has not answered, or only that it cannot. */
export function unreachable(message: string, figures: Readonly<Record<string, Figure>>): Refusal {
  return new Refusal('SOURCE_UNREACHABLE', message, { figures });
}
