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

export function decodeCp437(bytes: Uint8Array): string {
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
  for (const letter of text) bytes[length++] = cp437Byte(letter) ?? QUESTION_MARK_BYTE;
  return bytes.subarray(0, length);
}
