import type { Language } from './pane-texts.js';

const LOCALES: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

/** Figures and moments as the reader writes them. Amounts come as JSON numbers with at most two decimals and are only shown, never computed. */
export interface PaneFormat {
  /** "1 344 215,63" */
  readonly kronor: (kronor: number) => string;
  /** "1 344 216": for a glance, where the sheet has the öre. */
  readonly wholeKronor: (kronor: number) => string;
  /** "+1 344 216" */
  readonly wholeChange: (kronor: number) => string;
  /** With its sign: "+12,00", "−3,50", "0,00". */
  readonly change: (kronor: number) => string;
  readonly persons: (persons: number) => string;
  readonly percent: (share: number) => string;
  /** "2 minutes ago" */
  readonly ago: (moment: Date, now: Date) => string;
  /** "2026-03-01 14:02" in the reader's time zone, in both languages: nobody can take the month for the day. */
  readonly moment: (moment: Date) => string;
}

const made = new Map<Language, PaneFormat>();

export function paneFormat(language: Language): PaneFormat {
  const known = made.get(language) ?? makeFormat(language);
  made.set(language, known);
  return known;
}

function makeFormat(language: Language): PaneFormat {
  const locale = LOCALES[language];
  const twoDecimals = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const kronor = new Intl.NumberFormat(locale, twoDecimals);
  const change = new Intl.NumberFormat(locale, { ...twoDecimals, signDisplay: 'exceptZero' });
  const wholeKronor = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const wholeChange = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const persons = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', ...twoDecimals });
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const moment = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
  return {
    kronor: (value) => kronor.format(value),
    wholeKronor: (value) => wholeKronor.format(value),
    wholeChange: (value) => wholeChange.format(value),
    change: (value) => change.format(value),
    persons: (value) => persons.format(value),
    percent: (value) => percent.format(value),
    ago: (then, now) => ago.format(...distance(then, now)),
    moment: (value) => moment.format(value),
  };
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** The largest unit that has passed whole; a clock that runs behind gives "now". */
function distance(then: Date, now: Date): [number, Intl.RelativeTimeFormatUnit] {
  const seconds = Math.max(0, Math.floor((now.getTime() - then.getTime()) / 1000));
  const [unit, length] = STEPS.find(([, size]) => seconds >= size) ?? ['second', 1];
  return unit === 'second' ? [0, 'second'] : [-Math.floor(seconds / length), unit];
}

/** A dash for an amount that is not known: it is never 0. */
export function orDash(kronor: number | null, show: (kronor: number) => string): string {
  return kronor === null ? '–' : show(kronor);
}
