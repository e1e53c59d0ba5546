import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { type Principal, Role, requireRole } from '../access/principal.js';
import { type Figure, Refusal } from '../agreement/refusal.js';
import type { Changes } from '../changes/changes.js';
import { findUpload } from './find-upload.js';
import { Upload, UploadPart } from './upload.entity.js';
import { MAX_PART_BYTES, MAX_PARTS } from './upload-limits.js';

export interface Part {
  readonly upload: string;
  /** Where in the file the part begins: 0, then as many bytes as have come. */
  readonly offset: number;
  readonly content: Uint8Array;
}

/**
 * Adds the next part of an upload. The same part again, as a client sends it that lost the answer, changes nothing;
 * a gap, an overlap and other bytes in the same place are refused with UPLOAD_INVALID and what has come so far.
 */
export async function addUploadPart(changes: Changes, principal: Principal, part: Part): Promise<Upload> {
  requireRole(principal, Role.Office);
  const { upload: id, offset, content } = part;
  if (content.length < 1 || content.length > MAX_PART_BYTES) {
    throw invalid(`A part has 1 to ${MAX_PART_BYTES} bytes; this one has ${content.length}.`, {
      bytes: content.length,
      limitBytes: MAX_PART_BYTES,
    });
  }
  const hash = createHash('sha256').update(content).digest('hex');
  return changes.runUnlogged('addUploadPart', async (manager) => {
    await manager.query('UPDATE upload SET parts = parts WHERE id = ?', [id]); // locks it, whichever server writes
    const upload = await findUpload(manager, principal, id, changes.now());
    if (await hasCome(manager, upload, offset, hash)) return upload;
    refuseMisplaced(upload, offset, content.length);
    const grown = { receivedBytes: offset + content.length, parts: upload.parts + 1 };
    await manager.insert(UploadPart, { uploadId: id, firstByte: offset, hash, content: Buffer.from(content) });
    await manager.update(Upload, { id }, grown);
    return { ...upload, ...grown };
  });
}

/** A hash tells the length too: equal bytes are equally many. */
async function hasCome(manager: EntityManager, { id }: Upload, offset: number, hash: string): Promise<boolean> {
  if (!Number.isSafeInteger(offset)) return false;
  return manager.existsBy(UploadPart, { uploadId: id, firstByte: offset, hash });
}

function refuseMisplaced({ bytes, receivedBytes, parts }: Upload, offset: number, length: number): void {
  const figures = { offset, receivedBytes, bytes };
  if (offset !== receivedBytes) {
    throw invalid(`${receivedBytes} bytes have come, so the next part begins there and not at ${offset}.`, figures);
  }
  if (offset + length > bytes) throw invalid(`The file was to have ${bytes} bytes; with this part it has more.`, figures);
  if (parts >= MAX_PARTS) throw invalid(`The file has come in ${MAX_PARTS} parts; send larger ones.`, { ...figures, parts });
}

function invalid(message: string, figures: Record<string, Figure>): Refusal {
  return new Refusal('UPLOAD_INVALID', message, { figures });
}
