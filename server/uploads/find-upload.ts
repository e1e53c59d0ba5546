import type { EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { Refusal } from '../agreement/refusal.js';
import { Upload } from './upload.entity.js';

/** One's own upload that has not expired. Somebody else's is as unknown as one that never was. */
export async function findUpload(reader: EntityManager, principal: Principal, id: string, nowMs: number): Promise<Upload> {
  const upload = await reader.findOneBy(Upload, { id, principalId: principal.id });
  if (upload && upload.expiresAt > new Date(nowMs).toISOString()) return upload;
  throw unknownUpload(id);
}

export function unknownUpload(id: string): Refusal {
  return new Refusal('UPLOAD_UNKNOWN', 'There is no such upload of yours, or it has expired: send the file again.', {
    figures: { upload: id.slice(0, 60) },
  });
}
