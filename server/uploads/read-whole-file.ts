import type { EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { Refusal } from '../agreement/refusal.js';
import { type GivenFile, openFile } from './open-file.js';

/** What is held in memory as a whole: a table of figures, never a ledger. */
const MAX_BYTES = 10_000_000;

/** The bytes of a small file however it is given. */
export async function readWholeFile(
  reader: EntityManager,
  principal: Principal,
  given: GivenFile,
  nowMs: number,
): Promise<Uint8Array> {
  const file = await openFile(reader, principal, given, nowMs);
  if (file.bytes > MAX_BYTES) {
    throw new Refusal('FILE_TOO_LARGE', `The file has ${file.bytes} bytes; at most ${MAX_BYTES} are read.`, {
      figures: { bytes: file.bytes, limitBytes: MAX_BYTES },
    });
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.open()) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
