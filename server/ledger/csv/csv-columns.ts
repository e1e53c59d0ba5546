import { Refusal } from '../../agreement/refusal.js';

/** What a column can say. */
export const CSV_COLUMNS = [
  ...['date', 'account', 'amount', 'debit', 'credit', 'series', 'number', 'costCentre', 'project', 'text'],
] as const as readonly CsvColumn[];

export type CsvColumn =
  | ('date' | 'account' | 'amount' | 'debit' | 'credit')
  | ('series' | 'number' | 'costCentre' | 'project' | 'text');

/** Which column says what: its heading, or its number from 1 as text. */
export type CsvColumnNames = { readonly [column in CsvColumn]?: string | null | undefined };

/** Which column says what, by its place from 0. */
export type CsvPlaces = { readonly [column in CsvColumn]?: number };

/** Columns of months, where a file has no days. */
const PERIODS = ['period', 'bokföringsperiod', 'redovisningsperiod', 'månad'];

/** What columns are called, as `plain` writes it. The first that the file has is taken. */
const KNOWN: Readonly<Record<CsvColumn, readonly string[]>> = {
  date: [
    'bokföringsdatum',
    'verifikationsdatum',
    'verdatum',
    'bokfdatum',
    'transaktionsdatum',
    'datum',
    'dag',
    'date',
    ...PERIODS,
  ],
  account: ['konto', 'kontonr', 'kontonummer', 'kontokod', 'account', 'accountnumber', 'accountno'],
  amount: ['belopp', 'beloppsek', 'beloppkr', 'beloppisek', 'amount', 'amountsek', 'summa', 'saldo'],
  debit: ['debet', 'debetbelopp', 'debetsek', 'debit', 'debitamount'],
  credit: ['kredit', 'kreditbelopp', 'kreditsek', 'credit', 'creditamount'],
  series: ['serie', 'verserie', 'verifikationsserie', 'verifikatserie', 'verifikationstyp', 'vertyp', 'series', 'voucherseries'],
  number: [
    ...['vernr', 'vernummer', 'verifikationsnr', 'verifikationsnummer', 'verifikatnr', 'verifikatnummer', 'verifikat'],
    ...['verifikation', 'ver', 'voucher', 'vouchernumber', 'voucherno', 'number', 'nummer', 'nr'],
  ],
  costCentre: [
    'kst',
    'kostnadsställe',
    'kostnadsställekod',
    'kställe',
    'ks',
    'costcentre',
    'costcenter',
    'costcentrecode',
    'ansvar',
  ],
  project: ['projekt', 'projektnr', 'projektnummer', 'projektkod', 'proj', 'project', 'projectnumber', 'projectcode'],
  text: ['text', 'vertext', 'verifikationstext', 'transaktionstext', 'radtext', 'beskrivning', 'benämning', 'description'],
};

/** A heading without what programs write differently: case, blanks, points, hyphens and brackets. */
function plain(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a column of days is by its heading one of months. */
export function namesPeriods(heading: string): boolean {
  return PERIODS.includes(plain(heading));
}

/** What each column is likely to say, by its heading; debit and credit go before an amount. A guess is shown, never hidden. */
export function guessColumns(headings: readonly string[]): CsvColumnNames {
  const known = headings.map(plain);
  const guessed: Partial<Record<CsvColumn, string>> = {};
  for (const column of CSV_COLUMNS) {
    const name = KNOWN[column].find((each) => known.filter((heading) => heading === each).length === 1);
    if (name !== undefined) guessed[column] = headings[known.indexOf(name)] ?? '';
  }
  if (guessed.debit !== undefined && guessed.credit !== undefined) delete guessed.amount;
  else for (const half of ['debit', 'credit'] as const) delete guessed[half];
  return guessed;
}

/** Finds the columns in the header line; refuses what is missing, is there twice, or does not make a voucher row. */
export function findColumns(headings: readonly string[], names: CsvColumnNames): CsvPlaces {
  const places: Partial<Record<CsvColumn, number>> = {};
  for (const column of CSV_COLUMNS) {
    const name = names[column];
    if (name == null || name === '') continue;
    const place = placeOf(headings, name);
    if (typeof place === 'string') throw unusable(headings, column, `“${name.slice(0, 60)}” ${place}`);
    places[column] = place;
  }
  for (const column of ['date', 'account', 'number'] as const) {
    if (places[column] === undefined) throw unusable(headings, column, `no column is named for the ${WORDS[column]}`);
  }
  const { amount, debit, credit } = places;
  const asAmount = amount !== undefined && debit === undefined && credit === undefined;
  const asHalves = amount === undefined && debit !== undefined && credit !== undefined;
  if (!asAmount && !asHalves) throw unusable(headings, 'amount', 'name either an amount, or debit and credit');
  return places;
}

const WORDS = { date: 'day', account: 'account', number: 'voucher number' } as const;

function placeOf(headings: readonly string[], name: string): number | string {
  const same = headings.flatMap((heading, place) => (plain(heading) === plain(name) && plain(name) !== '' ? [place] : []));
  const [place, another] = same;
  if (another !== undefined) return 'is the heading of two columns; give the column’s number';
  if (place !== undefined) return place;
  const number = /^\d{1,3}$/.test(name) ? Number(name) : 0;
  return number >= 1 && number <= headings.length ? number - 1 : 'is no column of the file';
}

function unusable(headings: readonly string[], column: CsvColumn, reason: string): Refusal {
  const found = headings.slice(0, 50).map((heading) => heading.slice(0, 60));
  return new Refusal('INPUT_INVALID', `The columns do not fit the file: ${reason}. It has: ${found.join(', ')}.`, {
    figures: { column, headings: found },
  });
}
