import type { FileProblem } from '../../agreement/file-problem.js';
import { type Figure, Refusal } from '../../agreement/refusal.js';
import { KNOWN_HEADINGS, plainHeading } from './known-headings.js';

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

/** What each column is likely to say, by its heading; debit and credit go before an amount. A guess is shown, never hidden. */
export function guessColumns(headings: readonly string[]): CsvColumnNames {
  const known = headings.map(plainHeading);
  const guessed: Partial<Record<CsvColumn, string>> = {};
  for (const column of CSV_COLUMNS) {
    const name = KNOWN_HEADINGS[column].find((each) => known.filter((heading) => heading === each).length === 1);
    if (name !== undefined) guessed[column] = headings[known.indexOf(name)] ?? '';
  }
  if (guessed.debit !== undefined && guessed.credit !== undefined) delete guessed.amount;
  else for (const half of ['debit', 'credit'] as const) delete guessed[half];
  return guessed;
}

/** Finds the columns in the header line; refuses what is missing, is there twice, or does not make a row of the ledger. */
export function findColumns(headings: readonly string[], names: CsvColumnNames): CsvPlaces {
  const places: Partial<Record<CsvColumn, number>> = {};
  for (const column of CSV_COLUMNS) {
    const name = names[column];
    if (name == null || name === '') continue;
    const place = placeOf(headings, name);
    const shown = name.slice(0, 60);
    if (typeof place === 'string') throw unusable(headings, column, `“${shown}” ${PLACE_FAULTS[place]}`, place, { name: shown });
    places[column] = place;
  }
  for (const column of ['date', 'account'] as const) if (places[column] === undefined) throw unnamed(headings, column);
  const { amount, debit, credit } = places;
  const asAmount = amount !== undefined && debit === undefined && credit === undefined;
  const asHalves = amount === undefined && debit !== undefined && credit !== undefined;
  if (!asAmount && !asHalves) throw unusable(headings, 'amount', 'name either an amount, or debit and credit', 'AMOUNT_OR_SIDES');
  return places;
}

/** Vouchers are told apart by their numbers; amounts of an extract need none. */
export function requireNumberColumn(headings: readonly string[], places: CsvPlaces): void {
  if (places.number === undefined) throw unnamed(headings, 'number');
}

/** True where the line has every column that is asked for by its heading, and at least one is. */
export function hasColumns(headings: readonly string[], names: CsvColumnNames): boolean {
  const asked = Object.values(names).filter((name) => name != null && plainHeading(name) !== '' && !/^\d{1,3}$/.test(name));
  const plain = new Set(headings.map(plainHeading));
  return asked.length > 0 && asked.every((name) => plain.has(plainHeading(name ?? '')));
}

function unnamed(headings: readonly string[], column: keyof typeof WORDS): Refusal {
  return unusable(headings, column, `no column is named for the ${WORDS[column]}`, 'COLUMN_MISSING');
}

const WORDS = { date: 'day', account: 'account', number: 'voucher number' } as const;

const PLACE_FAULTS = {
  COLUMN_TWICE: 'is the heading of two columns; give the column’s number',
  COLUMN_UNKNOWN: 'is no column of the file',
} as const;

function placeOf(headings: readonly string[], name: string): number | keyof typeof PLACE_FAULTS {
  const same = headings.flatMap((heading, place) =>
    plainHeading(heading) === plainHeading(name) && plainHeading(name) !== '' ? [place] : [],
  );
  const [place, another] = same;
  if (another !== undefined) return 'COLUMN_TWICE';
  if (place !== undefined) return place;
  const number = /^\d{1,3}$/.test(name) ? Number(name) : 0;
  return number >= 1 && number <= headings.length ? number - 1 : 'COLUMN_UNKNOWN';
}

function unusable(
  headings: readonly string[],
  column: CsvColumn,
  reason: string,
  problem: FileProblem,
  figures: Readonly<Record<string, Figure>> = {},
): Refusal {
  const found = headings.slice(0, 50).map((heading) => heading.slice(0, 60));
  return new Refusal('INPUT_INVALID', `The columns do not fit the file: ${reason}. It has: ${found.join(', ')}.`, {
    figures: { column, headings: found, ...figures, problem },
  });
}
