/** A key cell as text. A county code that somebody's paste made a number gets its zero back, and an apostrophe before text goes. */
export function rowKey(value: unknown): string {
  if (typeof value === 'number') return String(value).padStart(2, '0');
  return typeof value === 'string' ? value.trim().replace(/^'/, '') : '';
}
