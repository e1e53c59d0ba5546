import { type EntityManager, In, LessThan } from 'typeorm';
import { Change } from './change.entity.js';
import { refusePageSize } from './page-size.js';

export const MAX_CHANGES_PER_PAGE = 200;

/** A change may hold a whole budget before and after: a page ends early rather than being of any length. */
const MAX_PAGE_LENGTH = 4 * 1024 * 1024;

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
  refusePageSize(first, MAX_CHANGES_PER_PAGE, 'changes');
  const found = await reader
    .createQueryBuilder(Change, 'entry')
    .select('entry.revision', 'revision')
    .addSelect('LENGTH(entry.before) + LENGTH(entry.after)', 'length')
    .where({
      ...(afterRevision === undefined ? {} : { revision: LessThan(afterRevision) }),
      ...(subject === undefined ? {} : { subject }),
      ...(operation === undefined ? {} : { operation }),
    })
    .orderBy('entry.revision', 'DESC')
    .limit(first + 1)
    .getRawMany<{ revision: number | string; length: number | string }>();
  const chosen = found.slice(0, countWithin(found.slice(0, first).map(({ length }) => Number(length))));
  const changes = await reader.find(Change, {
    where: { revision: In(chosen.map(({ revision }) => Number(revision))) },
    order: { revision: 'DESC' },
  });
  return { changes, hasNextPage: found.length > chosen.length };
}

/** How many of these lengths, from the first on, fit a page; one in any case. */
function countWithin(lengths: readonly number[]): number {
  let sum = 0;
  const end = lengths.findIndex((length) => {
    sum += length;
    return sum > MAX_PAGE_LENGTH;
  });
  return end === -1 ? lengths.length : Math.max(1, end);
}
