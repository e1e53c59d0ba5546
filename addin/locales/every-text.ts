import type { PaneRefusals } from './pane-refusals.js';
import { PANE_REFUSALS_EN } from './pane-refusals-en.js';
import { PANE_REFUSALS_SV } from './pane-refusals-sv.js';
import type { Language } from './pane-texts.js';
import type { Texts } from './texts.js';
import { textsFor } from './texts-for.js';

/** The cells' texts with the words for every refusal there is: those that only the pane can meet, too. */
export type EveryText = Texts & { readonly refusals: Texts['refusals'] & PaneRefusals };

const PANE_REFUSALS: Readonly<Record<Language, PaneRefusals>> = { en: PANE_REFUSALS_EN, sv: PANE_REFUSALS_SV };

export function everyText(language: Language): EveryText {
  const texts = textsFor(language);
  return { ...texts, refusals: { ...texts.refusals, ...PANE_REFUSALS[language] } };
}
