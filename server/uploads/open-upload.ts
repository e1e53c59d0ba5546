import { type EntityManager, MoreThanOrEqual } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { Refusal } from '../agreement/refusal.js';
import { findUpload, unknownUpload } from './find-upload.js';
import { UploadPart } from './upload.entity.js';

/** A file to read: from its beginning as often as wanted. */
export interface OpenedFile {
  readonly open: () => AsyncIterable<Uint8Array>;
  readonly bytes: number;
  /** Empty where it came without one. */
  readonly fileName: string;
}

/** An upload that has come whole. It is read from the database a part at a time. */
export async function openUpload(reader: EntityManager, principal: Principal, id: string, nowMs: number): Promise<OpenedFile> {
  const { fileName, bytes, receivedBytes } = await findUpload(reader, principal, id, nowMs);
  if (receivedBytes < bytes) {
    throw new Refusal('UPLOAD_INVALID', `Only ${receivedBytes} of the file’s ${bytes} bytes have come.`, {
      figures: { receivedBytes, bytes },
    });
  }
  return { open: () => readParts(reader, id, bytes), bytes, fileName };
}

async function* readParts(reader: EntityManager, uploadId: string, bytes: number): AsyncGenerator<Uint8Array> {
  for (let read = 0; read < bytes; ) {
    const firstByte = MoreThanOrEqual(read);
    const part = await reader.findOne(UploadPart, { where: { uploadId, firstByte }, order: { firstByte: 'ASC' } });
    if (part?.firstByte !== read) throw unknownUpload(uploadId); // swept away meanwhile
    yield part.content;
    read += part.content.length;
  }
}
