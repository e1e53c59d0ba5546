import type { FileProblem } from '../../../server/agreement/file-problem.js';
import type { ShownFigures } from '../figures.js';

/** What is wrong with a file or a place in it. English readers get the server's own reasons. */
export const FILE_PROBLEMS_SV: Readonly<Record<FileProblem, (figures: ShownFigures) => string>> = {
  FILE_EMPTY: () => 'Filen är tom.',
  NO_ROWS: () => 'Filen har en rubrikrad men inga rader.',
  NOT_TEXT: () => 'Det här är inte en textfil.',
  WORKBOOK: () => 'Det här är en Excel-arbetsbok eller en zip-fil. Spara som CSV, eller exportera SIE 4 från ekonomisystemet.',
  UTF_16: () => 'Filen har teckenkodningen UTF-16. Spara den som UTF-8.',
  WEB_PAGE: () => 'Det här är en webbsida eller XML. Kanske svarade en adress med en felsida i stället för filen.',
  JSON: () => 'Det här är JSON, inte CSV.',
  SIE: () => 'Det här är en SIE-fil, inte CSV.',
  SIE_5: () => 'Filen är SIE 5 (XML), som inte läses. Exportera SIE 4 (.se eller .si) från ekonomisystemet.',
  NOT_SIE: () => 'Det här är inte en SIE-fil: första raden börjar inte med en etikett som #FLAGGA.',
  LINE_TOO_LONG: (f) =>
    f.has('limit') ? `Raden är längre än ${f.count('limit')} tecken.` : 'Raden är längre än någon rad kan vara.',
  QUOTE_OPEN: () => 'Ett citattecken avslutas aldrig, eller avslutas mitt i ett fält.',
  FILE_CHANGED: () => 'Filen ändrades medan den lästes. Försök igen.',
  CUT_OFF: () => 'Filen är ofullständig: den slutar mitt i en verifikation eller saknar sin kontrollsumma. Exportera den igen.',

  NOT_A_RECORD: () => 'Raden är ingen SIE-post: den börjar inte med en etikett.',
  LIST_OPEN: (f) => `${f.plain('label')}: en objektlista { avslutas aldrig.`,
  FIELD_MISSING: (f) => `${f.plain('label')}: ett fält saknas eller är tomt.`,
  FIELD_TOO_LONG: (f) => `${f.plain('label')}: ett fält har fler än ${f.count('limit')} tecken.`,
  OBJECTS_ODD: (f) => `${f.plain('label')}: objektlistan {…} består inte av par av dimension och objekt.`,
  KSUMMA: () => '#KSUMMA står fel: summan saknas, eller så saknas raden där summeringen börjar.',
  BRACE_OUTSIDE: () => 'En klammerparentes, { eller }, står utanför en verifikation.',
  BRACE_MISSING: (f) => `${f.plain('label')} står där verifikationens { skulle stå.`,
  VOUCHER_OPEN: () => 'En ny verifikation börjar innan den förra är avslutad med }.',
  ROW_OUTSIDE: (f) => `${f.plain('label')} står utanför en verifikation.`,
  SIE_TYPE: (f) => `#SIETYP: ”${f.plain('value')}” är inte 1, 2, 3 eller 4.`,
  CURRENCY: (f) => `Beloppen är i ${f.plain('currency')}. Fordela läser bara svenska kronor (SEK).`,
  ACCOUNT_KIND: (f) => `#KTYP: ”${f.plain('value')}” är inte T, S, K eller I.`,
  YEAR_BACKWARDS: (f) => `Räkenskapsåret slutar ${f.plain('last')}, före sin första dag ${f.plain('first')}.`,
  AMOUNT_TWICE: (f) => `${f.plain('label')}: samma uppgift står tidigare i filen, med ett annat belopp.`,
  MONTHS_UNCLEAR: () => 'Kontots månadsbelopp (#PSALDO) med och utan objekt går inte att skilja åt.',

  COLUMN_UNKNOWN: (f) => `”${f.plain('name')}” är ingen kolumn i filen. Kolumnerna är: ${f.list('headings')}.`,
  COLUMN_TWICE: (f) => `”${f.plain('name')}” är rubrik för två kolumner. Ange kolumnens nummer.`,
  COLUMN_MISSING: (f) => {
    const name = COLUMNS.get(f.plain('column')) ?? f.plain('column');
    return `Ingen kolumn är angiven för ${name}. Kolumnerna är: ${f.list('headings')}.`;
  },
  AMOUNT_OR_SIDES: () => 'Ange en kolumn för belopp, eller en för debet och en för kredit.',
  TOO_MANY_COLUMNS: (f) => `Filen har ${f.count('columns')} kolumner; högst ${f.count('limit')} visas.`,

  CELLS_MISSING: (f) => `Raden har ${f.count('cells')} celler, rubrikraden ${f.count('headings')}.`,
  NO_SIDE: () => 'Varken debet eller kredit.',
  BOTH_SIDES: () => 'Både debet och kredit.',
  SERIES: () => 'Inte en serie: 1–64 tecken som går att skriva ut.',
  NUMBER: () => 'Inte ett verifikationsnummer.',
  DAY: () => 'Inte ett datum. Skriv ÅÅÅÅ-MM-DD.',
  DAY_AMBIGUOUS: () => 'Kan vara två olika datum: dagen eller månaden kan stå först. Skriv ÅÅÅÅ-MM-DD.',
  PERIOD: () => 'Bara en månad. En verifikation behöver ett datum.',
  YEAR: (f) =>
    f.has('value') ? `${f.plain('value')} är inte ett datum i ${f.plain('year')}.` : `Inte ett datum i ${f.plain('year')}.`,
  ACCOUNT: (f) => (f.has('value') ? `”${f.plain('value')}” är inte ett konto: 1–10 siffror.` : 'Inte ett konto: 1–10 siffror.'),
  AMOUNT: () => 'Inte ett belopp.',
  THOUSANDS_OR_DECIMALS: () => 'Kan vara tusental eller decimaler. Skriv två decimaler.',
  TOO_LONG: (f) => (f.has('value') ? `”${f.plain('value')}…” har fler än 64 tecken.` : 'Fler än 64 tecken.'),
  TOTAL: (f) =>
    `Raden har varken dag eller nummer, men beloppet är inte summan av rader ovanför: de summerar till ${f.kronor('sum')} kr.`,
  APART: (f) =>
    `Raderna står inte tillsammans, och filen har fler än ${f.count('limit')} rader. Sortera den efter verifikationsnummer.`,

  UNBALANCED: (f) => `Raderna summerar inte till 0: skillnaden är ${f.kronor('difference')} kr.`,
  NUMBER_TWICE: () => 'Numret förekommer två gånger.',
  NUMBER_OF_OFFICE: () => 'Numret är redan en verifikation som kansliet har registrerat i Fordela.',
  SERIES_OF_OFFICE: () => 'Verifikationen saknar nummer, och serien numreras av kansliet.',
  DAY_OUTSIDE: (f) => `Dagen ${f.plain('date')} ligger utanför ${f.plain('first')}–${f.plain('last')}.`,
  TEXT_TOO_LONG: (f) => `Texten har fler än ${f.count('limit')} tecken.`,
  DIMENSIONS_TOO_LONG: (f) => `Radens dimensioner har tillsammans fler än ${f.count('limit')} tecken.`,
  VOUCHER_EMPTY: () => 'Verifikationen har inga rader.',
  VOUCHER_TOO_LONG: (f) => `Verifikationen har fler än ${f.count('limit')} rader.`,
  NOTHING_FOR_LEDGER: (f) =>
    f.plain('type') === '4'
      ? 'Filen är SIE typ 4, men har varken verifikationer eller saldon för sitt år: här finns inget att läsa in.'
      : `Filen är SIE typ ${f.plain('type')}, utan verifikationer (typ 4) och utan månadsbelopp (#PSALDO för år 0): här finns inget att läsa in.`,
  SPAN_TOO_LONG: (f) => `Filen gäller ${f.plain('first')}–${f.plain('last')}. Så långt är inget räkenskapsår.`,
  YEAR_NOT_SAID: () => 'Filen säger inte vilket år saldona gäller (#RAR 0).',
  SUM_NOT_EXPECTED: (f) => `Raderna summerar till ${f.kronor('sum')} kr, inte till väntade ${f.kronor('expected')} kr.`,
  OPENING_ACCOUNTS: (f) =>
    `De ingående balanserna för ${f.plain('year')} har ett konto två gånger, något som inte är ett konto, eller fler än ${f.count('limit')} konton.`,

  REGION_COLUMNS: (f) =>
    `Kolumnerna går inte att tolka. Rubrikraden har: ${f.list('header')}. Filen behöver region (kod eller namn), år eller referensdatum, och folkmängd; eller region och en kolumn för varje år.`,
  NOT_PXWEB: () => 'Filen är JSON, men inte i något av de format som SCB:s tjänst svarar med, eller så är den inte hel.',
  SPLIT_WITHOUT_TOTAL: (f) =>
    `Talen är uppdelade på ${f.plain('label')} utan någon summa, och det går inte att se att delarna är alla invånare en gång var.`,
  NO_FIGURES: () => 'Filen har inga tal.',
  NO_REGION: () => 'Regionen saknas.',
  REGION_UNKNOWN: () => 'Inte en av de 21 regionerna.',
  REGION_MISMATCH: () => 'Koden och namnet är inte samma region.',
  REGION_MISSING: (f) => `${f.plain('name')} saknas för ${f.plain('referenceDate')}.`,
  REGION_TWICE: (f) => `Regionen finns två gånger för ${f.plain('referenceDate')}.`,
  NATION_TWICE: (f) => `Rikets tal för ${f.plain('referenceDate')} finns två gånger.`,
  PERSONS: () => 'Inte ett antal invånare: ett heltal från 1 till 20 miljoner.',
  PERSONS_MISSING: () => 'Antalet invånare saknas.',
  PERSONS_AMBIGUOUS: () => 'Kan vara tusental eller decimaler. Skriv talet utan punkt och komma.',
  REGIONS_NOT_NATION: (f) =>
    `De 21 regionerna den ${f.plain('referenceDate')} summerar till ${f.count('sum')}, men riket har ${f.count('nation')}. Skillnaden är ${f.count('difference')}; tillåtet är ${f.count('allowed')}.`,
  NATION_NOT_PUBLISHED: (f) => `Filens tal för riket är inte det publicerade, ${f.count('published')}.`,
};

const COLUMNS: ReadonlyMap<string, string> = new Map([
  ['date', 'datum'],
  ['account', 'konto'],
  ['number', 'verifikationsnummer'],
]);
