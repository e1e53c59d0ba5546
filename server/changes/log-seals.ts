import type { EntityManager } from 'typeorm';
import { sha256 } from './chain.js';
import { IdempotencyKey } from './change.entity.js';

/** A table's digest before a change, as its rows were found, and after it; null before the first. */
export type TableSeal = readonly [string | null, string];

/** What an entry of the log proves beside itself (`change_log.seals`). */
export interface LogSeals {
  readonly tables: Readonly<Record<string, TableSeal>>;
  /** The digest of what is kept for the change's own idempotency key. */
  readonly answer?: string;
  /** Over everything kept at the revision before, also for requests that changed nothing. */
  readonly earlierAnswers?: string;
}

/** What a unit of work gave, for which request. */
export type GivenAnswer = Pick<IdempotencyKey, 'principalId' | 'key' | 'operation' | 'inputHash' | 'revision' | 'result' | 'at'>;

export function digestOfAnswer({ principalId, key, operation, inputHash, revision, result, at }: GivenAnswer): string {
  return sha256(JSON.stringify([principalId, key, operation, inputHash, revision, result, at]));
}

/** Over every column that says something, so that a later version may have more; undefined where nothing is kept. */
export function digestOfAnswers(kept: readonly IdempotencyKey[]): string | undefined {
  const said = kept.map((each) =>
    JSON.stringify(
      Object.entries(each)
        .filter(([, value]) => value !== null)
        .toSorted(byName),
    ),
  );
  return said.length === 0 ? undefined : sha256(said.toSorted().join());
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

export function answersKeptAt(manager: EntityManager, revision: number): Promise<IdempotencyKey[]> {
  return manager.findBy(IdempotencyKey, { revision });
}

export function readLogSeals(text: string): LogSeals {
  return JSON.parse(text) as LogSeals;
}
