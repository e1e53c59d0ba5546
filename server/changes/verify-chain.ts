import { Between, type EntityManager } from 'typeorm';
import { GENESIS_HASH, hashChange } from './chain.js';
import { Change, ChangeHead } from './change.entity.js';
import { readConsistently } from './read-consistently.js';
import { type Finding, finding, type Tally } from './verify-finding.js';

const PAGE = 500;

/**
 * Walks the whole change log, a page at a time: revisions without gaps, every hash right, the head at the end. Servers
 * may write meanwhile: the walk ends where the head was when it began, and nothing lies beyond the head of any moment.
 */
export function verifyChain(manager: EntityManager): Promise<Finding> {
  const statement = 'The change log has every revision once, each entry is as it was written, and the head is its end.';
  return finding('change-log-chain', statement, async (tally) => {
    const head = await manager.findOneByOrFail(ChangeHead, { id: 1 });
    const end = await walk(manager, head.revision, tally);
    if (head.revision !== end.revision || head.hash !== end.hash) {
      tally.violated(`the head says revision ${head.revision}, the log ends at ${end.revision}`);
    }
    const [last, latest] = await readConsistently(manager, async (revision) => [
      revision,
      await manager.maximum(Change, 'revision'),
    ]);
    if (Number(latest ?? 0) > Number(last)) tally.violated(`the head says revision ${last}, the log goes on to ${latest}`);
  });
}

async function walk(manager: EntityManager, lastRevision: number, tally: Tally): Promise<{ revision: number; hash: string }> {
  let end = { revision: 0, hash: GENESIS_HASH };
  for (;;) {
    const where = { revision: Between(end.revision + 1, lastRevision) };
    const page = await manager.find(Change, { where, order: { revision: 'ASC' }, take: PAGE });
    for (const change of page) {
      const { revision, previousHash, hash } = change;
      tally.count();
      if (revision !== end.revision + 1) tally.violated(`after revision ${end.revision} comes ${revision}`);
      if (previousHash !== end.hash) tally.violated(`revision ${revision} does not follow the entry before it`);
      if (hashChange(change) !== hash) tally.violated(`revision ${revision} was altered after it was written`);
      end = { revision, hash };
    }
    if (page.length < PAGE) return end;
  }
}
