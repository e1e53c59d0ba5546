import type { LedgerNamesQuery } from '../../schema/generated/operations.js';
import { editDistance } from '../../server/agreement/edit-distance.js';
import type { Language } from '../locales/pane-texts.js';

/** A code with what it is called. */
export interface NamedCode {
  readonly code: string;
  readonly name: string;
  readonly nameSv: string;
}

/** The codes that a budget line may name. */
export interface BudgetCodes {
  readonly activities: readonly NamedCode[];
  readonly accountGroups: readonly (NamedCode & Pick<LedgerNamesQuery['accountGroups'][number], 'kind'>)[];
}

/** What somebody meant: a code, or several that are called so, or none, with what is spelt nearly so. */
export type FoundCode =
  | { readonly code: string; readonly several?: never }
  | { readonly code?: never; readonly several: readonly NamedCode[] }
  | { readonly code?: never; readonly several?: never; readonly suggestions: readonly NamedCode[] };

const MOST_SUGGESTIONS = 3;
/** A longer text is no name with a slip in it, and comparing it letter by letter would take its time. */
const LONGEST_NAME = 190;

/**
 * The code that a cell means: by code (`ACT-5`, or its number alone), by name in Swedish or English, or by both (`ACT-5 Avtal`).
 * Case and spaces do not matter. What two are called is never guessed, nor what nothing is called.
 */
export function findCode(asked: string, all: readonly NamedCode[]): FoundCode {
  const text = plain(asked);
  const code = /^\d{1,3}$/.test(text) ? `act-${Number(text)}` : text;
  const byCode = all.filter((each) => plain(each.code) === code);
  const named = byCode.length > 0 ? byCode : all.filter((each) => namesOf(each).includes(text));
  const [first, second] = named;
  if (first && second) return { several: named };
  if (first) return { code: first.code };
  return { suggestions: nearest(text, all) };
}

const namesOf = ({ code, name, nameSv }: NamedCode): string[] =>
  [name, nameSv, `${code} ${name}`, `${code} ${nameSv}`].map(plain);

/** What a slip of the pen could have meant; nothing where that could be more than a few. */
function nearest(text: string, all: readonly NamedCode[]): NamedCode[] {
  if (text.length > LONGEST_NAME) return [];
  const limit = Math.max(1, Math.floor(text.length / 3));
  const near = all
    .map((each) => ({
      each,
      distance: Math.min(...[each.code, each.name, each.nameSv].map((word) => editDistance(text, plain(word)))),
    }))
    .filter(({ distance }) => distance <= limit)
    .sort((one, other) => one.distance - other.distance);
  const least = near.filter(({ distance }) => distance === near[0]?.distance);
  return least.length > MOST_SUGGESTIONS ? [] : near.slice(0, MOST_SUGGESTIONS).map(({ each }) => each);
}

const plain = (text: string): string => text.normalize('NFC').toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim();

/** How a sheet says a code: by its name in the language, or by the code where another is called the same. */
export function codeWord(named: NamedCode, all: readonly NamedCode[], language: Language): string {
  const name = language === 'sv' ? named.nameSv : named.name;
  return findCode(name, all).code === named.code ? name : named.code;
}

/** As `codeWord`, of a code that may be unknown, which stands for itself; null is no code. */
export function wordOfCode(code: string, all: readonly NamedCode[], language: Language): string;
export function wordOfCode(code: string | null, all: readonly NamedCode[], language: Language): string | null;
export function wordOfCode(code: string | null, all: readonly NamedCode[], language: Language): string | null {
  const named = all.find((each) => each.code === code);
  return named ? codeWord(named, all, language) : code;
}

/** What can be budgeted: income and costs, not the balance sheet. */
export const budgeted = ({ accountGroups }: BudgetCodes): BudgetCodes['accountGroups'] =>
  accountGroups.filter(({ kind }) => kind !== 'BALANCE' && kind !== 'EQUITY');

export const isIncome = ({ kind }: BudgetCodes['accountGroups'][number]): boolean =>
  kind === 'CONTRIBUTION' || kind === 'OTHER_INCOME';
