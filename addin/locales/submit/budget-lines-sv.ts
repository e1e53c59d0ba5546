import { rowsInWords } from '../rows-in-words.js';
import type { BudgetLinesTexts } from './budget-lines-texts.js';

const STRAYS = {
  under: 'står under tabellen och kommer inte med.',
  further: 'står längre ner, utanför tabellen, och kommer inte med.',
  beside: 'har något skrivet intill tabellen, som inte kommer med.',
};
const meant = (names: readonly string[]): string => (names.length === 0 ? '' : ` Menade du ${names.join(' eller ')}?`);
const rader = (count: number): string => (count === 1 ? '1 rad' : `${count} rader`);

export const BUDGET_LINES_SV: BudgetLinesTexts = {
  strays: (place, rows) => `${rowsInWords('Rad', 'Raderna', 'och', rows)} ${STRAYS[place]}`,
  takeStrays: 'Ta med i tabellen',
  tookStrays: (rows) => `${rader(rows)} är nu med i tabellen. Förhandsgranska igen.`,
  straysQuestion: (rows) =>
    rows === 1 ? 'Lämna in utan raden bredvid tabellen?' : `Lämna in utan de ${rows} raderna bredvid tabellen?`,
  submitWithout: 'Lämna in utan',
  goTo: 'Visa cellen',
  unknown: {
    activity: (asked, suggestions) =>
      `Det finns ingen aktivitet ”${asked}”.${meant(suggestions) || ' Välj ur listan, eller skriv ett namn eller en kod.'}`,
    accountGroup: (asked, suggestions) =>
      `Det finns ingen kontogrupp ”${asked}”.${meant(suggestions) || ' Välj ur listan, eller skriv ett namn eller en kod.'}`,
  },
  several: (asked, codes) => `Flera heter ”${asked}”. Skriv koden: ${codes.join(' eller ')}.`,
  lists: {
    sheetName: 'Koder',
    title: 'Namn och koder som en budgetrad kan ha. Listorna i budgetbladet hämtas härifrån.',
    headings: { activity: 'Aktivitet', accountGroup: 'Kontogrupp', code: 'Kod', otherLanguage: 'Engelska' },
  },
  sums: {
    heading: 'Kronor',
    income: 'Intäkter',
    costs: 'Kostnader',
    result: 'Resultat',
    before: 'Före',
    after: 'Nu',
    difference: 'Skillnad',
    withoutTotal: 'Rader utan summa är inte räknade här: förhandsgranska.',
    unbalanced: 'Intäkter och kostnader går inte ihop.',
  },
  unbalanced: (kronor, isDeficit) =>
    isDeficit
      ? `Budgeten går inte ihop: kostnaderna är ${kronor} kr högre än intäkterna.`
      : `Budgeten går inte ihop: intäkterna är ${kronor} kr högre än kostnaderna.`,
  exampleKept: (lines) => `${rader(lines)} är oförändrade från exemplet. Lämnar du in dem blir de kontorets egna belopp.`,
  conflict: {
    heading: 'Någon har ändrat årets budget sedan raderna hämtades',
    meaning: 'Inget är sparat, och ditt blad är orört. Rader som ni båda har ändrat:',
    both: (theirs, mine) => `Deras: ${theirs}. Din: ${mine}.`,
    theyRemoved: (mine) => `Borttagen i deras. Din: ${mine}.`,
    youRemoved: (theirs) => `Borttagen i ditt blad. Deras: ${theirs}.`,
    alone: ({ changed, added, removed }) => `Rader som bara de har rört: ${changed} ändrade, ${added} nya, ${removed} borttagna.`,
    beside: 'Visa deras rader på eget blad',
    besideTitle: (year, version) => `Budgetrader ${year}, version ${version}: att jämföra med, lämnas inte in`,
    besideDone: (address) => `Deras rader står på ${address}. Ditt blad är det som lämnas in.`,
    goOn: 'Fortsätt från deras',
    goOnMeaning:
      'Deras ändringar skrivs in i ditt blad där du inget har ändrat. Där ni båda har ändrat står ditt kvar. Inget lämnas in.',
    wentOn: (version, kept) =>
      `Bladet utgår nu från deras version ${version}.${kept === 0 ? '' : ` Ditt står kvar på ${rader(kept)} som ni båda har ändrat.`} Förhandsgranska igen.`,
    said: (rows) =>
      rows === 0
        ? 'Någon har ändrat årets budget sedan raderna hämtades. Inget är sparat. Ni har inte ändrat samma rader.'
        : `Någon har ändrat årets budget sedan raderna hämtades. Inget är sparat. ${rader(rows)} har ni båda ändrat.`,
  },
};
