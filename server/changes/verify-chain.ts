import { type EntityManager, MoreThan } from 'typeorm';
import { GENESIS_HASH, hashChange } from './chain.js';
import { Change, ChangeHead } from './change.entity.js';

/** An invariant of the stored data, proved or broken. */
export interface Finding {
  readonly name: string;
  readonly statement: string;
  readonly checked: number;
  readonly violations: readonly string[];
}

const PAGE = 500;
const MAX_REPORTED = 20;

/** Walks the whole change log, a page at a time: revisions without gaps, every hash right, the head at the end. */
export async function verifyChain(manager: EntityManager): Promise<Finding> {
  const head = await manager.findOneByOrFail(ChangeHead, { id: 1 });
  const violations: string[] = [];
  let revision = 0;
  let hash = GENESIS_HASH;
  for (;;) {
    const page = await manager.find(Change, { where: { revision: MoreThan(revision) }, order: { revision: 'ASC' }, take: PAGE });
    for (const change of page) {
      if (change.revision !== revision + 1) violations.push(`after revision ${revision} comes ${change.revision}`);
      if (change.previousHash !== hash) violations.push(`revision ${change.revision} does not follow the entry before it`);
      if (hashChange(change) !== change.hash) violations.push(`revision ${change.revision} was altered after it was written`);
      revision = change.revision;
      hash = change.hash;
    }
    if (page.length < PAGE || violations.length >= MAX_REPORTED) break;
  }
  if (violations.length < MAX_REPORTED && (head.revision !== revision || head.hash !== hash)) {
    violations.push(`the head says revision ${head.revision}, the log ends at ${revision}`);
  }
  return {
    name: 'change-log-chain',
    statement: 'The change log has every revision once, each entry is as it was written, and the head is its end.',
    checked: revision,
    violations,
  };
}
