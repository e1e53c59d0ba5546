import { AddUploadPartDocument, StartUploadDocument } from '../../../schema/generated/operations.js';
import { AskError } from '../../api/ask-error.js';
import type { Client } from '../../api/client.js';

const PART_BYTES = 1_048_576; // the server takes four times as much; a smaller part moves the bar more often
const ATTEMPTS = 3;
const PART_TIMEOUT_MS = 120_000;

export interface UploadOptions {
  readonly signal: AbortSignal;
  /** Between 0 and 1. */
  readonly onProgress: (share: number) => void;
}

/** Sends a file in parts and gives the upload's id. A part that got lost is sent again, which changes nothing where it had arrived. */
export async function uploadFile(
  client: Client,
  file: Pick<File, 'name' | 'size' | 'slice'>,
  { signal, onProgress }: UploadOptions,
): Promise<string> {
  const input = { fileName: file.name, bytes: file.size };
  const { startUpload } = await client.ask(StartUploadDocument, { input }, { signal });
  const upload = `${startUpload.id}`;
  for (let offset = 0; offset < file.size; offset += PART_BYTES) {
    onProgress(offset / file.size);
    const bytes = new Uint8Array(await file.slice(offset, offset + PART_BYTES).arrayBuffer());
    await sendPart(client, { upload, offset, base64: toBase64(bytes) }, signal);
  }
  onProgress(1);
  return upload;
}

async function sendPart(
  client: Client,
  input: { readonly upload: string; readonly offset: number; readonly base64: string },
  signal: AbortSignal,
): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      await client.ask(AddUploadPartDocument, { input }, { signal, timeoutMs: PART_TIMEOUT_MS });
      return;
    } catch (error) {
      const lost = error instanceof AskError && (error.kind === 'offline' || error.kind === 'timeout');
      if (!lost || tried === ATTEMPTS) throw error;
    }
  }
}

/** A slice at a time: a function takes only so many arguments. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += 32_768) binary += String.fromCharCode(...bytes.subarray(from, from + 32_768));
  return btoa(binary);
}
