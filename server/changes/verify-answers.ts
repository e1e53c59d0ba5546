import { Between, type EntityManager } from 'typeorm';
import { ChangeHead, IdempotencyKey } from './change.entity.js';
import { digestOfAnswer, digestOfAnswers, readLogSeals } from './log-seals.js';
import { type Finding, finding, type Tally } from './verify-finding.js';

const PAGE = 100;

interface Entry {
  readonly revision: number | string;
  readonly seals: string;
}

/**
 * Holds the answers that are kept for idempotency keys against the log: a change's own from the change on, that of a request that changed
 * nothing from the next change on.
 */
export function verifyAnswers(reader: EntityManager): Promise<Finding> {
  const statement = 'The answers kept for idempotency keys are those that the change log has the digests of.';
  return finding('answers-as-logged', statement, async (tally) => {
    const latest = Number((await reader.maximum(IdempotencyKey, 'revision')) ?? 0);
    const head = await reader.findOneByOrFail(ChangeHead, { id: 1 });
    if (latest > head.revision) tally.violated(`an answer is kept of revision ${latest}, the head says ${head.revision}`);
    for (let after = 0; ; ) {
      const page = await reader.query<Entry[]>(
        `SELECT revision, seals FROM change_log
         WHERE seals IS NOT NULL AND revision > ? AND revision <= ? ORDER BY revision LIMIT ${PAGE}`,
        [after, head.revision],
      );
      await check(reader, page, tally);
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = Number(last.revision);
    }
  });
}

async function check(reader: EntityManager, page: readonly Entry[], tally: Tally): Promise<void> {
  const revisions = page.map(({ revision }) => Number(revision));
  const kept = await answersOf(reader, (revisions[0] ?? 1) - 1, revisions.at(-1) ?? 0);
  for (const { revision: number, seals } of page) {
    const revision = Number(number);
    const { answer, earlierAnswers } = readLogSeals(seals);
    const own = kept.get(revision) ?? [];
    tally.count(own.length);
    if (answer !== undefined && !own.some((each) => digestOfAnswer(each) === answer)) {
      tally.violated(`the answer kept of revision ${revision} is not the one that was given`);
    }
    if (digestOfAnswers(kept.get(revision - 1) ?? []) !== earlierAnswers) {
      tally.violated(`the answers kept of revision ${revision - 1} are not those that revision ${revision} found`);
    }
  }
}

async function answersOf(reader: EntityManager, from: number, through: number): Promise<Map<number, IdempotencyKey[]>> {
  const byRevision = new Map<number, IdempotencyKey[]>();
  for (const answer of await reader.findBy(IdempotencyKey, { revision: Between(from, through) })) {
    byRevision.set(answer.revision, [...(byRevision.get(answer.revision) ?? []), answer]);
  }
  return byRevision;
}
