type Decoder = InstanceType<typeof TextDecoder>;
type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * The bytes as they are; those of UTF-16, which is Excel's “Unicode text”, as UTF-8. UTF-16 is told by its mark, or by the zeros
 * beside the first two letters of ASCII; `found` hears of it before the first bytes are given.
 */
export async function* utf16AsUtf8(source: Bytes, found: () => void): AsyncGenerator<Uint8Array> {
  let decoder: Decoder | undefined;
  let held: Uint8Array | undefined = new Uint8Array();
  const encoder = new TextEncoder();
  for await (const chunk of source) {
    let bytes = chunk;
    if (held) {
      bytes = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
      if (bytes.length < LEAST) {
        held = new Uint8Array(bytes); // a copy: the source may use its buffer again
        continue;
      }
      held = undefined;
      decoder = decoderOf(bytes);
      if (decoder) found();
    }
    yield decoder ? encoder.encode(decoder.decode(bytes, { stream: true })) : bytes;
  }
  if (held && held.length > 0) yield held;
  if (decoder) yield encoder.encode(decoder.decode());
}

const LEAST = 4;

function decoderOf([one, two, three, four]: Uint8Array): Decoder | undefined {
  if ((one === 0xff && two === 0xfe) || (one !== 0 && two === 0 && three !== 0 && four === 0)) return new TextDecoder('utf-16le');
  if ((one === 0xfe && two === 0xff) || (one === 0 && two !== 0 && three === 0 && four !== 0)) return new TextDecoder('utf-16be');
  return undefined;
}
