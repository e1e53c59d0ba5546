import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type Principal, Role, requireRole } from '../access/principal.js';
import { Refusal } from '../agreement/refusal.js';
import { requiredText } from '../agreement/required-text.js';
import type { Changes } from '../changes/changes.js';
import { sweepUploads } from './sweep-uploads.js';
import { Upload } from './upload.entity.js';
import { MAX_UPLOAD_BYTES, MAX_UPLOADS_PER_PRINCIPAL, UPLOAD_LIFE_MS } from './upload-limits.js';

export interface AnnouncedFile {
  readonly fileName: string;
  /** How many bytes it has, 1 to 512 MiB. */
  readonly bytes: number;
}

/**
 * Makes room for a file that will be sent in parts, and sweeps away what has expired. An upload is no data yet: it is not
 * in the change log, and the revision stays (docs/decisions/0012).
 */
export async function startUpload(changes: Changes, principal: Principal, announced: AnnouncedFile): Promise<Upload> {
  requireRole(principal, Role.Office);
  const fileName = requiredText('fileName', announced.fileName, 255);
  const bytes = checkedBytes(announced.bytes);
  const startedMs = changes.now();
  const upload = {
    ...{ id: uuid(), principalId: principal.id, fileName, bytes, receivedBytes: 0, parts: 0 },
    ...{ startedAt: new Date(startedMs).toISOString(), expiresAt: new Date(startedMs + UPLOAD_LIFE_MS).toISOString() },
  };
  return changes.runUnlogged('startUpload', async (manager) => {
    await manager.insert(Upload, upload);
    await sweepUploads(manager, await leaving(manager, upload));
    return upload;
  });
}

function checkedBytes(bytes: number): number {
  if (!Number.isSafeInteger(bytes) || bytes < 1) {
    throw new Refusal('INPUT_INVALID', `A file of ${bytes} bytes cannot be sent.`, { figures: { bytes } });
  }
  if (bytes > MAX_UPLOAD_BYTES) {
    throw new Refusal('FILE_TOO_LARGE', `The file has ${bytes} bytes; at most ${MAX_UPLOAD_BYTES} are taken.`, {
      figures: { bytes, limitBytes: MAX_UPLOAD_BYTES },
    });
  }
  return bytes;
}

/** The expired ones of everybody, and the oldest of whoever has too many. */
async function leaving(manager: EntityManager, { id, principalId, startedAt }: Upload): Promise<string[]> {
  const known = await manager.find(Upload, { order: { startedAt: 'DESC', id: 'DESC' } });
  const own = known.filter((upload) => upload.principalId === principalId && upload.id !== id);
  const tooMany = new Set(own.slice(MAX_UPLOADS_PER_PRINCIPAL - 1));
  return known.filter((upload) => upload.expiresAt <= startedAt || tooMany.has(upload)).map((upload) => upload.id);
}
