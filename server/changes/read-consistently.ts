import type { EntityManager } from 'typeorm';
import { Refusal } from '../agreement/refusal.js';
import { ChangeHead } from './change.entity.js';

const MAX_ATTEMPTS = 10;

/**
 * Reads at one revision. What takes several statements could see one of them before a write and the next one after
 * it; the head's revision is read before and after, and where it moved the reading is done again. The answer is then
 * a function of the revision, which it is handed.
 */
export async function readConsistently<T>(reader: EntityManager, read: (revision: number) => Promise<T>): Promise<T> {
  for (let tried = 1; tried <= MAX_ATTEMPTS; tried++) {
    const revision = await currentRevision(reader);
    const [outcome] = await Promise.allSettled([read(revision)]);
    if ((await currentRevision(reader)) !== revision) continue;
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  }
  throw new Refusal('BUSY', 'The data kept changing while it was read. Try again.', { figures: { attempts: MAX_ATTEMPTS } });
}

export async function currentRevision(reader: EntityManager): Promise<number> {
  const head = await reader.findOneByOrFail(ChangeHead, { id: 1 });
  return head.revision;
}
