import { type EntityManager, LessThan } from 'typeorm';
import { Refusal } from '../agreement/refusal.js';
import { Change } from './change.entity.js';

export const MAX_CHANGES_PER_PAGE = 200;

export interface ChangePage {
  /** Newest first. */
  readonly changes: readonly Change[];
  readonly hasNextPage: boolean;
}

/** One page of the change log, newest first: after a revision means older than it. */
export async function listChanges(
  reader: EntityManager,
  asked: { first: number; afterRevision?: number | undefined; subject?: string | undefined; operation?: string | undefined },
): Promise<ChangePage> {
  const { first, afterRevision, subject, operation } = asked;
  if (first < 1 || first > MAX_CHANGES_PER_PAGE) {
    throw new Refusal('INPUT_INVALID', `first is ${first}; ask for 1 to ${MAX_CHANGES_PER_PAGE} changes at a time.`, {
      figures: { first, max: MAX_CHANGES_PER_PAGE },
    });
  }
  const found = await reader.find(Change, {
    where: {
      ...(afterRevision === undefined ? {} : { revision: LessThan(afterRevision) }),
      ...(subject === undefined ? {} : { subject }),
      ...(operation === undefined ? {} : { operation }),
    },
    order: { revision: 'DESC' },
    take: first + 1,
  });
  return { changes: found.slice(0, first), hasNextPage: found.length > first };
}
