import type { Language } from './pane-texts.js';
import { SUBMIT_EN } from './submit-en.js';
import { SUBMIT_SV } from './submit-sv.js';
import type { SubmitTexts } from './submit-texts.js';

/** The words of what is read in. They come with the tab's own code, apart from the pane's other texts. */
export const SUBMIT_TEXTS: Readonly<Record<Language, SubmitTexts>> = { sv: SUBMIT_SV, en: SUBMIT_EN };
