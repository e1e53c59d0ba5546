import type { LocalDate } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { BudgetDimension } from '../reports/budget-versus-actual.js';
import { type AccountsAsked, accountsAsked, budgetWithoutAccounts } from './accounts-asked.js';
import type { CellArgument } from './cell-function.js';
import { cellPeriod, monthsOf, wholePeriod } from './cell-period.js';
import { ALL_COSTS, type FindPart, type LedgerPart } from './ledger-part.js';
import { argumentAt } from './read-argument.js';

/** Which version of a year's budget a cell asks for. */
export type AskedVersion =
  | { readonly kind: 'IN_FORCE' }
  | { readonly kind: 'AS_OF'; readonly asOf: LocalDate }
  | { readonly kind: 'NUMBER'; readonly version: number }
  | { readonly kind: 'DRAFT' };

/** Versions are counted from 1; a number from here on is a date serial. */
const FIRST_SERIAL = 10_000;

/** “Utkast” is what earlier versions said: workbooks hold it. */
const DRAFT_WORDS: ReadonlySet<string> = new Set(['draft', 'förslag', 'utkast']);

const DIMENSIONS: ReadonlyMap<string, BudgetDimension> = new Map([
  ...Object.values(BudgetDimension).map((by) => [letters(by), by] as const),
  ['aktivitet', BudgetDimension.ACTIVITY],
  ['kontogrupp', BudgetDimension.ACCOUNT_GROUP],
  ['manad', BudgetDimension.MONTH],
  ['kvartal', BudgetDimension.QUARTER],
]);

/** All costs together where it is blank. */
function partAt(list: readonly CellArgument[], place: number, findPart: FindPart): LedgerPart {
  const asked = argumentAt(list, place, 'activity');
  return asked === undefined ? ALL_COSTS : findPart(asked);
}

/** Accounts as they are booked, or a part of the report: all costs together where it is blank. */
export function outcomeAt(list: readonly CellArgument[], place: number, findPart: FindPart): LedgerPart | AccountsAsked {
  const asked = argumentAt(list, place, 'activity');
  return (asked === undefined ? undefined : accountsAsked(asked)) ?? partAt(list, place, findPart);
}

/** The same of a budget, which has no accounts: they are refused. */
export function budgetedAt(list: readonly CellArgument[], place: number, findPart: FindPart): LedgerPart {
  const asked = argumentAt(list, place, 'activity');
  if (asked !== undefined && accountsAsked(asked)) throw budgetWithoutAccounts(asked);
  return partAt(list, place, findPart);
}

/** A year and months of it; this whole year where it is blank. `countedIn` is the year whose months that count so far are meant. */
export function monthsAt(
  list: readonly CellArgument[],
  place: number,
  thisYear: number,
): { readonly year: number; readonly months: readonly number[]; readonly countedIn?: number } {
  const period = cellPeriod(argumentAt(list, place, 'period') ?? thisYear);
  const { year, countedIn } = period;
  return { year, months: monthsOf(period), ...(countedIn !== undefined && { countedIn }) };
}

/** Blank is the version in force; 2 a version, "draft" the draft, also in Swedish, and a date what was in force that day. */
export function versionAt(list: readonly CellArgument[], place: number): AskedVersion {
  const asked = argumentAt(list, place, 'version');
  if (asked === undefined) return { kind: 'IN_FORCE' };
  const text = String(asked).trim().toLowerCase();
  if (DRAFT_WORDS.has(text)) return { kind: 'DRAFT' };
  const version = /^\d+$/.test(text) ? Number(text) : undefined;
  if (version !== undefined && version < FIRST_SERIAL) return { kind: 'NUMBER', version };
  return { kind: 'AS_OF', asOf: wholePeriod(asked).lastDay };
}

/** By activity where it is blank; also in Swedish. */
export function dimensionAt(list: readonly CellArgument[], place: number): BudgetDimension {
  const asked = argumentAt(list, place, 'by');
  if (asked === undefined) return BudgetDimension.ACTIVITY;
  const by = DIMENSIONS.get(letters(String(asked)));
  if (by) return by;
  const value = String(asked).trim().slice(0, 32);
  const known = Object.values(BudgetDimension);
  throw new Refusal('INPUT_INVALID', `“${value}” is not what a report is divided by; write ${known.join(', ')}.`, {
    figures: { argument: place + 1, name: 'by', value, known },
  });
}

/** "Account group", "ACCOUNT_GROUP" and "månad" are written in many ways: only the letters count. */
function letters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();
}
