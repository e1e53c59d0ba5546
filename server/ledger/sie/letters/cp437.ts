/** The upper half of code page 437 (IBM PC, "PC8" in SIE), bytes 0x80 to 0xFF in order. Source: unicode.org CP437.TXT. */
const UPPER =
  'ÇüéâäàåçêëèïîìÄÅ' +
  'ÉæÆôöòûùÿÖÜ¢£¥₧ƒ' +
  'áíóúñÑªº¿⌐¬½¼¡«»' +
  '░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
  '└┴┬├─┼╞╟╚╔╩╦╠═╬╧' +
  '╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
  'αßΓπΣσµτΦΘΩδ∞φε∩' +
  '≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const BYTE_OF: ReadonlyMap<string, number> = new Map([...UPPER].map((letter, index) => [letter, 0x80 + index]));

/** Stands for a letter that CP437 does not have. */
export const QUESTION_MARK_BYTE = 0x3f;

/** By code unit: what it is in CP437. */
const BYTE_OF_CODE = new Uint8Array(0x10000).fill(QUESTION_MARK_BYTE);
for (let code = 0; code < 0x80; code++) BYTE_OF_CODE[code] = code;
for (const [letter, byte] of BYTE_OF) BYTE_OF_CODE[letter.charCodeAt(0)] = byte;

/** By byte: its code in Latin-1, which å, ä and ö have; 0 where it has none. */
const LATIN1_OF = Uint8Array.from({ length: 256 }, (_, byte) => {
  const code = byte < 0x80 ? byte : UPPER.charCodeAt(byte - 0x80);
  return code < 0x100 ? code : 0;
});

export function decodeCp437(bytes: Uint8Array): string {
  const latin1 = Buffer.allocUnsafe(bytes.length);
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const code = LATIN1_OF[byte] ?? 0;
    if (code === 0 && byte !== 0) return decodeRare(bytes);
    latin1[at] = code;
  }
  return latin1.toString('latin1');
}

/** With line drawing or Greek in it. */
function decodeRare(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : UPPER[byte - 0x80];
  return text;
}

/** The byte of one character, or undefined where CP437 has none. */
export function cp437Byte(letter: string): number | undefined {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? code : BYTE_OF.get(letter);
}

/** Text in CP437; what it does not have becomes "?". */
export function encodeCp437(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length); // no letter has more bytes than code units
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bytes[length++] = BYTE_OF_CODE[code] ?? QUESTION_MARK_BYTE;
    if (code >= 0xd800 && (text.codePointAt(at) ?? 0) > 0xffff) at++; // a letter of two code units
  }
  return bytes.subarray(0, length);
}
