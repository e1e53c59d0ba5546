import type { EntityManager } from 'typeorm';
import { GENESIS_HASH } from './chain.js';
import { Change, ChangeHead } from './change.entity.js';
import { type Finding, finding } from './verify-finding.js';

/** An entry of the log as it was noted down somewhere else: the only thing that a log replaced as a whole cannot know. */
export interface Anchor {
  readonly revision: number;
  readonly hash: string;
}

/** Written `57:9f86d0…`, the number and the 64 digits of the hash; undefined where a text is something else. */
export function anchorOf(text: string): Anchor | undefined {
  const [, revision, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text.trim().toLowerCase()) ?? [];
  return revision === undefined || hash === undefined ? undefined : { revision: Number(revision), hash };
}

export function anchorText({ revision, hash }: Anchor): string {
  return `${revision}:${hash}`;
}

/** Where the log ends. */
export async function headAnchor(reader: EntityManager): Promise<Anchor> {
  const { revision, hash } = await reader.findOneByOrFail(ChangeHead, { id: 1 });
  return { revision, hash };
}

/** Holds the log against entries noted down outside: with an unbroken chain, everything up to them is as it was then. */
export function verifyAnchors(reader: EntityManager, anchors: readonly Anchor[]): Promise<Finding> {
  return finding('anchors', 'The change log holds the entries that were noted down outside.', async (tally) => {
    for (const { revision, hash } of anchors) {
      tally.count();
      const stored = revision === 0 ? GENESIS_HASH : (await reader.findOneBy(Change, { revision }))?.hash;
      if (stored === undefined) tally.violated(`there is no revision ${revision}: the log was cut off, or is another`);
      else if (stored !== hash) tally.violated(`revision ${revision} has another hash: the log was replaced`);
    }
  });
}
