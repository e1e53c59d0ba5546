/** The table of CRC-32 (ISO 3309, the polynomial 0xEDB88320 bit-reversed), as SIE 4B prints it for #KSUMMA. */
export const CRC32_TABLE: readonly number[] = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** Before the first byte. */
export const CRC32_START = 0xffffffff;

/** Takes bytes into a running sum that began as CRC32_START. */
export function crc32Add(running: number, bytes: Uint8Array): number {
  let sum = running;
  for (let at = 0; at < bytes.length; at++) sum = (sum >>> 8) ^ (CRC32_TABLE[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return sum >>> 0;
}

/** Takes a text of ASCII, whose bytes are the same in every encoding; undefined where a letter is not. */
export function crc32AddAscii(running: number, text: string): number | undefined {
  let sum = running;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) return undefined;
    sum = (sum >>> 8) ^ (CRC32_TABLE[(sum ^ code) & 0xff] ?? 0);
  }
  return sum >>> 0;
}

/** The finished checksum, 0 to 2³² − 1. */
export function crc32End(running: number): number {
  return (running ^ 0xffffffff) >>> 0;
}
