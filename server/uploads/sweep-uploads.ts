import { type EntityManager, In } from 'typeorm';
import { Upload, UploadPart } from './upload.entity.js';

/** Takes uploads away with their parts. */
export async function sweepUploads(manager: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await manager.delete(UploadPart, { uploadId: In(ids) });
  await manager.delete(Upload, { id: In(ids) });
}
