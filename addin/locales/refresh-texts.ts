import type { Language } from './pane-texts.js';

/** What a refresh says of what it found in a sheet. */
export interface RefreshTexts {
  readonly done: (tables: number, formulas: number) => string;
  /** Follows the reason why the server was not asked. */
  readonly unreached: string;
  readonly progress: (done: number, of: number) => string;
  readonly waiting: (formulas: number) => string;
  readonly kept: (formulas: number) => string;
  readonly errors: (formulas: number, addresses: string) => string;
  readonly freeze: {
    /** In the question: what cannot be frozen. */
    readonly errors: (formulas: number, addresses: string) => string;
    readonly waiting: (formulas: number) => string;
    /** Afterwards: what is not frozen. */
    readonly left: (formulas: number, addresses: string) => string;
    readonly protected: (sheets: string) => string;
    /** Nothing of the formulas is frozen. */
    readonly tablesOnly: string;
  };
  readonly repairProtected: (sheets: string) => string;
  /** The formulas in the list of what the workbook holds. */
  readonly card: { readonly title: (formulas: number) => string; readonly notAsked: string };
  /** A filter that was there: it is again, or could not be applied anew. */
  readonly filter: Readonly<Record<'kept' | 'lost', (table: string) => string>>;
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
    done: (tables, formulas) => {
      const what = [
        ...(tables > 0 ? [`${tables} ${tables === 1 ? 'tabell' : 'tabeller'}`] : []),
        ...(formulas > 0 ? [`${formulas} ${formulas === 1 ? 'formel' : 'formler'}`] : []),
      ];
      if (what.length === 0) return 'Här finns inga tabeller från Fordela och inga FORDELA-formler att uppdatera.';
      return `${what.join(' och ')} är ${tables + formulas === 1 ? 'uppdaterad' : 'uppdaterade'}.`;
    },
    unreached: 'Inget är uppdaterat: tabeller och formler har kvar sina gamla värden.',
    progress: (done, of) => `Uppdaterar formler: ${done} av ${of} …`,
    waiting: (formulas) => `${formulas} ${formulas === 1 ? 'formel väntar' : 'formler väntar'} fortfarande på svar.`,
    kept: (formulas) =>
      `Fordela slutade svara: ${formulas} ${formulas === 1 ? 'formel visar sitt gamla värde' : 'formler visar sina gamla värden'}.`,
    errors: (formulas, addresses) => `${formulas} ${formulas === 1 ? 'formel' : 'formler'} visar fel: ${addresses}.`,
    freeze: {
      errors: (formulas, addresses) =>
        `${formulas} ${formulas === 1 ? 'formel visar' : 'formler visar'} fel och går inte att frysa: ${addresses}.`,
      waiting: (formulas) =>
        `${formulas} ${formulas === 1 ? 'formel väntar' : 'formler väntar'} på svar. Vänta tills de har svarat.`,
      left: (formulas, addresses) =>
        `${formulas} ${formulas === 1 ? 'formel visar fel och är inte fryst' : 'formler visar fel och är inte frysta'}: ${addresses}.`,
      protected: (sheets) => `Skyddade blad är inte frysta: ${sheets}. Ta bort skyddet och frys igen.`,
      tablesOnly: 'Tabellerna uppdateras inte mer, men formlerna är kvar.',
    },
    repairProtected: (sheets) => `Formlerna på skyddade blad är inte lagade: ${sheets}. Ta bort skyddet och försök igen.`,
    card: {
      title: (formulas) => (formulas === 1 ? '1 FORDELA-formel' : `${formulas} FORDELA-formler`),
      notAsked: 'Visar de sparade värdena: inget är hämtat sedan arbetsboken öppnades.',
    },
    filter: {
      kept: (table) => `${table} är filtrerad: summaraden gäller raderna som visas.`,
      lost: (table) => `Filtret på ${table} gick inte att sätta tillbaka. Filtrera igen.`,
    },
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
    done: (tables, formulas) => {
      const what = [
        ...(tables > 0 ? [`${tables} ${tables === 1 ? 'table' : 'tables'}`] : []),
        ...(formulas > 0 ? [`${formulas} ${formulas === 1 ? 'formula' : 'formulas'}`] : []),
      ];
      if (what.length === 0) return 'There are no tables from Fordela and no FORDELA formulas here to refresh.';
      return `${what.join(' and ')} ${tables + formulas === 1 ? 'is' : 'are'} refreshed.`;
    },
    unreached: 'Nothing was refreshed: tables and formulas keep their old values.',
    progress: (done, of) => `Refreshing formulas: ${done} of ${of} …`,
    waiting: (formulas) => `${formulas} ${formulas === 1 ? 'formula is' : 'formulas are'} still waiting for an answer.`,
    kept: (formulas) =>
      `Fordela stopped answering: ${formulas} ${formulas === 1 ? 'formula shows its old value' : 'formulas show their old values'}.`,
    errors: (formulas, addresses) => `${formulas} ${formulas === 1 ? 'formula shows' : 'formulas show'} an error: ${addresses}.`,
    freeze: {
      errors: (formulas, addresses) =>
        `${formulas} ${formulas === 1 ? 'formula shows' : 'formulas show'} an error and cannot be frozen: ${addresses}.`,
      waiting: (formulas) =>
        `${formulas} ${formulas === 1 ? 'formula is' : 'formulas are'} waiting for an answer. Wait until they have it.`,
      left: (formulas, addresses) =>
        `${formulas} ${formulas === 1 ? 'formula shows an error and is' : 'formulas show an error and are'} not frozen: ${addresses}.`,
      protected: (sheets) => `Protected sheets are not frozen: ${sheets}. Take the protection off and freeze again.`,
      tablesOnly: 'The tables are not refreshed any more, but the formulas are still there.',
    },
    repairProtected: (sheets) =>
      `The formulas on protected sheets are not repaired: ${sheets}. Take the protection off and try again.`,
    card: {
      title: (formulas) => (formulas === 1 ? '1 FORDELA formula' : `${formulas} FORDELA formulas`),
      notAsked: 'Shows the saved values: nothing was fetched since the workbook was opened.',
    },
    filter: {
      kept: (table) => `${table} is filtered: its total is of the rows that are shown.`,
      lost: (table) => `The filter of ${table} could not be applied again. Filter it anew.`,
    },
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
