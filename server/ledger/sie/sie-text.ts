import { cp437Byte } from './letters/cp437.js';

/** A text that could not be written as it is. */
export interface ReplacedText {
  /** The line of the written file. */
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

/** What people type that CP437 lacks, and how it is written instead. */
// biome-ignore format: a table
const INSTEAD: Readonly<{ [letter: string]: string }> = {
  '–': '-', '—': '-', '−': '-', '‑': '-', '’': "'", '‘': "'", '”': '"', '“': '"', '…': '...', '€': 'EUR', '×': 'x',
  '\u202f': ' ', '\u2009': ' ', ø: 'ö', Ø: 'Ö', Õ: 'O', õ: 'o', Ã: 'A', ã: 'a',
};

/** Text as CP437 can hold it: NFC, then its nearest letters, then without its accent, then "?". Control characters → blanks. */
export function toCp437Text(text: string): string {
  return [...text.normalize('NFC')].map(inCp437).join('').replaceAll('\\"', '/"').replace(/\\$/, '/'); // \" would be an escape
}

function inCp437(letter: string): string {
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(letter)) return ' ';
  if (cp437Byte(letter) !== undefined) return letter;
  const instead = INSTEAD[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '');
  return [...instead].every((one) => cp437Byte(one) !== undefined) && instead !== '' ? instead : '?';
}

/** A field in quotes, with \" for a quote. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}
