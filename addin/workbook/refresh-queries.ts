import type { Answer } from './answer.js';
import type { Applied } from './apply-answer.js';
import type { HeldQuery } from './list-queries.js';
import type { QueryDefinition } from './query-definition.js';
import type { Workbook } from './workbook.js';

export interface RefreshOptions {
  /** Asks the server; nothing in the workbook is touched until it has answered. */
  readonly ask: (definition: QueryDefinition, signal: AbortSignal) => Promise<Answer>;
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, of: number) => void;
}

export interface RefreshReport {
  readonly of: number;
  readonly applied: readonly Applied[];
  readonly failed: readonly { readonly query: HeldQuery; readonly error: unknown }[];
  readonly cancelled: boolean;
}

/** Refreshes one table after the other. What fails keeps its old values and stops nobody; what is cancelled stays as it was. */
export async function refreshQueries(
  workbook: Pick<Workbook, 'apply'>,
  queries: readonly HeldQuery[],
  { ask, signal, onProgress }: RefreshOptions,
): Promise<RefreshReport> {
  const applied: Applied[] = [];
  const failed: { query: HeldQuery; error: unknown }[] = [];
  for (const [index, query] of queries.entries()) {
    if (signal.aborted) break;
    onProgress?.(index, queries.length);
    try {
      const answer = await ask(query.definition, signal);
      if (signal.aborted) break;
      applied.push(await workbook.apply(query.definition.id, answer));
    } catch (error) {
      if (signal.aborted) break;
      failed.push({ query, error });
    }
  }
  return { of: queries.length, applied, failed, cancelled: signal.aborted && applied.length + failed.length < queries.length };
}
