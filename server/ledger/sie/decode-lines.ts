import { isAscii } from 'node:buffer';
import { decodeLine, type EncodingChoice, EncodingEvidence, type OldEncoding } from './detect-encoding.js';
import type { SieNotes } from './sie-notes.js';
import { malformed } from './sie-refusals.js';
import { type ByteLine, type SieSource, splitLines } from './split-lines.js';

export interface TextLine {
  readonly number: number;
  readonly text: string;
}

/** How far beyond the first letter outside ASCII the bytes are weighed, before an encoding is chosen. */
const LOOK_AHEAD_BYTES = 262_144;
const BOM = [0xef, 0xbb, 0xbf];
const OWN = Buffer.from('#PROGRAM "Fordela"');
const OWN_WITHIN_LINES = 10;
const OWN_EXPORT: EncodingChoice = { encoding: 'CP437', reason: 'an export of Fordela’s own' };

/**
 * Bytes → lines of text, in one pass and constant memory. Lines of pure ASCII go through at once; at the first that is not,
 * up to a quarter of a megabyte is weighed and the encoding chosen for the rest of the file (`chose`). What is yielded has to be read
 * to its end before the next.
 */
export async function* decodeLines(
  source: SieSource,
  notes: SieNotes,
  chose: (choice: EncodingChoice) => void,
  undecided: OldEncoding = 'CP437',
): AsyncGenerator<Iterable<TextLine>> {
  const decoder = new Decoder(notes, chose, undecided);
  for await (const lines of splitLines(source)) yield decoder.textsOf(lines);
  yield decoder.last();
}

class Decoder {
  private choice: EncodingChoice = { encoding: 'ASCII', reason: 'no byte above 127' };
  private held: ByteLine[] = [];
  private heldBytes = 0;
  private own = false;

  constructor(
    private readonly notes: SieNotes,
    private readonly chose: (choice: EncodingChoice) => void,
    private readonly undecided: OldEncoding,
  ) {
    chose(this.choice);
  }

  *textsOf(lines: Iterable<ByteLine>): Generator<TextLine> {
    for (const read of lines) {
      const line = withoutBom(read);
      if (line !== read) this.settle({ encoding: 'UTF-8', reason: 'the file begins with the mark of UTF-8' });
      refuseBinary(line);
      if (!line.ended) this.notes.add('NO_LAST_LINE_BREAK', line.number);
      this.look(line);
      if (this.choice.encoding !== 'ASCII' || (this.held.length === 0 && isAscii(line.bytes))) {
        yield toText(line, this.choice, this.notes, this.undecided);
        continue;
      }
      this.held.push({ ...line, bytes: new Uint8Array(line.bytes) });
      this.heldBytes += line.bytes.length + 1;
      if (this.heldBytes >= LOOK_AHEAD_BYTES) yield* this.last();
    }
  }

  /** What was held back until the encoding is chosen. */
  *last(): Generator<TextLine> {
    const held = this.held;
    this.held = [];
    const [first] = held;
    if (first) this.settle(this.own ? OWN_EXPORT : choose(held, this.undecided), first.number);
    for (const one of held) yield toText(one, this.choice, this.notes, this.undecided);
  }

  /** An export of Fordela's own is CP437 whatever letters it has. */
  private look({ number, bytes }: ByteLine): void {
    if (number <= OWN_WITHIN_LINES && OWN.compare(bytes, 0, Math.min(OWN.length, bytes.length)) === 0) this.own = true;
  }

  private settle(made: EncodingChoice, line = 1): void {
    this.choice = made;
    this.chose(made);
    if (made.doubt !== undefined) this.notes.add('ENCODING_UNSURE', line, made.doubt);
  }
}

function choose(lines: readonly ByteLine[], undecided: OldEncoding): EncodingChoice {
  const evidence = new EncodingEvidence();
  for (const { bytes } of lines) evidence.addLine(bytes);
  return evidence.choose(undecided);
}

function withoutBom(line: ByteLine): ByteLine {
  const marked = line.number === 1 && BOM.every((byte, index) => line.bytes[index] === byte);
  return marked ? { ...line, bytes: line.bytes.subarray(BOM.length) } : line;
}

function toText({ number, bytes }: ByteLine, choice: EncodingChoice, notes: SieNotes, undecided: OldEncoding): TextLine {
  const { text, as } = decodeLine(bytes, choice.encoding, undecided);
  if (as !== 'ASCII' && as !== choice.encoding) notes.add('OTHER_ENCODING', number, as);
  return { number, text };
}

/** Magic numbers of what is saved as .SE by mistake; anything else with a NUL in it is no text either. */
function refuseBinary({ number, bytes }: ByteLine): void {
  if (number === 1 && bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 0x20)
    throw malformed(1, 'this is a zip archive or an Excel workbook, not a text file', 'WORKBOOK');
  if (number === 1 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)))
    throw malformed(1, 'this is UTF-16; save it as UTF-8', 'UTF_16');
  if (bytes.includes(0)) throw malformed(number, 'this is not a text file: it holds a byte 0', 'NOT_TEXT');
}
