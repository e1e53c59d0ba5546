import type { EntityManager } from 'typeorm';
import { sha256 } from './chain.js';
import type { IdempotencyKey } from './change.entity.js';

/** A table's digest before a change, as its rows were found, and after it; null before the first. */
export type TableSeal = readonly [string | null, string];

/** What an entry of the log proves beside itself (`change_log.seals`). */
export interface LogSeals {
  readonly tables: Readonly<Record<string, TableSeal>>;
  /** The digest of the answer that is kept for the change's own idempotency key. */
  readonly answer?: string;
  /** Over every answer kept at the revision before, among them those of requests that changed nothing. */
  readonly earlierAnswers?: string;
}

type KeptAnswer = Pick<IdempotencyKey, 'principalId' | 'key' | 'operation' | 'inputHash' | 'revision' | 'result' | 'at'>;

export function digestOfAnswer({ principalId, key, operation, inputHash, revision, result, at }: KeptAnswer): string {
  return sha256(JSON.stringify([principalId, key, operation, inputHash, Number(revision), result, at]));
}

/** Every answer that is kept of a revision, in a fixed order; undefined where none is. */
export function digestOfAnswers(answers: readonly KeptAnswer[]): string | undefined {
  return answers.length === 0 ? undefined : sha256(answers.map(digestOfAnswer).toSorted().join());
}

/** As the database has them: each text as it was kept. */
export function answersKeptAt(manager: EntityManager, revision: number): Promise<KeptAnswer[]> {
  return manager.query<KeptAnswer[]>(
    `SELECT principal_id AS principalId, ${manager.connection.driver.escape('key')} AS ${manager.connection.driver.escape('key')}, operation,
       input_hash AS inputHash, revision, result, at FROM idempotency_key WHERE revision = ?`,
    [revision],
  );
}

export function readLogSeals(text: string): LogSeals {
  return JSON.parse(text) as LogSeals;
}
