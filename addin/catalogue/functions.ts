/** A text that Excel shows, at most 128 characters. */
interface CatalogueTexts {
  readonly en: string;
  readonly sv: string;
}

export interface CatalogueParameter {
  /** ASCII, the same in every language. */
  readonly name: string;
  readonly type: 'any' | 'number' | 'string';
  readonly dimensionality: 'scalar' | 'matrix';
  readonly optional: boolean;
  readonly texts: CatalogueTexts;
}

export interface CatalogueFunction {
  /** Also the name in Excel. Never renamed and never translated: workbooks hold it. */
  readonly id: string;
  readonly parameters: readonly CatalogueParameter[];
  readonly result: { readonly type: 'any' | 'number' | 'string'; readonly dimensionality: 'scalar' | 'matrix' };
  /** True for what asks the server: Excel tells when nobody waits any more. */
  readonly cancelable: boolean;
  readonly texts: CatalogueTexts;
}

/** What stands before every name in a formula: FORDELA.CONTRIBUTION. */
export const NAMESPACE = 'FORDELA';

/** Any type of value: a region is 12 or "Skåne", a year 2026 or "2026Q1"; a blank cell may come as 0, which the server takes for blank. */
const REGION = optional('region', {
  en: 'County code or name, such as 12, "Skåne" or "VGR". Blank: all regions together.',
  sv: 'Länskod eller namn, till exempel 12, "Skåne" eller "VGR". Tomt: alla regioner tillsammans.',
});
const YEAR = optional('year', {
  en: 'The year: 2026, or a month, quarter or date in it. Blank: this year.',
  sv: 'Året: 2026, eller en månad, ett kvartal eller ett datum i det. Tomt: innevarande år.',
});
const SCENARIO = optional('scenario', {
  en: 'A scenario’s name. Blank: the year’s own budget.',
  sv: 'Ett scenarios namn. Tomt: årets egen budget.',
});
const ACTIVITY = optional('activity', {
  en: 'Activity or account group, such as "ACT-5", 5 or "TRAVEL"; "UNMAPPED" for what is not mapped. Blank: all costs.',
  sv: 'Aktivitet eller kontogrupp, till exempel "ACT-5", 5 eller "TRAVEL"; "UNMAPPED" för omappat. Tomt: alla kostnader.',
});
const PERIOD = optional('period', {
  en: 'A year, "2026Q1", "2026-03" or a date, which means its month. Blank: this year.',
  sv: 'Ett år, "2026K1", "2026-03" eller ett datum, som betyder dess månad. Tomt: innevarande år.',
});

/** A number, with its format where this Excel takes one: which is a value of any type to Excel. */
const FORMATTED = { type: 'any', dimensionality: 'scalar' } as const;

