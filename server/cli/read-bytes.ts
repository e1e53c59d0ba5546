import type { Readable } from 'node:stream';
import { addAbortSignal } from 'node:stream';
import { Refusal } from '../agreement/refusal.js';
import { UsageError } from './exit-code.js';
import type { Bar } from './progress-bar.js';

/** More than any format's reader takes; an endless pipe is cut off here and not in memory. */
const MAX_BYTES = 20_000_000;

/** Everything a stream gives, until it ends, is too much, or Ctrl-C. */
export async function readBytes(stream: Readable, signal: AbortSignal, bar: Bar): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of addAbortSignal(signal, stream)) {
      const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      size += bytes.length;
      if (size > MAX_BYTES) throw tooLarge();
      chunks.push(bytes);
      bar.add(bytes.length);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    signal.throwIfAborted();
    throw new UsageError(`The input cannot be read (${(error as NodeJS.ErrnoException).code ?? error}).`);
  }
  return Buffer.concat(chunks);
}

function tooLarge(): Refusal {
  return new Refusal('FILE_TOO_LARGE', `The input has more than ${MAX_BYTES} bytes.`, { figures: { limitBytes: MAX_BYTES } });
}
