import { Refusal } from './refusal.js';

/**
 * Text that somebody has to give: trimmed, not blank, no control characters, within the length its column holds. Half a
 * surrogate pair is no character: a database stores another one in its place, and the change log's hash would not hold.
 */
export function requiredText(name: string, text: string, maxLength: number): string {
  const trimmed = text.trim();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (trimmed === '' || trimmed.length > maxLength || /[\u0000-\u001f\u007f]|\p{Surrogate}/u.test(trimmed)) {
    throw new Refusal('TEXT_INVALID', `“${name}” has to be 1 to ${maxLength} characters on one line; it has ${trimmed.length}.`, {
      figures: { name, length: trimmed.length, maxLength },
    });
  }
  return trimmed;
}
