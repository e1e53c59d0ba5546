import { encodeCp437 } from './cp437.js';
import { CRC32_START, crc32Add, crc32AddAscii, crc32End } from './crc32.js';
import type { SieField } from './split-fields.js';

/**
 * The ways in which #KSUMMA is reckoned. SIE 4B takes labels and field contents without the blanks, quotes and braces around
 * them; some vendors leave out those inside the texts too. The letters count as CP437, or as the file has them in UTF-8.
 */
const RECKONINGS = [
  { name: 'field contents, CP437', encode: encodeCp437, contents: (fields: string, _line: string) => fields },
  { name: 'all but blanks, quotes and braces, CP437', encode: encodeCp437, contents: (_fields: string, line: string) => line },
  { name: 'field contents, UTF-8', encode: encodeUtf8, contents: (fields: string, _line: string) => fields },
] as const;

/** A running #KSUMMA over the records between the opening and the closing one. */
export class Ksumma {
  private readonly sums = RECKONINGS.map(() => CRC32_START);

  /** @param line the whole record as written; @param fields it split */
  add(line: string, label: string, fields: readonly SieField[]): void {
    const contents = contentsOf(label, fields);
    const bare = line.replace(/[ \t"{}]/g, '');
    RECKONINGS.forEach((reckoning, index) => {
      const before = this.sums[index] ?? CRC32_START;
      const text = reckoning.contents(contents, bare);
      this.sums[index] = crc32AddAscii(before, text) ?? crc32Add(before, reckoning.encode(text));
    });
  }

  /** SIE 4B's own reckoning, 0 to 2³² − 1. */
  value(): number {
    return crc32End(this.sums[0] ?? CRC32_START);
  }

  /** The reckoning by which the written checksum is right; undefined where none is. Signed numbers are taken too. */
  matching(written: number): string | undefined {
    return RECKONINGS.find((_, index) => crc32End(this.sums[index] ?? 0) === written >>> 0)?.name;
  }
}

/** What one record adds to the checksum. */
export function contentsOf(label: string, fields: readonly SieField[]): string {
  return label + fields.map((field) => (typeof field === 'string' ? field : field.join(''))).join('');
}

function encodeUtf8(text: string): Uint8Array {
  return Buffer.from(text);
}
