import { isAscii, isUtf8 } from 'node:buffer';
import { decodeCp437 } from './letters/cp437.js';
import { decodeCp1252 } from './letters/cp1252.js';
import { windowsMark } from './letters/windows-marks.js';

export type SieEncoding = 'ASCII' | 'UTF-8' | 'UTF-16' | 'CP437' | 'CP1252';

/** One byte a letter. */
export type OldEncoding = 'CP437' | 'CP1252';

export interface EncodingChoice {
  readonly encoding: SieEncoding;
  /** Why, in words for the import's report. */
  readonly reason: string;
  /** What else the letters may be, or that nothing tells; left out where the choice is plain. */
  readonly doubt?: string;
}

/** The bytes of å ä ö Å Ä Ö é É ü Ü in each code page; none of them is a likely letter in the other. */
const LETTERS_CP437 = new Set([0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82, 0x90, 0x81, 0x9a]);
const LETTERS_CP1252 = new Set([0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6, 0xe9, 0xc9, 0xfc, 0xdc]);

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** å and ä of Mac Roman, and its ö, which is Ü in CP437. */
const MAC_LETTERS = new Set([0x8c, 0x8a]);
const MAC_O = 0x9a;
/** A no-break space in Windows-1252, of which nothing hangs. */
const NO_BREAK_SPACE = 0xa0;

/**
 * Chooses the encoding of a SIE file by its bytes. #FORMAT PC8 promises CP437, but cloud vendors write UTF-8 and
 * Windows-1252 under that tag, so the tag is not asked. Lines are weighed one by one, because one object's name typed in
 * Windows may stand in a file of CP437.
 */
export class EncodingEvidence {
  private utf8Lines = 0;
  private otherLines = 0;
  private cp437Letters = 0;
  private cp1252Letters = 0;
  private macLetters = 0;
  private macOs = 0;
  private unknown = 0;

  addLine(line: Uint8Array): void {
    if (isAscii(line)) return;
    if (isUtf8(line)) this.utf8Lines += 1;
    else this.otherLines += 1;
    let closes = -1;
    for (let at = 0; at < line.length; at++) {
      const byte = line[at] ?? 0;
      if (byte < 0x80 || at === closes) continue;
      const { marks, pairAt } = windowsMark(line, at);
      if (marks > 0) this.cp1252Letters += marks;
      else this.addLetter(byte);
      closes = pairAt ?? closes;
    }
  }

  private addLetter(byte: number): void {
    if (byte === MAC_O) this.macOs += 1;
    if (LETTERS_CP437.has(byte)) this.cp437Letters += 1;
    else if (LETTERS_CP1252.has(byte)) this.cp1252Letters += 1;
    else if (MAC_LETTERS.has(byte)) this.macLetters += 1;
    else if (byte !== NO_BREAK_SPACE) this.unknown += 1;
  }

  /** `undecided` is what letters that neither code page is known by are read in: what the kind of file most often is. */
  choose(undecided: OldEncoding = 'CP437'): EncodingChoice {
    const { utf8Lines, otherLines, cp437Letters, cp1252Letters } = this;
    if (utf8Lines + otherLines === 0) return { encoding: 'ASCII', reason: 'no byte above 127' };
    if (utf8Lines > otherLines)
      return { encoding: 'UTF-8', reason: `${utf8Lines} of ${utf8Lines + otherLines} lines with letters are UTF-8` };
    const seen = `${cp437Letters} bytes are Swedish letters in CP437, ${cp1252Letters} in Windows-1252`;
    const isMac = this.macLetters + this.macOs > cp437Letters - this.macOs + cp1252Letters;
    const doubt = isMac ? { doubt: 'Mac Roman' } : {};
    if (cp437Letters !== cp1252Letters)
      return { encoding: cp1252Letters > cp437Letters ? 'CP1252' : 'CP437', reason: seen, ...doubt };
    const isUnsure = cp437Letters > 0 || this.unknown > 0;
    return { encoding: undecided, reason: seen, ...(isUnsure && { doubt: undecided }), ...doubt };
  }
}

/**
 * One line as text. A line that cannot be, or is clearly not, in the file's encoding is read by its own bytes and says so:
 * bytes that are not UTF-8 in a file of UTF-8, and UTF-8 in a file that is not.
 */
export function decodeLine(
  line: Uint8Array,
  fileEncoding: SieEncoding,
  undecided?: OldEncoding,
): { readonly text: string; readonly as: SieEncoding } {
  if (isAscii(line)) return { text: decodeAscii(line), as: 'ASCII' };
  const utf8 = isUtf8(line);
  if (utf8 === (fileEncoding === 'UTF-8')) return { text: decodeAs(line, fileEncoding), as: fileEncoding };
  if (utf8) return { text: decodeAs(line, 'UTF-8'), as: 'UTF-8' };
  const evidence = new EncodingEvidence();
  evidence.addLine(line);
  const { encoding } = evidence.choose(undecided);
  return { text: decodeAs(line, encoding), as: encoding };
}

function decodeAscii(line: Uint8Array): string {
  return Buffer.from(line.buffer, line.byteOffset, line.length).toString('latin1'); // sooner done than by a decoder
}

function decodeAs(line: Uint8Array, encoding: SieEncoding): string {
  if (encoding === 'UTF-8') return UTF8.decode(line);
  return encoding === 'CP1252' ? decodeCp1252(line) : decodeCp437(line);
}

/** U+FFFD, or a question mark where a letter stood: "F?rbrukning", "?vrigt". */
const LOST = /\ufffd|\p{L}\?\p{L}|(?:^|[\s"(])\?\p{Ll}/u;

/** Letters lost before the file was written; they cannot be brought back, only reported. */
export function hasLostLetters(text: string): boolean {
  return (text.includes('?') || text.includes('\ufffd')) && LOST.test(text); // few lines are worth the search
}

/** Line drawing or Greek from CP437, or UTF-8 read twice: "┼1" for "Å1", "BokfÃ¶ring". */
const SUSPECT = /[\u2500-\u257fσΣΘ⌠÷ⁿ]|Ã[\u0080-\u00bf\u2018-\u2122]/u;

export function hasSuspectLetters(text: string): boolean {
  return SUSPECT.test(text);
}
