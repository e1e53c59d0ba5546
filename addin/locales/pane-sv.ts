import { shownText } from '../../server/agreement/known-text.js';
import { BUDGET_SV } from './budget-sv.js';
import { paneFormat } from './pane-format.js';
import type { PaneTexts } from './pane-texts.js';

const format = paneFormat('sv');

export const PANE_SV: PaneTexts = {
  product: 'Fordela',
  tabs: {
    label: 'Delar av panelen',
    contributions: 'Bidrag',
    whatIf: 'Simulera',
    budget: 'Budget',
    submit: 'Läs in',
    workbook: 'Arbetsboken',
    settings: 'Inställningar',
  },
  budget: BUDGET_SV,
  sheet: {
    tableName: (year) => `Bidrag_${year}`,
    sheetName: (year) => `Bidrag ${year}`,
    title: (year) => `Regionernas bidrag ${year}`,
    status: ({ status, version, decision, scenario }) => {
      const words = {
        PRELIMINARY: 'Preliminärt, inte beslutat av styrgruppen',
        DECIDED: 'Beslutat',
        SUPERSEDED: 'Ersatt av senare version',
        SCENARIO: 'Scenario, inget av det är beslutat',
      };
      const origin = scenario ? `, ur scenariot ”${scenario.name}” version ${scenario.version}` : '';
      return `Status: ${words[status]}${decision ? ` ${decision.decidedOn} (${shownText(decision.reference, 'sv')})` : ''}, version ${version}${origin}`;
    },
    budget: ({ budget, source }) => `Budget: ${format.kronor(budget)} kr. Källa: ${shownText(source, 'sv')}`,
    population: ({ population, referenceDate, populationSource, populationNote }) =>
      `Folkmängd ${referenceDate}: ${format.persons(population)}. Källa: ${shownText(populationSource, 'sv')}${populationNote && `. ${shownText(populationNote, 'sv')}`}`,
    fetched: (asOf, revision) => `Hämtat ${format.moment(asOf)} ur Fordela, revision ${revision}`,
    example: 'EXEMPEL: påhittade belopp som visar hur verktyget fungerar',
    columns: {
      code: 'Kod',
      region: 'Region',
      population: 'Folkmängd',
      share: 'Andel',
      contribution: 'Bidrag',
      perInhabitant: 'Kr per invånare',
      previous: 'Föregående år',
      change: 'Förändring',
    },
    total: 'Summa',
  },
  contributions: {
    year: 'Verksamhetsår',
    yearOption: (year, example) => (example ? `${year} (exempel)` : `${year}`),
    status: { PRELIMINARY: 'Preliminärt', DECIDED: 'Beslutat', SUPERSEDED: 'Ersatt', SCENARIO: 'Scenario' },
    decided: (decidedOn, reference) => `${decidedOn}, ${reference}`,
    fromScenario: (name, version) => `Ur scenariot ”${name}”, version ${version}`,
    example: 'EXEMPEL',
    exampleMeaning: 'Påhittade belopp som visar hur verktyget fungerar. Använd dem inte i en budget.',
    total: 'Summa',
    inhabitants: 'invånare',
    chart: (year) => `Bidrag ${year} per region, i kronor`,
    chartMeaning: 'Samma belopp står i tabellen.',
    table: (year) => `Bidrag ${year} per region`,
    region: 'Region',
    contribution: 'Bidrag, kr',
    change: 'Mot i fjol, kr',
    changeMeaning: 'Skillnad mot året före',
    sum: 'Summa',
    sources: 'Källor',
    budgetSource: 'Budget',
    populationOn: (referenceDate) => `Folkmängd ${referenceDate}`,
    insert: 'Infoga i kalkylbladet',
    insertHere: 'Infoga vid markerad cell',
    insertNewSheet: 'Infoga på nytt blad',
    inserting: 'Infogar …',
    inserted: (table, address) => `Tabellen ${table} står nu på ${address}. Ångra med Ctrl+Z.`,
    noYears: 'Inget år har en budget än',
    noYearsMeaning: 'När kansliet har lagt in ett års budget syns bidragen här.',
    showTable: 'Tabell',
    showChart: 'Diagram',
  },
  workbook: {
    heading: 'Från Fordela i arbetsboken',
    refreshAll: 'Uppdatera allt',
    refreshSheet: 'Uppdatera bladet',
    refreshOne: 'Uppdatera',
    cancel: 'Avbryt',
    progress: (done, of) => `Uppdaterar ${Math.min(done + 1, of)} av ${of} …`,
    cancelled: (done, of) => `Avbrutet: ${done} av ${of} hann uppdateras. De andra har kvar sina gamla värden.`,
    failed: (failed, of) => `${failed} av ${of} kunde inte uppdateras. De har kvar sina gamla värden.`,
    removedRows: (table, rows) => `${table}: raderna för ${rows} är borta, eftersom svaret inte längre har dem.`,
    fetched: (age, revision) => `Hämtad ${age}, revision ${revision}`,
    newer: (revision) => `Data har ändrats sedan dess (revision ${revision})`,
    current: 'Aktuell',
    missing: 'Tabellen är borttagen ur arbetsboken.',
    place: (sheet, table) => `${sheet} · ${table}`,
    queryTitle: (year) => `Bidrag ${year}`,
    show: 'Visa',
    freeze: 'Frys till värden',
    freezeAll: 'Frys hela arbetsboken till värden',
    freezeMeaning: 'Alla tabeller och FORDELA-formler blir vanliga värden som inte längre uppdateras. Bra före arkivering.',
    freezeQuestion: (table) => `Ska ${table} sluta uppdateras? Tabellen och värdena står kvar.`,
    freezeAllQuestion: 'Ska alla tabeller och FORDELA-formler bli vanliga värden? De uppdateras inte mer.',
    frozen: (cells) =>
      cells === 0 ? 'Fryst: uppdateras inte mer.' : `Fryst: ${cells} ${cells === 1 ? 'formel' : 'formler'} blev värden.`,
    repair: 'Laga formler',
    repairMeaning: 'Skriver in alla FORDELA-formler på nytt. Hjälper när celler visar #NAMN? fast tillägget är på plats.',
    repaired: (cells) =>
      cells === 0
        ? 'Arbetsboken har inga FORDELA-formler att laga.'
        : `${cells} ${cells === 1 ? 'formel' : 'formler'} skrevs in på nytt.`,
    remove: 'Ta bort',
    removeQuestion: (table) => `Ska ${table} tas bort ur arbetsboken?`,
    removeMeaning: 'Hela tabellen försvinner, även kolumner som du har lagt till i den, och raderna ovanför.',
    removed: (table) => `${table} är borttagen. Ångra med Ctrl+Z.`,
    undo: 'Ctrl+Z ångrar i kalkylbladet.',
    more: (table) => `Fler åtgärder för ${table}`,
    empty: 'Inget från Fordela än',
    emptyMeaning:
      'Infoga ett års bidrag eller budget under flikarna Bidrag och Budget. Här ser du sedan hur gamla siffrorna är och kan uppdatera dem.',
    tools: 'Hela arbetsboken',
  },
  settings: {
    language: 'Språk',
    auto: 'Som i Office',
    swedish: 'Svenska',
    english: 'English',
    server: 'Server',
    signedIn: 'Du är inloggad.',
    signedOut: 'Du är inte inloggad.',
    token: 'Inloggningskod',
    tokenMeaning: 'Koden står i länken som servern skrev ut när den startade, efter ”token=”. Fråga den som sköter servern.',
    keep: 'Förbli inloggad på den här datorn',
    keepMeaning: 'Annars gäller koden tills Excel stängs. Den sparas aldrig i arbetsboken.',
    signIn: 'Logga in',
    wrongToken: 'Servern känner inte igen koden.',
    tokenNeeded: 'Skriv eller klistra in koden.',
    signOut: 'Logga ut',
    about: 'Om Fordela',
    version: (version) => `Version ${version}`,
    revision: (revision) => `Datas revision: ${revision}`,
    variance: {
      heading: 'Plus i avvikelser',
      meaning:
        'Gäller alla i samverkan: rapporter, blad och FORDELA.BUDGETVSACTUAL. Kansliet väljer en gång; ändringsloggen visar när.',
      signs: {
        PLUS_IS_BETTER: 'Plus är bättre än budget (kostnader: budget minus utfall)',
        OUTCOME_LESS_BUDGET: 'Plus är mer än budgeterat (utfall minus budget)',
      },
      question: (sign) => `Välja ”${sign}”?`,
      everybody: 'Avvikelser byter tecken i alla rapporter och blad när de uppdateras. Egna formler på dem kan behöva ändras.',
      yes: 'Välj för alla',
      done: 'Valet är sparat. Uppdatera arbetsbokens tabeller.',
    },
  },
  common: {
    loading: 'Hämtar …',
    retry: 'Försök igen',
    no: 'Avbryt',
    goToSignIn: 'Logga in',
    kronor: (amount) => `${amount} kr`,
  },
  faults: {
    unknown: 'Något gick fel. Försök igen.',
    workbook: {
      AREA_OCCUPIED: ({ address = '', cell, more, table }) =>
        `Tabellen skulle ta ${address}, och där ${cell ? `står redan något i ${cell}${more ? ` och ${more} ${more === '1' ? 'cell' : 'celler'} till` : ''}` : `ligger tabellen ${table ?? ''}`}. Inget är ändrat. Markera en tom plats, eller infoga på nytt blad.`,
      SHEET_PROTECTED: ({ sheet = '' }) => `Bladet ${sheet} är skyddat. Ta bort skyddet eller välj ett annat blad.`,
      TABLE_MISSING: ({ table = '' }) => `Tabellen ${table} finns inte längre i arbetsboken.`,
      KEY_COLUMN_MISSING: ({ table = '' }) =>
        `${table} har inte kvar kolumnerna som säger vad raderna gäller, så de går inte att känna igen. Infoga tabellen på nytt.`,
      HEADING_MOVED: ({ table = '', heading = '', column = '' }) =>
        `I ${table} står rubriken ${heading} över kolumnen som hette ${column}. Ge kolumnen sin rubrik tillbaka och försök igen. Inget är ändrat.`,
      COLUMN_MISSING: ({ table = '', columns = '' }) =>
        `${table} saknar kolumnerna ${columns}. Ångra borttagningen, eller hämta raderna på nytt.`,
      ROW_TWICE: ({ table = '', key = '' }) => `${table} har ${key} på två rader. Ta bort den ena och uppdatera igen.`,
      ROW_UNKNOWN: ({ table = '', row = '', missing = '' }) =>
        `Rad ${row} i ${table} har belopp men ingen kod eller benämning, och raden för ${missing} saknas. Skriv koden på raden, eller flytta ut den ur tabellen. Inget är ändrat.`,
      NO_ROOM: ({ table = '' }) => `${table} får inte plats: något under tabellen går inte att flytta. Inget är ändrat.`,
      NO_ROWS: () => 'Svaret innehåller inga rader.',
      QUERY_UNKNOWN: () => 'Tabellen hör inte längre till Fordela.',
      SELECTION_INVALID: () => 'Markera ett sammanhängande område och försök igen.',
      WORKBOOK_INACTIVE: () => 'En annan arbetsbok är framme. Gå tillbaka till den här och försök igen.',
      FILTERED: ({ table = '' }) => `${table} är filtrerad så att den inte går att skriva i. Ta bort filtret och försök igen.`,
      TOO_LARGE: () => 'Det blev mer på en gång än Excel på webben tar emot. Öppna arbetsboken i Excel för skrivbordet.',
      EXCEL_BUSY: () => 'Excel avbröt. Försök igen om en stund.',
      EXCEL_TOO_OLD: () => 'Det kräver ett nyare Excel än det här.',
      CELL_FILLED: ({ address = '' }) => `${address} är inte tom.`,
      PARAMETER_MISSING: ({ table = 'Tabellen', name = '' }) =>
        `${table} följer cellen ${name}, men namnet finns inte längre i arbetsboken. Ge en cell namnet ${name}, eller låt tabellen sluta följa den.`,
      PARAMETER_INVALID: ({ name = '', value = '' }) =>
        value === '…'
          ? `Namnet ${name} ska vara en enda cell.`
          : `Cellen ${name} säger ”${value}”, som inte är ett år. Skriv till exempel 2026.`,
      PARAMETERS_HELD: ({ name = '', address = '' }) => `Arbetsboken har redan ${name}, på ${address}.`,
      EDITING: () => 'En cell redigeras. Tryck på Retur eller Esc i kalkylbladet och försök igen.',
      EXCEL_FAULT: ({ code = '' }) => `Excel kunde inte göra det (felkod ${code}). Försök igen, eller på ett nytt blad.`,
    },
  },
};
