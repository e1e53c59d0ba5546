import { EnvHttpProxyAgent } from 'undici';
import type { LocalDate } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { readJsonStat, readJsonStatMetadata } from './json-stat.js';
import { type GetProgress, type PoliteGetOptions, politeGetter, sourceRefused, unreachable } from './polite-get.js';
import { checkAnswer, questionFor, selection } from './scb-question.js';

export const SCB_BASE_URL = 'https://statistikdatabasen.scb.se/api/v2';

export interface FetchPopulationOptions {
  /** The clock, in milliseconds since 1970. */
  readonly nowMs: () => number;
  readonly baseUrl?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: GetProgress) => void;
  readonly totalTimeoutMs?: number;
  readonly maxBytes?: number;
  readonly sleep?: PoliteGetOptions['sleep'];
}

export interface FetchedPopulation {
  /** The answer as it came, JSON-stat 2: kept as evidence, and read by `parsePopulationJsonStat`. */
  readonly bytes: Uint8Array;
  /** "SCB, table TAB638, fetched 2025-03-01T09:00:00.000Z". */
  readonly source: string;
  readonly table: string;
}

/**
 * Asks SCB for the inhabitants of the 21 regions and of the nation on one or more reference dates: 31 December to
 * 2024 (TAB638), the last day of a month from January 2025 (TAB6471). All dates must lie in one of the two tables.
 *
 * Asks the table's metadata first, and then for published total cells, so that no noise is added up where SCB has the
 * sum. Proxies come from HTTP_PROXY, HTTPS_PROXY and NO_PROXY.
 */
export async function fetchPopulation(
  referenceDates: readonly LocalDate[],
  options: FetchPopulationOptions,
): Promise<FetchedPopulation> {
  const question = questionFor(referenceDates);
  const { baseUrl = SCB_BASE_URL, totalTimeoutMs = 60_000, maxBytes = 10_000_000, nowMs, sleep, onProgress } = options;
  const tableUrl = `${readBaseUrl(baseUrl)}/tables/${question.table}`;
  const timeout = AbortSignal.timeout(totalTimeoutMs);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  const dispatcher = new EnvHttpProxyAgent();
  const get = politeGetter({ dispatcher, signal, nowMs, maxBytes, sleep, onProgress });
  try {
    const metadata = readAnswer(await get(`${tableUrl}/metadata?lang=sv`), readJsonStatMetadata);
    const bytes = await get(`${tableUrl}/data?${selection(metadata, question)}`);
    checkAnswer(readAnswer(bytes, readJsonStat), question);
    return { bytes, source: `SCB, table ${question.table}, fetched ${new Date(nowMs()).toISOString()}`, table: question.table };
  } catch (error) {
    options.signal?.throwIfAborted(); // the asker's own wish is no refusal
    if (timeout.aborted)
      throw unreachable(`SCB has not answered within ${totalTimeoutMs} ms.`, { baseUrl, timeoutMs: totalTimeoutMs });
    throw error;
  } finally {
    await dispatcher.destroy();
  }
}

function readBaseUrl(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '') return url.href.replace(/\/+$/, '');
  throw new Refusal('INPUT_INVALID', 'The address of SCB must be an http or https address without a query.', {
    figures: { baseUrl },
  });
}

/** An answer that is not what was asked for is the source's fault, not a file's. */
function readAnswer<T>(bytes: Uint8Array, read: (bytes: Uint8Array) => T): T {
  try {
    return read(bytes);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw sourceRefused(`SCB's answer could not be read. ${error.message}`, { ...error.figures, bytes: bytes.length });
  }
}
