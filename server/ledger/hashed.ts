import type { Hash } from 'node:crypto';

/** The same bytes, weighed as they go by. */
export async function* hashed(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    hash.update(chunk);
    yield chunk;
  }
}
