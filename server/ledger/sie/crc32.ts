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
  for (const byte of bytes) sum = (sum >>> 8) ^ (CRC32_TABLE[(sum ^ byte) & 0xff] ?? 0);
  return sum >>> 0;
}

/** The finished checksum, 0 to 2³² − 1. */
export function crc32End(running: number): number {
  return (running ^ 0xffffffff) >>> 0;
}
