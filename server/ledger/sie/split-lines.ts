import { malformed } from './sie-refusals.js';

export type SieSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export interface ByteLine {
  /** From 1; an empty line counts too. */
  readonly number: number;
  /** Good until the next line is asked for: the source may use its buffer again. */
  readonly bytes: Uint8Array;
  /** False for a last line without a line break. */
  readonly ended: boolean;
}

/** SIE's longest sensible record is a text of some hundred characters; what is far beyond is not a text file. */
export const MAX_LINE_BYTES = 65_536;

const LF = 10;
const CR = 13;
const NO_BYTES = new Uint8Array();

/**
 * Cuts bytes into lines at LF, CRLF or CR, holding one line and one chunk at a time. All encodings of SIE agree on bytes
 * below 128, so this needs to know no encoding. Lines come chunk by chunk: waiting for each of them costs more than to read it.
 */
export async function* splitLines(source: SieSource): AsyncGenerator<Iterable<ByteLine>> {
  const splitter = new Splitter();
  for await (const chunk of source) yield splitter.linesOf(chunk);
  yield splitter.last();
}

class Splitter {
  private held: Uint8Array = NO_BYTES;
  private number = 1;
  private lastWasCr = false;

  *linesOf(chunk: Uint8Array): Generator<ByteLine> {
    let start = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at];
      if (byte === LF && this.lastWasCr && at === start && this.held.length === 0) {
        start = at + 1;
      } else if (byte === LF || byte === CR) {
        const bytes = joined(this.held, chunk.subarray(start, at), this.number);
        yield { number: this.number++, bytes, ended: true };
        this.held = NO_BYTES;
        start = at + 1;
      }
      this.lastWasCr = byte === CR;
    }
    this.held = new Uint8Array(joined(this.held, chunk.subarray(start), this.number)); // a copy
  }

  *last(): Generator<ByteLine> {
    if (this.held.length > 0) yield { number: this.number, bytes: this.held, ended: false };
  }
}

function joined(held: Uint8Array, more: Uint8Array, line: number): Uint8Array {
  const length = held.length + more.length;
  if (length > MAX_LINE_BYTES) {
    const reason = `more than ${MAX_LINE_BYTES} bytes without a line break`;
    throw malformed(line, reason, 'LINE_TOO_LONG', { limit: MAX_LINE_BYTES });
  }
  if (held.length === 0) return more;
  const both = new Uint8Array(length);
  both.set(held);
  both.set(more, held.length);
  return both;
}
