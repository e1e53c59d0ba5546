import { languageOf } from '../locales/pane-language.js';
import type { Language } from '../locales/pane-texts.js';

export type ChosenLanguage = Language | 'auto';

/** The language of the pane: Office's, unless the reader chose one. */
export interface LanguageChoice {
  readonly chosen: ChosenLanguage;
  readonly current: Language;
  choose(language: ChosenLanguage): void;
}

const KEY = 'fordela-language';

export function createLanguageChoice(
  store: Pick<Storage, 'getItem' | 'setItem'> | undefined,
  displayLanguage: () => string | undefined,
): LanguageChoice {
  let chosen = read(store);
  return {
    get chosen() {
      return chosen;
    },
    get current() {
      return chosen === 'auto' ? languageOf(displayLanguage()) : chosen;
    },
    choose(language) {
      chosen = language;
      try {
        store?.setItem(KEY, language);
      } catch {
        // kept for as long as the page stands
      }
    },
  };
}

function read(store: Pick<Storage, 'getItem'> | undefined): ChosenLanguage {
  try {
    const kept = store?.getItem(KEY);
    return kept === 'sv' || kept === 'en' ? kept : 'auto';
  } catch {
    return 'auto';
  }
}
