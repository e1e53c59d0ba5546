import { kronorFromOre } from '../../../server/money/kronor.js';
import type { Ore } from '../../../server/money/ore.js';
import { REGION_NAMES } from '../../../server/regions/region-names.js';
import { WHAT_IF_TEXTS } from '../../locales/what-if-language.js';
import type { WhatIfTexts } from '../../locales/what-if-texts.js';
import type { Pane } from '../pane.js';

/** What the parts of the what-if tab share: the pane, the tab's texts, and how its figures are written. */
export interface WhatIfPane {
  readonly pane: Pane;
  readonly text: WhatIfTexts;
  readonly kronor: (amount: Ore) => string;
  readonly change: (amount: Ore) => string;
  /** "+12,5 %"; takes percent, not a part of 1. */
  readonly percent: (percent: number | null) => string;
  readonly perInhabitant: (kronor: number) => string;
  readonly regionName: (code: string) => string;
}

const SHORT_NAMES = new Map<string, string>(REGION_NAMES.map(({ code, shortName }) => [code, shortName]));

export function whatIfPane(pane: Pane): WhatIfPane {
  const { language, format } = pane;
  const options = { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' } as const;
  const percents = new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', options);
  return {
    ...{ pane, text: WHAT_IF_TEXTS[language] },
    kronor: (amount) => format.kronor(kronorFromOre(amount)),
    change: (amount) => format.change(kronorFromOre(amount)),
    percent: (percent) => (percent === null ? '–' : `${percents.format(percent)} %`),
    perInhabitant: format.kronor,
    regionName: (code) => SHORT_NAMES.get(code) ?? code,
  };
}