/** Every function of the add-in. The order of arguments is what, who, when, scenario. */
export const FUNCTIONS: readonly CatalogueFunction[] = [
  {
    id: 'CONTRIBUTION',
    parameters: [REGION, YEAR, SCENARIO],
    result: FORMATTED,
    cancelable: true,
    texts: {
      en: 'A region’s contribution for a year, in kronor, exact to the öre.',
      sv: 'En regions bidrag för ett år, i kronor, på öret.',
    },
  },
  {
    id: 'SHARE',
    parameters: [REGION, YEAR, SCENARIO],
    result: FORMATTED,
    cancelable: true,
    texts: {
      en: 'A region’s share of the year’s budget before rounding, between 0 and 1.',
      sv: 'En regions andel av årets budget före avrundning, mellan 0 och 1.',
    },
  },
  {
    id: 'POPULATION',
    parameters: [
      REGION,
      optional('date', {
        en: 'A year (31 December), 2026-03 or 2026Q1 (its last day) or a date. Blank: the newest known.',
        sv: 'Ett år (31 december), 2026-03 eller 2026K1 (sista dagen) eller ett datum. Tomt: det senaste kända.',
      }),
    ],
    result: FORMATTED,
    cancelable: true,
    texts: {
      en: 'The inhabitants of a region on a reference date, in persons.',
      sv: 'En regions folkmängd på ett referensdatum, i personer.',
    },
  },
  {
    id: 'CONTRIBUTIONS',
    parameters: [YEAR, SCENARIO],
    result: { type: 'any', dimensionality: 'matrix' },
    cancelable: true,
    texts: {
      en: 'Each region and its contribution for a year, in kronor, under headings. SUM of it is the total.',
      sv: 'Varje region och dess bidrag för ett år, i kronor, under rubriker. SUMMA av den är totalen.',
    },
  },
  {
    id: 'BUDGET',
    parameters: [
      ACTIVITY,
      PERIOD,
      optional('version', {
        en: 'Blank: the version in force. 2: that version; "draft": the draft; a date: what was in force that day.',
        sv: 'Tomt: gällande version. 2: den versionen; "förslag": förslaget; ett datum: vad som gällde den dagen.',
      }),
    ],
    result: FORMATTED,
    cancelable: true,
    texts: {
      en: 'The operating budget of an activity or account group for a period, in kronor.',
      sv: 'Verksamhetsbudgeten för en aktivitet eller kontogrupp under en period, i kronor.',
    },
  },
  {
    id: 'ACTUAL',
    parameters: [ACTIVITY, PERIOD],
    result: FORMATTED,
    cancelable: true,
    texts: {
      en: 'What is booked on an activity or account group in a period, in kronor. Costs and income are positive.',
      sv: 'Utfallet för en aktivitet eller kontogrupp under en period, i kronor. Kostnader och intäkter är positiva.',
    },
  },
  {
    id: 'BUDGETVSACTUAL',
    parameters: [
      YEAR,
      optional('by', {
        en: 'ACTIVITY (blank), ACCOUNT_GROUP, MONTH or QUARTER.',
        sv: 'Aktivitet (tomt), kontogrupp, månad eller kvartal.',
      }),
      optional('through', {
        en: 'The months that have ended by this day count. Blank: by today, or by the year’s end where it is past.',
        sv: 'De månader som är slut denna dag räknas. Tomt: till i dag, eller till årets slut om det är förbi.',
      }),
    ],
    result: { type: 'any', dimensionality: 'matrix' },
    cancelable: true,
    texts: {
      en: 'A year’s budget against its outcome under headings, in kronor: variance, remaining, forecast. No totals.',
      sv: 'Ett års budget mot utfall under rubriker, i kronor: avvikelse, återstår, prognos. Inga summor.',
    },
  },
  {
    id: 'WHATIF',
    parameters: [
      optional('year', {
        en: 'The year that is tried. Blank: this year.',
        sv: 'Året som simuleras. Tomt: innevarande år.',
      }),
      {
        ...required('adjustments', 'matrix', {
          en: 'A range of 2 to 4 columns: what, value, region, year. Rows without a value do not count.',
          sv: 'Ett område med 2 till 4 kolumner: vad, värde, region, år. Rader utan värde räknas inte.',
        }),
        optional: true,
      },
    ],
    result: { type: 'any', dimensionality: 'matrix' },
    cancelable: true,
    texts: {
      en: 'What each region would pay with adjustments, beside what it pays without, under headings.',
      sv: 'Vad varje region skulle betala med ändringar, bredvid vad den betalar utan, under rubriker.',
    },
  },
  {
    id: 'ALLOCATE',
    parameters: [
      required('total', 'scalar', { en: 'The amount to share, in kronor.', sv: 'Beloppet att fördela, i kronor.' }),
      required('weights', 'matrix', {
        en: 'The range to share by, such as populations. Blank cells are 0.',
        sv: 'Området att fördela efter, till exempel folkmängder. Tomma celler är 0.',
      }),
      optional('unit', {
        en: 'The smallest step in kronor, such as 0.01, 1 or 1000. Blank: 1.',
        sv: 'Det minsta steget i kronor, till exempel 0,01, 1 eller 1000. Tomt: 1.',
      }),
      optional('method', {
        en: 'LARGEST_REMAINDER (blank), SAINTE_LAGUE, DHONDT, ADAMS, DEAN or HUNTINGTON_HILL.',
        sv: 'LARGEST_REMAINDER (tomt), SAINTE_LAGUE, DHONDT, ADAMS, DEAN eller HUNTINGTON_HILL.',
      }),
    ],
    result: { type: 'number', dimensionality: 'matrix' },
    cancelable: false,
    texts: {
      en: 'Shares an amount by weights into whole units that sum to it exactly, in the shape of the weights.',
      sv: 'Fördelar ett belopp efter vikter i hela enheter som summerar exakt, i vikternas form.',
    },
  },
  {
    id: 'LIST',
    parameters: [
      optional('kind', {
        en: 'REGIONS, ACTIVITIES, ACCOUNT_GROUPS, YEARS or SCENARIOS. Blank: these five.',
        sv: 'Regioner, aktiviteter, kontogrupper, år eller scenarier. Tomt: dessa fem.',
      }),
    ],
    result: { type: 'any', dimensionality: 'matrix' },
    cancelable: true,
    texts: {
      en: 'Codes and names of regions, activities, account groups, years or scenarios, under headings.',
      sv: 'Koder och namn på regioner, aktiviteter, kontogrupper, år eller scenarier, under rubriker.',
    },
  },
  {
    id: 'STATUS',
    parameters: [],
    result: { type: 'string', dimensionality: 'scalar' },
    cancelable: true,
    texts: {
      en: 'The revision of the data behind the figures, and when it last changed (Swedish time).',
      sv: 'Vilken revision av uppgifterna som siffrorna bygger på, och när de senast ändrades.',
    },
  },
];

function optional(name: string, texts: CatalogueTexts): CatalogueParameter {
  return { name, type: 'any', dimensionality: 'scalar', optional: true, texts };
}

function required(name: string, dimensionality: CatalogueParameter['dimensionality'], texts: CatalogueTexts): CatalogueParameter {
  return { name, type: 'any', dimensionality, optional: false, texts };
}
