import { crc32 } from 'node:zlib';
import { encodeCp437 } from './letters/cp437.js';
import type { SieField } from './split-fields.js';

/**
 * The ways in which #KSUMMA is reckoned. SIE 4B takes labels and field contents without the blanks, quotes and braces around
 * them; some vendors leave out those inside the texts too. The letters count as CP437, or as the file has them in UTF-8.
 */
const RECKONINGS = ['field contents, CP437', 'all but blanks, quotes and braces, CP437', 'field contents, UTF-8'] as const;

/** Records are weighed together: one by one they cost a call each. */
const LETTERS_AT_ONCE = 32_768;

/** A running #KSUMMA (CRC-32) over the records between the opening and the closing one. */
export class Ksumma {
  private readonly sums = [0, 0, 0];
  private contents = '';
  private lines = '';

  /** @param line the whole record as written; @param fields it split */
  add(line: string, label: string, fields: readonly SieField[]): void {
    this.contents += contentsOf(label, fields);
    this.lines += line;
    if (this.lines.length >= LETTERS_AT_ONCE) this.weigh();
  }

  /** SIE 4B's own reckoning, 0 to 2³² − 1. */
  value(): number {
    return this.weigh()[0] ?? 0;
  }

  /** The reckoning by which the written checksum is right; undefined where none is. Signed numbers are taken too. */
  matching(written: number): string | undefined {
    return RECKONINGS[this.weigh().indexOf(written >>> 0)];
  }

  /** Takes into the sums what has been gathered. */
  private weigh(): readonly number[] {
    if (this.lines === '') return this.sums; // zlib may answer 0 for no bytes, whatever came before them
    const texts = [encodeCp437(this.contents), encodeCp437(this.lines.replace(/[ \t"{}]/g, '')), this.contents];
    texts.forEach((text, index) => {
      this.sums[index] = crc32(text, this.sums[index]);
    });
    this.contents = '';
    this.lines = '';
    return this.sums;
  }
}

/** What one record adds to the checksum. */
export function contentsOf(label: string, fields: readonly SieField[]): string {
  let contents = label;
  for (const field of fields) contents += typeof field === 'string' ? field : field.join('');
  return contents;
}
