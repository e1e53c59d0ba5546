import { PANE_EN } from './pane-en.js';
import { PANE_SV } from './pane-sv.js';
import type { Language, PaneTexts } from './pane-texts.js';

export const PANE_TEXTS: Readonly<Record<Language, PaneTexts>> = { sv: PANE_SV, en: PANE_EN };

/** Office's display language, such as "sv-SE": Swedish where it is Swedish, English elsewhere. */
export function languageOf(displayLanguage: string | undefined): Language {
  return /^sv\b/i.test(displayLanguage ?? '') ? 'sv' : 'en';
}
