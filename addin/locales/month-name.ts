import type { Language } from './pane-texts.js';

const LOCALES: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

/** A month by its number, 1 to 12: "mars", "March". */
export function monthName(language: Language, month: number): string {
  return new Intl.DateTimeFormat(LOCALES[language], { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month - 1, 1));
}
