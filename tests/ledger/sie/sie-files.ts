import { readFileSync } from 'node:fs';
import { readSie } from '../../../server/ledger/sie/read-sie.js';
import type { SieFile, SieVoucher } from '../../../server/ledger/sie/sie-file.js';

export function fixture(path: string): Uint8Array {
  return readFileSync(new URL(`../../fixtures/${path}`, import.meta.url));
}

/** A file cut into chunks of a length, as a network would, and each in the buffer of the one before. */
export function* inChunks(bytes: Uint8Array, length: number): Generator<Uint8Array> {
  const buffer = Buffer.alloc(Math.min(length, bytes.length));
  for (let at = 0; at < bytes.length; at += length) {
    const chunk = bytes.subarray(at, at + length);
    buffer.set(chunk);
    yield buffer.subarray(0, chunk.length);
  }
}

export interface ReadFile {
  readonly file: SieFile;
  readonly vouchers: readonly SieVoucher[];
}

/** Everything in a file at once, which only a test may do. */
export async function readAll(bytes: Uint8Array, chunk = 4_096): Promise<ReadFile> {
  const vouchers: SieVoucher[] = [];
  const file = await readSie(inChunks(bytes, chunk), { voucher: (voucher) => void vouchers.push(voucher) });
  return { file, vouchers };
}

export function sieBytes(...lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
}

/** "KIND detail: lines", to compare what was put up with. */
export function notesOf({ report }: SieFile): readonly string[] {
  return report.notes.map(({ kind, detail, lines }) => `${kind}${detail === '' ? '' : ` ${detail}`}: ${lines.join(' ')}`);
}
