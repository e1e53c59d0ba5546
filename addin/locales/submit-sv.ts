import { monthName } from './month-name.js';
import { paneFormat } from './pane-format.js';
import { BUDGET_LINES_SV } from './submit/budget-lines-sv.js';
import { FILE_PROBLEMS_SV } from './submit/file-problems-sv.js';
import { LEDGER_KIND_SV } from './submit/ledger-kind-sv.js';
import { POPULATION_SV } from './submit/population-sv.js';
import type { SubmitTexts } from './submit-texts.js';

const format = paneFormat('sv');
const spell = (from: number, to: number): string =>
  from === to ? monthName('sv', from) : `${monthName('sv', from)}–${monthName('sv', to)}`;

export const SUBMIT_SV: SubmitTexts = {
  sheet: {
    tableName: (year) => `Budgetrader_${year}`,
    sheetName: (year) => `Budget ${year}`,
    title: (year) => `Budgetrader ${year}: förslag att lämna in`,
    basis: ({ version, decided, revision }, asOf) => {
      const from =
        version === 0 ? 'en tom tabell: året har ingen budget än' : `version ${version}, ${decided ? 'beslutad' : 'förslag'}`;
      return `Utgår från ${from}. Hämtat ${format.moment(asOf)} ur Fordela${revision === 0 ? '' : `, revision ${revision}`}`;
    },
    example: 'EXEMPEL: påhittade belopp som visar hur verktyget fungerar',
    howTo:
      'Ändra, lägg till och ta bort rader. Kostnader och intäkter skrivs båda som positiva belopp i kronor. Lämna in från panelens flik Läs in; inget sparas innan dess.',
    columns: {
      ...{
        number: 'Nr',
        activity: 'Aktivitet',
        accountGroup: 'Kontogrupp',
        text: 'Text',
        profile: 'Periodisering',
        total: 'Summa',
      },
      ...{ month1: 'Jan', month2: 'Feb', month3: 'Mar', month4: 'Apr', month5: 'Maj', month6: 'Jun' },
      ...{ month7: 'Jul', month8: 'Aug', month9: 'Sep', month10: 'Okt', month11: 'Nov', month12: 'Dec' },
      status: 'Status',
    },
    profiles: { HAND: 'För hand', EQUAL: 'Lika', LAST_YEAR: 'Som i fjol' },
  },
  lineFaults: {
    problems: {
      BALANCE_SHEET: (f) => `${f.plain('accountGroup')} hör till balansräkningen och budgeteras inte.`,
      COST_WITHOUT_ACTIVITY: () => 'En kostnad behöver en aktivitet.',
      TOTAL_MISSING: () => 'Summan saknas.',
      MONTHS_NOT_WANTED: () =>
        'Månaderna är ändrade, men periodiseringen räknar ut dem. Skriv ”För hand” som periodisering, eller töm månaderna.',
      MONTHS_MISSING: () => 'Periodiseringen är för hand, men månaderna är tomma.',
      MONTHS_NOT_TOTAL: (f) =>
        `Månaderna blir ${f.kronor('months')} kr, men summan är ${f.kronor('total')} kr. Ändra den ena, eller töm summan.`,
      NO_OUTCOME_LAST_YEAR: (f) => `${f.plain('lastYear')} har inget utfall att periodisera efter. Välj en annan periodisering.`,
      LAST_YEAR_UNKNOWN: (f) =>
        `Bokföringen har inte månaderna ${f.plain('unknownMonths')} av föregående år, och inte heller av året innan. Välj en annan periodisering.`,
    },
    profileUnknown: (f) => `”${f.plain('value')}” är ingen periodisering. Skriv För hand, Lika eller Som i fjol.`,
    accountGroupMissing: 'Kontogrupp saknas.',
    textTooLong: 'Texten är längre än 500 tecken, eller på flera rader.',
  },
  budget: {
    heading: 'Budgetförslag',
    meaning:
      'Hämta årets budgetrader till ett blad, ändra dem där och lämna in hela förslaget. Inget sparas förrän du lämnar in.',
    year: 'Budgetår',
    edit: 'Redigera rader på nytt blad',
    editAgain: 'Hämta raderna på nytt',
    againQuestion: (sheet) => `Ska raderna hämtas på nytt blad, i stället för ${sheet}?`,
    againMeaning: 'Det gamla bladet står kvar som en vanlig tabell, men det är det nya som lämnas in.',
    inserting: 'Hämtar rader …',
    inserted: (address) => `Raderna står på ${address}. Ändra dem och förhandsgranska sedan.`,
    held: (sheet) => `Bladet ${sheet}`,
    basis: ({ version, decided }) =>
      version === 0 ? 'Året har ingen budget än.' : `Utgår från version ${version} (${decided ? 'beslutad' : 'förslag'}).`,
    becomes: (version) => `Lämnas in som version ${version}, ett förslag.`,
    show: 'Visa',
    source: 'Källa: var siffrorna kommer ifrån',
    sourceNeeded: 'Skriv var siffrorna kommer ifrån.',
    reason: 'Varför budgeten revideras',
    reasonNeeded: 'Skriv varför budgeten revideras: en tidigare version är beslutad.',
    preview: 'Förhandsgranska',
    submit: 'Lämna in',
    checking: 'Kontrollerar raderna …',
    sending: 'Lämnar in …',
    counts: ({ added, changed, removed, unchanged }) =>
      `Nya: ${added}, ändrade: ${changed}, borttagna: ${removed}, oförändrade: ${unchanged}`,
    nothingStored: 'Inget är sparat.',
    noLines: 'Bladet har inga rader att lämna in.',
    refusedHeading: (rows) => (rows === 1 ? '1 rad kan inte lämnas in' : `${rows} rader kan inte lämnas in`),
    changesHeading: 'Ändringar',
    removedHeading: 'Borttagna rader',
    row: (sheetRow) => `Rad ${sheetRow}`,
    line: (number) => `Nr ${number}`,
    follows: (years) => `Rader som periodiseras som föregående år bygger på ${years}.`,
    followed: (from, to, year) => `${spell(from, to)} ${year}`,
    warningsHeading: 'Kontrollera',
    incomeNegative: (accountGroup, kronor) => `Intäkten ${accountGroup} är negativ: ${kronor} kr. Intäkter skrivs positiva.`,
    andMore: (count) => `och ${count} till`,
    submitted: (year, version) => `Budgetförslaget för ${year} är inlämnat som version ${version}.`,
    waits: 'Förslaget gäller inte än: det väntar på styrgruppens beslut.',
    afterwards: 'Ett inlämnat förslag gäller först när styrgruppen har beslutat det.',
    changedMeanwhile: 'Bladet ändrades under tiden, så Status är inte ifylld. Förhandsgranska igen.',
    codes: 'Koder att använda',
    activities: 'Aktiviteter',
    accountGroups: 'Kontogrupper',
    status: {
      added: 'Ny',
      unchanged: 'Oförändrad',
      changed: (what) => `Ändrad: ${what}`,
      refused: (why) => `Kan inte lämnas in: ${why}`,
      submitted: (version) => `Inlämnad, version ${version}`,
    },
  },
  lines: BUDGET_LINES_SV,
  ledger: {
    kind: LEDGER_KIND_SV,
    heading: 'Redovisning',
    meaning:
      'Läs in verifikationer ur ekonomisystemets fil: SIE typ 4, eller CSV. Du ser vad som skulle hända innan något sparas.',
    choose: 'Välj fil',
    drop: 'eller dra hit en fil',
    uploading: (percent) => `Skickar filen, ${percent} % …`,
    cancel: 'Avbryt',
    cancelled: 'Avbrutet. Inget är sparat.',
    reading: 'Servern läser filen …',
    importing: 'Läser in …',
    source: 'Källa (tomt: känns igen på organisationsnummer och program)',
    preview: 'Förhandsgranska',
    doImport: 'Läs in',
    another: 'Annan fil',
    csv: {
      heading: 'Vad kolumnerna betyder',
      meaning: 'Valen nedan är gissade ur rubrikerna. Ange antingen belopp eller debet och kredit.',
      year: 'Filen gäller år',
      columns: {
        ...{
          date: 'Datum',
          account: 'Konto',
          amount: 'Belopp (debet positivt)',
          debit: 'Debet',
          credit: 'Kredit',
          series: 'Serie',
        },
        ...{ number: 'Verifikationsnummer', costCentre: 'Kostnadsställe', project: 'Projekt', text: 'Text' },
      },
      none: '– finns inte –',
      amountNeeded: 'Ange beloppets kolumn, eller både debet och kredit.',
      columnNeeded: (column) => `Ange kolumnen för ${column.toLowerCase()}.`,
      firstRows: 'Filens första rader',
    },
    result: {
      heading: 'Detta skulle hända',
      year: 'År',
      added: 'Nya verifikationer',
      changed: 'Ändrade',
      removed: 'Borttagna',
      unchanged: 'Oförändrade',
      openingBalances: 'Ingående balanser ändras.',
      dimensionsAdded: (vouchers) =>
        `Ändrade verifikationer som bara får dimensioner, vilka en tidigare version inte sparade: ${vouchers}.`,
      accountNames: (accounts) => `Konton som får sitt namn: ${accounts}.`,
      examples: 'Exempel på verifikationer',
      fate: { ADDED: 'ny', CHANGED: 'ändrad', REMOVED: 'borttagen' },
      unmapped: (rows, kronor) => `Utan kontomappning i hela årets bokföring: ${kronor} kr, antal rader: ${rows}.`,
      allMapped: 'Alla årets rader är mappade.',
      file: 'Filen',
      encoding: (real, declared) =>
        declared === null || declared === real ? `Teckenkodning ${real}` : `Teckenkodning ${real}, fast filen anger ${declared}`,
      fromProgram: (program, company) => [company, program].filter((each) => each !== null).join(', ur '),
      content: (vouchers, rows) => `Verifikationer: ${vouchers}, rader: ${rows}`,
      notes: 'Det här lästes förbi',
      noNotes: 'Allt i filen kunde användas.',
      note: (words, count, firstLine) => `${words} (antal: ${count}, först på rad ${firstLine})`,
      notStored: 'Inget är sparat än.',
    },
    mapping: {
      heading: 'Konton utan kontomappning i årets redovisning',
      meaning: 'Ange kontogrupp för kontona här; aktivitet behövs bara där den inte följer av kostnadsställe eller projekt.',
      group: 'Välj kontogrupp',
      groupOf: (account) => `Kontogrupp för ${account}`,
      activity: 'Ingen aktivitet',
      activityOf: (account) => `Aktivitet för ${account}`,
      more: (count) => `och ${count} till`,
      save: 'Spara och förhandsgranska igen',
      saved: (count) => `Mappningen är sparad. Konton: ${count}. Filen är inte inläst än.`,
      nothingChosen: 'Välj en kontogrupp för minst ett konto.',
    },
    noteKinds: {
      ACCOUNTING_YEAR_SPLIT:
        'Räkenskapsåret är inte ett kalenderår: varje verifikation hör till det kalenderår som dess datum ligger i',
      NUMBER_GIVEN: 'Verifikationer utan nummer: igenkända på sitt innehåll, eller numrerade i sin serie',
      ALREADY_IMPORTED: 'Filen är märkt som redan inläst (#FLAGGA 1)',
      OPENING_UNBALANCED: 'Ingående balanser som inte summerar till noll',
      ROW_DATE_OUTSIDE_YEAR: 'Rad med datum i ett annat år än verifikationens; räknas på verifikationens dag',
      BALANCE_NOT_MET: 'Konto vars verifikationer inte ger dess saldo: filen har bara en del av dem',
      OPENING_BALANCES_LEFT_OUT: 'Ingående balanser togs inte med: räkenskapsåret börjar inte den 1 januari',
      LABEL_IGNORED: 'Post som Fordela inte använder',
      EXTRA_FIELDS_IGNORED: 'Fält utöver dem som Fordela läser',
      OTHER_ENCODING: 'Rad med annan teckenkodning än filen',
      LETTERS_LOST: 'Bokstäver som gått förlorade innan filen kom hit',
      LETTERS_SUSPECT: 'Tecken som troligen har varit en bokstav',
      DECIMAL_COMMA: 'Decimalkomma, läst som decimalpunkt',
      STRAY_QUOTE: 'Citattecken på fel plats',
      OBJECT_LIST_MISSING: 'Rad utan objektlista {…}',
      REMOVED_ROW: 'Borttagen rad (#BTRANS), inte räknad',
      ADDED_ROW: 'Tillagd rad (#RTRANS), räknad en gång',
      ADDED_ROW_ALONE: 'Tillagd rad (#RTRANS) utan motsvarande #TRANS',
      ACCOUNT_UNDECLARED: 'Konto som filen inte namnger',
      YEAR_WITHOUT_DATES: 'Räkenskapsår utan datum',
      REPEATED: 'Samma uppgift två gånger',
      VOUCHER_EMPTY: 'Verifikation utan rader',
      NO_LAST_LINE_BREAK: 'Sista raden saknar radslut; filen kan vara ofullständig',
      RECORD_PASSED_OVER: 'Post som inte kan läsas, och som inget här behöver',
      READ_ALL_THE_SAME: 'Skrivet på ett ovanligt sätt, men det kan bara betyda en sak',
      ROW_DATE_MISSING: 'Rad med 0 som datum, fick verifikationens datum',
      TEXT_CUT: 'Text med fler än 500 tecken, avkortad',
      ENCODING_UNSURE: 'Bokstäverna kan ha en annan teckenkodning: titta på texterna',
      OBJECT_NOT_KEPT: 'Rader med flera objekt i samma dimension; det första sparas',
      ROWS_ABOVE_HEADER: 'Rader ovanför rubrikraden',
      HEADER_REPEATED: 'Rubrikraden en gång till',
      TOTALS_ROW: 'Rad som är summan av rader ovanför, inte räknad',
      ACCOUNT_HEADING: 'Rad som anger konto för raderna under',
      TEXT_ROW: 'Rad utan dag, nummer och belopp',
      ROWS_GATHERED: 'Verifikationer vars rader stod isär, samlade efter nummer',
      COLUMN_IGNORED: 'Kolumn som inte används',
      MORE_NOTES: 'Fler anmärkningar än som visas',
    },
    refused: 'Filen kan inte läsas in',
    nothingStored: 'Inget är sparat.',
    refusedLine: (line) => `Rad ${line}`,
    voucher: 'Verifikation',
    fileProblem: (problem, figures) => {
      if (!isFileProblem(problem)) return undefined;
      const words = FILE_PROBLEMS_SV[problem](figures);
      return figures.has('row') ? `Verifikationens rad ${figures.count('row')}: ${words}` : words;
    },
    imported: (year, revision) => `Redovisningen för ${year} är inläst. Data har nu revision ${revision}.`,
    unchanged: (year) => `Redovisningen för ${year} var redan så. Inget ändrades.`,
    refreshHint: 'Uppdatera tabellerna under fliken Arbetsboken för att se de nya siffrorna.',
    earlier: 'Tidigare inläsningar',
    noEarlier: 'Inga filer är inlästa än.',
    earlierImport: (added, changed, removed) => `Nya: ${added}, ändrade: ${changed}, borttagna: ${removed}`,
  },
  population: POPULATION_SV,
};

function isFileProblem(problem: string): problem is keyof typeof FILE_PROBLEMS_SV {
  return Object.hasOwn(FILE_PROBLEMS_SV, problem);
}
