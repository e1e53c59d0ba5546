import type { Language } from './pane-texts.js';
import { WHAT_IF_EN } from './what-if-en.js';
import { WHAT_IF_SV } from './what-if-sv.js';
import type { WhatIfTexts } from './what-if-texts.js';

/** Apart from the pane's other texts, since the tab is loaded when it is first chosen. */
export const WHAT_IF_TEXTS: Readonly<Record<Language, WhatIfTexts>> = { sv: WHAT_IF_SV, en: WHAT_IF_EN };
