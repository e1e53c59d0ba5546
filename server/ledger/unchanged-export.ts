import type { EntityManager } from 'typeorm';
import { Refusal } from '../agreement/refusal.js';
import { currentRevision } from '../changes/read-consistently.js';

/** Notes the revision; what it answers refuses where that moved, so that an export never holds two states of the ledger. */
export async function unchanged(reader: EntityManager): Promise<() => Promise<void>> {
  const before = await currentRevision(reader);
  return async () => {
    const now = await currentRevision(reader);
    if (now === before) return;
    throw new Refusal('BUSY', 'The data changed while they were exported. Export again.', { figures: { before, now } });
  };
}
