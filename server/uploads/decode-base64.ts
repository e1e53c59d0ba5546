import { Refusal } from '../agreement/refusal.js';

/** Base64 as RFC 4648 has it, with its padding. Node would skip over what is not base64, and so change the file. */
export function decodeBase64(name: string, text: string): Uint8Array {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') === text) return bytes;
  throw new Refusal('INPUT_INVALID', `“${name}” is not base64 with its padding.`, { figures: { name, length: text.length } });
}
