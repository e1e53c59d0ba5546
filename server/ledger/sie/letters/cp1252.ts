/**
 * Bytes 0x80 to 0x9F of Windows-1252 in order; the five that it leaves empty are lost letters. The rest is Latin-1.
 * Source: unicode.org CP1252.TXT. An own table, because `TextDecoder('windows-1252')` of Node 20 is Latin-1.
 */
const UPPER = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

export function decodeCp1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/g, (control) => UPPER.charAt(control.charCodeAt(0) - 0x80));
}
