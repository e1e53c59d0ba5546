const MOST_SHOWN = 60;

/** What somebody wrote, as a refusal repeats it: at most 60 characters, so that an answer is never as long as a hostile question. */
export function shownText(text: string): string {
  if (text.length <= MOST_SHOWN) return text;
  return `${text.slice(0, MOST_SHOWN).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** What came where a plain value was expected. A list or an object by its kind alone: it may be nested deeper than can be written out. */
export function shownValue(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(shownText(value));
  if (Array.isArray(value)) return '[…]';
  return typeof value === 'object' && value !== null ? '{…}' : String(value);
}
