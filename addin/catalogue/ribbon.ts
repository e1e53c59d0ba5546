/** A text in both languages of the interface. */
export interface Localized {
  readonly en: string;
  readonly sv: string;
}

/** A button of the add-in's own tab. */
export interface RibbonButton {
  readonly id: string;
  /** What the button does: an action associated in `addin/start.ts`, or showing the pane. */
  readonly action: RibbonAction;
  /** At most 125 characters in the XML manifest; short enough for a button. */
  readonly label: Localized;
  /** Shown when the pointer rests on the button; at most 250 characters. */
  readonly description: Localized;
}

export const RIBBON_ACTIONS = [
  'insertContributions',
  'refreshSelection',
  'refreshSheet',
  'refreshAll',
  'showVouchers',
  'showPane',
] as const;
export type RibbonAction = (typeof RIBBON_ACTIONS)[number];

export const RIBBON: readonly RibbonButton[] = [
  {
    id: 'Fordela.Insert',
    action: 'insertContributions',
    label: { en: 'Insert contributions', sv: 'Infoga bidrag' },
    description: {
      en: 'Writes this year’s contribution of every region as a table at the selected cell.',
      sv: 'Skriver in årets bidrag för varje region som en tabell vid den markerade cellen.',
    },
  },
  {
    id: 'Fordela.RefreshSelection',
    action: 'refreshSelection',
    label: { en: 'Refresh selection', sv: 'Uppdatera markering' },
    description: {
      en: 'Fetches the Fordela tables and FORDELA formulas anew that the selected cells touch.',
      sv: 'Hämtar de tabeller och FORDELA-formler på nytt som de markerade cellerna rör.',
    },
  },
  {
    id: 'Fordela.RefreshSheet',
    action: 'refreshSheet',
    label: { en: 'Refresh sheet', sv: 'Uppdatera bladet' },
    description: {
      en: 'Fetches all Fordela tables and FORDELA formulas on this sheet anew.',
      sv: 'Hämtar alla tabeller och FORDELA-formler på bladet på nytt.',
    },
  },
  {
    id: 'Fordela.Refresh',
    action: 'refreshAll',
    label: { en: 'Refresh all', sv: 'Uppdatera allt' },
    description: {
      en: 'Fetches all Fordela tables and FORDELA formulas in this workbook anew. Columns that you added stay.',
      sv: 'Hämtar alla tabeller och FORDELA-formler i arbetsboken på nytt. Kolumner som du har lagt till står kvar.',
    },
  },
  {
    id: 'Fordela.Vouchers',
    action: 'showVouchers',
    label: { en: 'Show vouchers', sv: 'Visa verifikationer' },
    description: {
      en: 'Writes the vouchers behind the selected outcome on a new sheet, with a link back.',
      sv: 'Skriver verifikationerna bakom det markerade utfallet på ett nytt blad, med en länk tillbaka.',
    },
  },
  {
    id: 'Fordela.Pane',
    action: 'showPane',
    label: { en: 'Fordela', sv: 'Fordela' },
    description: {
      en: 'Opens the pane: see contributions and budgets, refresh what the workbook holds, sign in.',
      sv: 'Öppnar panelen: se bidrag och budget, uppdatera det som finns i arbetsboken, logga in.',
    },
  },
];
