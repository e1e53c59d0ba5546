import type { Language } from '../formula/local-formula.js';

const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);
const LOCALES = { sv: 'sv-SE', en: 'en-US' } as const;

/** Excel's day number of a calendar day (1900 system, right from March 1900 on). */
export const serialOf = (year: number, month: number, day: number): number =>
  (Date.UTC(year, month - 1, day) - EPOCH_MS) / DAY_MS;

export const isDateFormat = (body: string): boolean =>
  /[ymdhs]/i.test(body.replace(/"[^"]*"|\\./g, '')) && !/[#0?]/.test(body.replace(/\.0+/, ''));

/** A day number under codes such as `yyyy-mm-dd` and `d mmm yyyy hh:mm`. */
export function formatDate(serial: number, body: string, language: Language): string {
  const date = new Date(EPOCH_MS + Math.floor(serial * 86_400 + 0.5) * 1000);
  const tokens = body.match(/"[^"]*"|\\.|y+|m+|d+|h+|s+|AM\/PM|./gi) ?? [];
  const twelve = tokens.some((token) => /am\/pm/i.test(token));
  return tokens.map((token, index) => part(date, token, isMinute(tokens, index), twelve, language)).join('');
}

/** `m` means minutes after hours and before seconds. */
function isMinute(tokens: readonly string[], index: number): boolean {
  const before = tokens.slice(0, index).findLast((token) => /^[ymdhs]/i.test(token));
  const after = tokens.slice(index + 1).find((token) => /^[ymdhs]/i.test(token));
  return (before !== undefined && /^h/i.test(before)) || (after !== undefined && /^s/i.test(after));
}

function part(date: Date, token: string, minute: boolean, twelve: boolean, language: Language): string {
  const name = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'UTC', ...options }).format(date);
  const padded = (value: number): string => (token.length > 1 ? String(value).padStart(2, '0') : String(value));
  switch (token.charAt(0).toLowerCase()) {
    case 'y':
      return token.length > 2 ? String(date.getUTCFullYear()) : String(date.getUTCFullYear()).slice(-2);
    case 'm':
      if (minute) return padded(date.getUTCMinutes());
      if (token.length > 2) return name({ month: token.length === 3 ? 'short' : 'long' }).replace('.', '');
      return padded(date.getUTCMonth() + 1);
    case 'd':
      return token.length > 2 ? name({ weekday: token.length === 3 ? 'short' : 'long' }) : padded(date.getUTCDate());
    case 'h':
      return padded(twelve ? date.getUTCHours() % 12 || 12 : date.getUTCHours());
    case 's':
      return padded(date.getUTCSeconds());
    case 'a':
      return /am\/pm/i.test(token) ? (date.getUTCHours() < 12 ? 'AM' : 'PM') : token;
    default:
      return token.replace(/^"(.*)"$/, '$1').replace(/^\\/, '');
  }
}
