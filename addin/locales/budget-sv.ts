import type { BudgetTexts } from './budget-texts.js';
import { DRILL_PARTS_SV } from './drill/drill-parts-sv.js';
import { monthName } from './month-name.js';
import { orDash, paneFormat } from './pane-format.js';

const format = paneFormat('sv');
const kr = (kronor: number | null): string => orDash(kronor, (known) => `${format.kronor(known)} kr`);
const PER = { ACTIVITY: 'aktivitet', ACCOUNT_GROUP: 'kontogrupp', MONTH: 'månad', QUARTER: 'kvartal' } as const;
const SECTIONS = { INCOME: 'Intäkter', COST: 'Kostnader', UNMAPPED: 'Omappat' } as const;
const month = (number: number): string => monthName('sv', number);

export const BUDGET_SV: BudgetTexts = {
  sheet: {
    tableName: (year, by) => `Budget_utfall_${year}_${PER[by]}`,
    sheetName: (year, by) => `Utfall ${year} ${PER[by]}`,
    title: (year, by) => `Budget mot utfall ${year} per ${PER[by]}`,
    through: ({ through, ledgerThrough, incomplete }) => {
      if (through === null) return 'Inget utfall räknas än: ingen månad har gått som bokföringen har hel';
      const base = `Utfall och budget hittills till och med ${through}`;
      if (!incomplete) return base;
      return ledgerThrough === null
        ? `${base}. OFULLSTÄNDIGT: bokföringen har ingen hel månad, så prognosen är budgeten`
        : `${base}. OFULLSTÄNDIGT: bokföringen är hel till och med ${ledgerThrough}; avvikelser och prognoser bygger på den`;
    },
    lastYearThrough: (year, day) =>
      day === `${year}-12-31`
        ? ''
        : day === null
          ? ` Föregående år: bokföringen har ingen hel månad av ${year}.`
          : ` Föregående år: bokföringen ${year} är hel bara till och med ${day}.`,
    version: (version) =>
      version === null ? 'Ingen budget är beslutad: alla budgetbelopp är 0' : `Budget: version ${version}, den som gäller`,
    varianceMeaning: {
      PLUS_IS_BETTER: 'Avvikelse: plus är bättre än budget (mer intäkter, lägre kostnader), minus är sämre.',
      OUTCOME_LESS_BUDGET: 'Avvikelse är utfall minus budget: plus är mer än budgeterat, av intäkter och av kostnader.',
    },
    summary: 'Sammanfattning',
    result: 'Resultat (intäkter minus kostnader)',
    linear: 'Linjär prognos: bara kostnader, i samma takt året ut. Den tar engångsposter för månatliga.',
    unmapped: (year, rows, kronor) =>
      rows === 0
        ? `Omappat: ingen rad i bokföringen ${year}`
        : `Omappat i bokföringen ${year}: ${format.persons(rows)} ${rows === 1 ? 'rad' : 'rader'}, ${kr(kronor)} netto. Ingår inte i intäkter, kostnader eller resultat`,
    sections: SECTIONS,
    inSection: (name, section) => `${name}, ${SECTIONS[section].toLowerCase()}`,
    none: { INCOME: 'Intäkter utan aktivitet', COST: 'Kostnader utan aktivitet', UNMAPPED: 'Omappat' },
    month,
    quarter: (quarter) => `Kvartal ${quarter}`,
    total: 'Resultat',
    columns: {
      section: 'Avsnitt',
      key: 'Kod',
      label: 'Benämning',
      budget: 'Årsbudget',
      budgetToDate: 'Budget hittills',
      outcome: 'Utfall hittills',
      variance: 'Avvikelse kr',
      variancePercent: 'Avvikelse %',
      remaining: 'Återstår',
      forecast: 'Prognos enligt budget',
      linear: 'Prognos linjär',
      lastYear: 'Föregående år',
    },
  },
  vouchers: {
    parts: DRILL_PARTS_SV,
    tableName: 'Verifikationer',
    sheetName: 'Verifikationer',
    title: (what) => `Verifikationer bakom ${what}`,
    period: (year, from, to) =>
      from === 1 && to === 12 ? `${year}` : from === to ? `${month(from)} ${year}` : `${month(from)}–${month(to)} ${year}`,
    outcome: 'utfall',
    fetched: (asOf, revision) => `Hämtat ${format.moment(asOf)} ur Fordela, bokföringens revision ${revision}`,
    income: 'Intäkter är positiva här, fast de är bokförda i kredit',
    asBooked: 'Debet är positivt, kredit negativt',
    back: (address) => `← Till cellen ${address}`,
    equal: (kronor) => `Summan är lika med cellens belopp: ${kr(kronor)}`,
    shared: (vouchers, figure) =>
      `Verifikationerna är ${kr(vouchers)}. Flera aktiviteter delar på rader här, och cellen är den här aktivitetens del: ${kr(figure)}.`,
    different: (vouchers, figure, ofRevision, revision) =>
      `Stämmer inte: verifikationerna är ${kr(vouchers)}, cellen ${kr(figure)}.${
        ofRevision !== undefined && revision > ofRevision
          ? ` Bokföringen har ändrats sedan cellen hämtades (revision ${ofRevision}): uppdatera tabellen.`
          : ''
      }`,
    all: (rows) =>
      rows === 1 ? 'Den enda rad som beloppet består av' : `Alla ${format.persons(rows)} rader som beloppet består av`,
    example: 'EXEMPEL: påhittade verifikationer som visar hur verktyget fungerar',
    total: 'Summa',
    columns: {
      date: 'Datum',
      series: 'Serie',
      number: 'Nummer',
      text: 'Text',
      account: 'Konto',
      accountName: 'Kontonamn',
      activity: 'Aktivitet',
      group: 'Kontogrupp',
      costCentre: 'Kostnadsställe',
      project: 'Projekt',
      dimensions: 'Övriga dimensioner',
      amount: 'Belopp',
    },
  },
  year: 'Verksamhetsår',
  by: 'Per',
  dimensions: { ACTIVITY: 'Aktivitet', ACCOUNT_GROUP: 'Kontogrupp', MONTH: 'Månad', QUARTER: 'Kvartal' },
  through: 'Till och med',
  latest: 'Senaste hela månad',
  throughMonth: month,
  heading: 'Budget mot utfall',
  chart: (year) => `Budget och utfall hittills ${year}, i kronor`,
  chartMeaning: 'Samma belopp står i tabellen. Varje avsnitt har sin egen skala.',
  table: (year) => `Budget mot utfall ${year}`,
  row: 'Rad',
  budgetToDate: 'Budget hittills',
  outcomeToDate: 'Utfall hittills',
  variance: 'Avvikelse',
  better: 'bättre än budget',
  worse: 'sämre än budget',
  forecast: 'Prognos',
  budget: 'Årsbudget',
  figures: 'Hela kronor',
  insert: 'Infoga i kalkylbladet',
  noYears: 'Inget år har en budget än',
  noYearsMeaning: 'När kansliet har lagt in ett års budget syns den här, mot utfallet.',
  nothing: (year) => `${year} har varken budget eller bokföring`,
  nothingMeaning: 'När en verksamhetsbudget är beslutad eller bokföringen är inläst syns den här.',
  noBudget: (year) => `Ingen verksamhetsbudget är beslutad för ${year}. Alla budgetbelopp är 0.`,
  noLedger: (year) => `Inget utfall än: inget är bokfört på ${year} i de månader som räknas.`,
  incomplete: (year, day) =>
    `Ofullständigt: ${day === null ? `bokföringen har ingen hel månad av ${year}` : `bokföringen ${year} är hel till och med ${day}`}. Utfallet saknar det som kommer efter; avvikelse och prognos bygger på de månader som finns.`,
  drill: {
    button: 'Visa verifikationer',
    meaning:
      'Markera ett utfall, ett resultat eller en avvikelse i tabellen, en cell med =FORDELA.ACTUAL eller en summa av sådana celler, och se vad beloppet består av på ett nytt blad.',
    progress: (rows, ofRows) =>
      `Hämtar verifikationer … ${format.persons(rows)} ${ofRows === undefined ? 'rader' : `av ${format.persons(ofRows)} rader`}`,
    writing: (rows) => `Skriver ${format.persons(rows)} ${rows === 1 ? 'rad' : 'rader'} …`,
    cancelled: 'Avbrutet. Inget är skrivet.',
    done: (rows, sheet, equal) =>
      `${format.persons(rows)} ${rows === 1 ? 'rad' : 'rader'} står på bladet ${sheet}. ${equal ? 'Summan är lika med cellens belopp.' : 'Summan är inte lika med cellens belopp: läs raderna ovanför tabellen.'}`,
    none: 'Det finns inga verifikationer bakom cellen.',
    faults: {
      NOT_A_SUM: () => DRILL_PARTS_SV.notASum,
      TOO_MANY_PARTS: ({ most = '' }) => DRILL_PARTS_SV.tooMany(most),
      NO_FIGURE: () =>
        'Markera en cell i en tabell med budget mot utfall, en cell med =FORDELA.ACTUAL, eller en summa av sådana celler.',
      HEADING: () => 'Markera ett belopp på en av tabellens egna rader eller resultatraden, inte en rubrik.',
      BUDGET: () => 'Det finns inga verifikationer bakom en budget. Markera ett utfall.',
      DERIVED: ({ column = '' }) => `”${column}” är uträknad av budget och utfall. Markera utfallet på samma rad.`,
      NOT_COUNTED: () => 'Ingen av cellens månader är slut än, så inga verifikationer räknas i den.',
      ARGUMENTS: () => 'Argumenten måste stå i formeln, som =FORDELA.ACTUAL("ACT-5";2025), utan celler eller andra funktioner.',
      UNKNOWN_NAME: ({ name = '' }) => `”${name}” är ingen aktivitet eller kontogrupp.`,
      UNKNOWN_PERIOD: ({ period = '' }) => `”${period}” är ingen period. Skriv 2026, 2026-03 eller 2026K1.`,
      TOO_MANY: ({ rows = '', most = '' }) =>
        `Beloppet består av ${format.persons(Number(rows))} rader; ett blad rymmer ${format.persons(Number(most))}. Inget är skrivet. Välj en kortare period eller en mindre del.`,
      INCOMPLETE: () => 'Raderna som kom är inte alla som bokföringen har. Inget är skrivet. Försök igen.',
      UNSETTLED: () => 'Bokföringen ändrades medan verifikationerna hämtades. Inget är skrivet. Försök igen.',
    },
  },
};
