import type { LinkKey } from './links.js';

export type Language = 'sv' | 'en';

interface Texts {
  readonly title: string;
  readonly lead: string;
  readonly language: string;
  readonly table: {
    readonly heading: string;
    readonly year: string;
    readonly caption: (year: number) => string;
    readonly region: string;
    readonly population: string;
    readonly share: string;
    readonly amount: string;
    readonly perInhabitant: string;
    readonly change: string;
    readonly sum: string;
    readonly referenceDate: string;
    readonly source: string;
    readonly populationSource: string;
    readonly example: string;
    readonly exampleMeaning: string;
    readonly status: Readonly<Record<string, string>>;
    readonly noYears: string;
    readonly loading: string;
  };
  readonly links: { readonly heading: string } & Readonly<Record<LinkKey, { readonly title: string; readonly text: string }>>;
  readonly documentation: { readonly title: string; readonly text: string };
  readonly signedOut: string;
  readonly failed: string;
  readonly revision: (revision: number) => string;
}

export const TEXTS: Readonly<Record<Language, Texts>> = {
  sv: {
    title: 'Fordela',
    lead: 'Vad varje region betalar till regionernas nationella samverkan för hållbar upphandling, varför just så mycket, och hur det blir om något ändras. Exakt på öret.',
    language: 'Språk',
    table: {
      heading: 'Årets bidrag',
      year: 'År',
      caption: (year) => `Regionernas bidrag ${year}, i kronor`,
      region: 'Region',
      population: 'Invånare',
      share: 'Andel',
      amount: 'Bidrag, kr',
      perInhabitant: 'Kr per invånare',
      change: 'Mot året före, kr',
      sum: 'Summa',
      referenceDate: 'Folkmängd den',
      source: 'Budgetens källa',
      populationSource: 'Folkmängdens källa',
      example: 'EXEMPEL',
      exampleMeaning: 'Påhittad budget som visar hur verktyget fungerar.',
      status: { PRELIMINARY: 'Preliminärt', DECIDED: 'Beslutat', SUPERSEDED: 'Ersatt', SCENARIO: 'Scenario' },
      noYears: 'Inget år har en budget än.',
      loading: 'Hämtar …',
    },
    links: {
      heading: 'Fråga själv',
      workbench: {
        title: 'Arbetsbänk',
        text: 'Exceltillägget i webbläsaren, utan Excel: tabeller, FORDELA-formler och panelen, på riktiga siffror.',
      },
      graphiql: {
        title: 'GraphiQL',
        text: 'Skriv GraphQL-frågor i webbläsaren. Färdiga exempel på bidrag, budget mot utfall och simulering, och hela dokumentationen.',
      },
      schema: { title: 'Schemat', text: 'Allt som går att fråga om, som text: typer, fält, enheter och avtalsklausuler.' },
      health: { title: 'Hälsa', text: 'Svarar servern och databasen? Samma svar som övervakning får.' },
    },
    documentation: {
      title: 'Dokumentation',
      text: 'README.md i programmets mapp börjar från början; ARCHITECTURE.md säger hur det hänger ihop.',
    },
    signedOut: 'Inloggningen gäller inte längre. Öppna länken som servern skrev ut när den startade.',
    failed: 'Servern kunde inte svara:',
    revision: (revision) => `Datas revision: ${revision}`,
  },
  en: {
    title: 'Fordela',
    lead: 'What each region pays to the regions’ national cooperation on sustainable procurement, why, and what if. Exact to the öre.',
    language: 'Language',
    table: {
      heading: 'Contributions of the year',
      year: 'Year',
      caption: (year) => `The regions’ contributions for ${year}, in kronor`,
      region: 'Region',
      population: 'Inhabitants',
      share: 'Share',
      amount: 'Contribution, kr',
      perInhabitant: 'Kr per inhabitant',
      change: 'From the year before, kr',
      sum: 'Sum',
      referenceDate: 'Population on',
      source: 'Source of the budget',
      populationSource: 'Source of the population',
      example: 'EXAMPLE',
      exampleMeaning: 'An invented budget that shows how the tool works.',
      status: { PRELIMINARY: 'Preliminary', DECIDED: 'Decided', SUPERSEDED: 'Superseded', SCENARIO: 'Scenario' },
      noYears: 'No year has a budget yet.',
      loading: 'Loading …',
    },
    links: {
      heading: 'Ask for yourself',
      workbench: {
        title: 'Workbench',
        text: 'The Excel add-in in the browser, without Excel: tables, FORDELA formulas and the pane, on real figures.',
      },
      graphiql: {
        title: 'GraphiQL',
        text: 'Write GraphQL queries in the browser. Examples of contributions, budget against outcome and what if, and all documentation.',
      },
      schema: {
        title: 'The schema',
        text: 'Everything that can be asked, as text: types, fields, units and clauses of the agreement.',
      },
      health: { title: 'Health', text: 'Do the server and the database answer? What monitoring is told.' },
    },
    documentation: {
      title: 'Documentation',
      text: 'README.md in the program’s folder starts from the beginning; ARCHITECTURE.md says how it hangs together.',
    },
    signedOut: 'You are no longer signed in. Open the link that the server printed when it started.',
    failed: 'The server could not answer:',
    revision: (revision) => `Data revision: ${revision}`,
  },
};

const REMEMBERED = 'fordela-language';

/** ?lang, then what was chosen before, then the browser's own. */
export function chooseLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked === 'sv' || asked === 'en') {
    localStorage.setItem(REMEMBERED, asked);
    return asked;
  }
  const remembered = localStorage.getItem(REMEMBERED);
  if (remembered === 'sv' || remembered === 'en') return remembered;
  return /^(sv|nb|nn|no|da)\b/i.test(navigator.language) ? 'sv' : 'en';
}
