import type { Texts } from './texts.js';

export const SV: Texts = {
  language: 'sv',
  refusals: {
    AMOUNT_NOT_A_NUMBER: (f) => `”${f.plain('value')}” är inte ett belopp i kronor.`,
    AMOUNT_TOO_PRECISE: (f) => `Beloppet ${f.plain('value')} kr har fler än två decimaler. Avrunda till hela ören först.`,
    AMOUNT_OUT_OF_RANGE: (f) => `Beloppet ${f.plain('value')} är för stort; gränsen är ±10 000 miljarder kronor.`,
    DECIMAL_INVALID: (f) => `”${f.plain('value')}” är inte ett tal som kan användas här.`,
    DATE_INVALID: (f) =>
      f.has('year')
        ? `”${f.plain('value')}” är inte en dag i ${f.plain('year')}.`
        : `”${f.plain('value')}” är inte en period. Skriv ett år, 2026-03, 2026K1 eller ett datum.`,
    DATE_AFTER_TODAY: (f) => `”${f.plain('value')}” har inte inträffat än. Ange en dag som har varit, eller lämna den tom.`,
    YEAR_INVALID: (f) => `”${f.plain('year')}” är inte ett år. Skriv fyra siffror.`,
    TEXT_INVALID: (f) => `Texten för ${f.plain('name')} är tom, för lång eller på flera rader.`,
    INPUT_INVALID: (f) => {
      if (f.plain('name') === 'by')
        return `”${f.plain('value')}” går inte att dela upp efter. Skriv aktivitet, kontogrupp, månad eller kvartal.`;
      if (f.plain('bytes') === '0') return 'Filen är tom.';
      return f.has('argument')
        ? `Argument ${f.plain('argument')} hör inte hit.`
        : 'Fordela kunde inte använda frågan. Kontrollera argumenten.';
    },
    NO_PARTICIPANTS: () => 'Det finns ingen att fördela på: området är tomt.',
    TOO_MANY_PARTICIPANTS: (f) => `${f.count('participants')} är för många att fördela på; högst ${f.count('limit')}.`,
    PARTICIPANT_TWICE: (f) => `Det finns två av ”${f.plain('id')}”.`,
    WEIGHT_NEGATIVE: (f) => `Vikten i ${f.plain('id')} är negativ (${f.plain('value')}).`,
    WEIGHTS_ALL_ZERO: () => 'Alla vikter är 0 eller tomma, så inget säger hur det ska fördelas.',
    MEASURE_MISSING: (f) => `Det saknas ett tal att fördela efter för ${f.plain('id')}.`,
    COMPONENTS_INVALID: () => 'Fördelningsnyckeln går inte ihop: kontrollera vad den fördelar efter.',
    UNIT_INVALID: () => 'Enheten måste vara minst 0,01 kr.',
    TOTAL_NOT_WHOLE_UNITS: (f) =>
      `${f.kronor('amount')} kr är inte ett helt antal enheter om ${f.kronor('unit')} kr. Ange en mindre enhet, till exempel 0,01.`,
    UNIT_TOO_COARSE: (f) =>
      `${f.kronor('exactTotal')} kr blir ${f.kronor('total')} kr i enheter om ${f.kronor('unit')} kr. Ange en mindre enhet, till exempel ${f.count('smallerUnit')}.`,
    BOUND_NOT_WHOLE_UNITS: (f) =>
      `Gränsen ${f.kronor('amount')} kr för ${f.plain('id')} är inte ett helt antal enheter om ${f.kronor('unit')} kr.`,
    FLOOR_ABOVE_CEILING: (f) => `Det lägsta beloppet för ${f.plain('id')} är högre än det högsta.`,
    FIXED_OUTSIDE_BOUNDS: (f) => `Det fasta beloppet för ${f.plain('id')} ligger utanför sina egna gränser.`,
    FLOORS_ABOVE_TOTAL: (f) => `De lägsta beloppen blir ${f.kronor('floors')} kr, mer än totalen ${f.kronor('total')} kr.`,
    CEILINGS_BELOW_TOTAL: (f) => `De högsta beloppen blir ${f.kronor('ceilings')} kr, mindre än totalen ${f.kronor('total')} kr.`,
    METHOD_NEEDS_MORE_UNITS: (f) =>
      `Metoden ger först alla en enhet: det kräver ${f.count('unitsNeeded')}, och det finns ${f.count('unitsToShare')}. Ange en mindre enhet.`,
    REGION_UNKNOWN: (f) => {
      const names = f.list('suggestions');
      return `”${f.plain('asked')}” är inte en av de 21 regionerna.${names === '' ? '' : ` Menade du ${names}?`}`;
    },
    POPULATION_UNKNOWN: (f) => {
      const date = f.has('referenceDate') ? ` den ${f.plain('referenceDate')}` : '';
      return `Folkmängden${date} finns inte i Fordela.${f.has('newest') ? ` Den senaste är per ${f.plain('newest')}.` : ''}`;
    },
    BUDGET_YEAR_UNKNOWN: (f) => `Det finns ingen budget för ${f.plain('year')} i Fordela.`,
    BUDGET_YEAR_INVALID: (f) => `Budgeten för ${f.plain('year')} är ofullständig eller går inte ihop.`,
    CONTRIBUTION_VERSION_UNKNOWN: (f) => `${f.plain('year')} har ingen version ${f.plain('version')} av bidragen.`,
    ACTIVITY_UNKNOWN: (f) => {
      if (f.has('meant'))
        return `”${f.plain('activity')}” kan vara flera: ${f.list('meant')}. Skriv det andra namnet på en av dem.`;
      const groups = f.list('accountGroups');
      if (groups === '') return `Det finns ingen aktivitet ”${f.plain('activity')}”.`;
      return `”${f.plain('activity')}” är ingen aktivitet eller kontogrupp. Det finns till exempel ${f.list('activities')}; ${groups}.`;
    },
    ACCOUNT_GROUP_UNKNOWN: (f) => `Det finns ingen kontogrupp ”${f.plain('accountGroup')}”.`,
    BUDGET_UNKNOWN: (f) => {
      const versions = f.list('known');
      const draft = f.has('draft') ? ` (${f.plain('draft')} är ett utkast)` : '';
      return `Det finns ingen sådan budget för ${f.plain('year')}.${versions === '' ? '' : ` Det finns version ${versions}${draft}.`}`;
    },
    BUDGET_INVALID: (f) => `Budgeten för ${f.plain('year')} håller inte: månader, rader eller beslut stämmer inte.`,
    LEDGER_UNKNOWN: (f) => `Det finns ingen bokföring för ${f.plain('year')} i Fordela: inget är inläst eller bokfört.`,
    LEDGER_INCOMPLETE: (f) =>
      f.has('ledgerThrough')
        ? `Bokföringen för ${f.plain('year')} är fullständig till och med ${f.plain('ledgerThrough')}. Det som kommer efter är okänt.`
        : `Bokföringen för ${f.plain('year')} har ingen hel månad än.`,
    UNAUTHENTICATED: () => 'Logga in i Fordelas panel; cellerna hämtas sedan på nytt.',
    FORBIDDEN: () => 'Du är inloggad men har inte behörighet till detta. Fråga kansliet.',
    STALE: () => 'Någon har ändrat detta under tiden. Uppdatera och försök igen.',
    BUSY: () => 'Fordela är upptaget just nu. Uppdatera om en stund.',
    DATABASE_UNAVAILABLE: () => 'Fordelas databas svarar inte. Uppdatera om en stund.',
    QUERY_TOO_LARGE: () => 'Det var för mycket på en gång. Uppdatera ett blad i taget.',
    SCENARIO_UNKNOWN: (f) => `Det finns inget scenario ”${f.plain('scenario')}”. Lämna det tomt för årets egen budget.`,
    SCENARIO_INVALID: (f) => {
      if (f.has('row')) return `Rad ${f.plain('row')} i området går inte att läsa (”${f.plain('value')}”).`;
      if (f.has('firstYear')) return `Scenariot gäller inte ${f.plain('year')}.`;
      return f.has('adjustment')
        ? `Ändring ${f.plain('adjustment')} i scenariot går inte att använda som den är skriven.`
        : 'Scenariot går inte att använda som det är skrivet.';
    },
  },
  otherRefusal: (code) => `Fordela avvisade frågan (${code}). En nyare version av tillägget kan säga varför.`,
  faults: {
    offline: 'Fordela går inte att nå. Kontrollera nätverket och uppdatera sedan.',
    timeout: 'Fordela svarade inte i tid. Uppdatera för att försöka igen.',
    'signed-out': 'Logga in i Fordelas panel; cellerna hämtas sedan på nytt.',
    garbage: 'Något annat än Fordela svarade, kanske nätverkets inloggningssida. Kontrollera nätverket och uppdatera sedan.',
    fault: 'Något gick fel i Fordelas server. Uppdatera om en stund; säg till kansliet om det fortsätter.',
    cancelled: 'Frågan togs tillbaka.',
  },
  preview: 'Värdet kommer när formeln är inskriven.',
  headings: {
    ...{ Region: 'Region', Contribution: 'Bidrag' },
    ...{
      Section: 'Avsnitt',
      Key: 'Kod',
      Name: 'Namn',
      'Name in Swedish': 'Namn',
      Budget: 'Budget',
      'Budget to date': 'Budget hittills',
    },
    ...{ 'Outcome to date': 'Utfall hittills', Variance: 'Avvikelse', 'Variance, %': 'Avvikelse, %' },
    ...{ Remaining: 'Återstår', Forecast: 'Prognos', 'Last year': 'Utfall förra året' },
    ...{ Baseline: 'Utgångsläge', Scenario: 'Scenario', Difference: 'Skillnad', 'Difference, %': 'Skillnad, %' },
    'Kronor per inhabitant': 'Kr per invånare',
  },
  status: (revision, at) => `Revision ${revision}${at === undefined ? '' : ` · ${at}`}`,
  old: (status) => `${status} · gamla värden: Fordela svarade inte`,
  allocate: {
    place: (row, column) => `rad ${row}, kolumn ${column} av vikterna`,
    totalMissing: 'Beloppet att fördela saknas.',
    totalNotNumber: (shown) => `Beloppet ”${shown}” är inte ett tal.`,
    unitNotNumber: (shown) => `Enheten ”${shown}” är inte ett tal i kronor.`,
    weightNotNumber: (place, shown) => `”${shown}” i ${place} är inte ett tal.`,
    methodUnknown: (shown, known) => `”${shown}” är inte en metod. Använd ${known}.`,
  },
};
