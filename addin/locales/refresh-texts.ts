import type { Language } from './pane-texts.js';

/** What a refresh says of what it found in a sheet. */
export interface RefreshTexts {
  readonly restoredRows: (table: string, rows: string) => string;
  /** The table's rows are not those of the answer. */
  readonly rowsDiffer: (table: string) => string;
  readonly cellDiffers: (where: { table: string; row: number; name: string; column: string }, figures: Shown) => string;
  readonly totalDiffers: (where: { table: string; column: string }, figures: Shown, own: string) => string;
  /** A row of the user's own that a total counts. */
  readonly ownRow: (row: number, name: string) => string;
  /** So many differences more than are named. */
  readonly more: (count: number) => string;
}

interface Shown {
  readonly shown: string;
  readonly expected: string;
}

export const REFRESH_TEXTS: Readonly<Record<Language, RefreshTexts>> = {
  sv: {
    restoredRows: (table, rows) => `${table}: raderna för ${rows} hade tappat kod eller benämning och har fått tillbaka den.`,
    rowsDiffer: (table) => `${table} stämmer inte: tabellen har andra rader än svaret. Ångra, eller infoga tabellen på nytt.`,
    cellDiffers: ({ table, row, name, column }, { shown, expected }) =>
      `${table} stämmer inte: rad ${row}${name && ` (${name})`} visar ${shown} i ${column}, och Fordela svarar ${expected}.`,
    totalDiffers: ({ table, column }, { shown, expected }, own) =>
      `${table}: summaraden visar ${shown} i ${column}, och Fordela svarar ${expected}.${own && ` Egna rader räknas med: ${own}.`}`,
    ownRow: (row, name) => (name === '' ? `rad ${row}` : `rad ${row} (${name})`),
    more: (count) => `${count} avvikelser till.`,
  },
  en: {
    restoredRows: (table, rows) => `${table}: the rows of ${rows} had lost their code or name and have it back.`,
    rowsDiffer: (table) => `${table} is not right: its rows are not those of the answer. Undo, or insert the table again.`,
    cellDiffers: ({ table, row, name, column }, { shown, expected }) =>
      `${table} is not right: row ${row}${name && ` (${name})`} shows ${shown} in ${column}, and Fordela answers ${expected}.`,
    totalDiffers: ({ table, column }, { shown, expected }, own) =>
      `${table}: the total of ${column} shows ${shown}, and Fordela answers ${expected}.${own && ` Rows of your own are counted in: ${own}.`}`,
    ownRow: (row, name) => (name === '' ? `row ${row}` : `row ${row} (${name})`),
    more: (count) => `${count} more differences.`,
  },
};
