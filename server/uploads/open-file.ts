import type { EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { Refusal } from '../agreement/refusal.js';
import { decodeBase64 } from './decode-base64.js';
import { type OpenedFile, openUpload } from './open-upload.js';

/** A file as it is given: one of the three. */
export interface GivenFile {
  readonly text?: string | null;
  readonly base64?: string | null;
  /** The id of an upload that has come whole. */
  readonly upload?: string | null;
}

/** Opens a file however it is given. A text is read as its UTF-8 bytes. Refuses none and several of the three. */
export async function openFile(
  reader: EntityManager,
  principal: Principal,
  { text, base64, upload }: GivenFile,
  nowMs: number,
): Promise<OpenedFile> {
  const given = Object.entries({ text, base64, upload }).flatMap(([name, value]) => (value == null ? [] : [name]));
  if (given.length !== 1) {
    throw new Refusal('INPUT_INVALID', 'Give the file as one of text, base64 and upload.', { figures: { given } });
  }
  if (upload != null) return openUpload(reader, principal, upload, nowMs);
  return inMemory(base64 == null ? new TextEncoder().encode(text ?? '') : decodeBase64('base64', base64));
}

function inMemory(bytes: Uint8Array): OpenedFile {
  return {
    open: async function* () {
      yield bytes;
    },
    bytes: bytes.length,
    fileName: '',
  };
}
