import type { EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { Refusal } from '../agreement/refusal.js';
import { BudgetYear } from '../financing/budget-year.entity.js';
import { isOfResult } from '../ledger/account-group.entity.js';
import { REGION_NAMES } from '../regions/region-names.js';
import { loadScenarios } from '../scenarios/load-scenarios.js';
import type { CellValue } from './cell-function.js';
import type { Money } from './load-money.js';

/** What LIST can list: each word is what a cell writes, in English or Swedish. */
export const LIST_KINDS = {
  REGIONS: 'regioner',
  ACTIVITIES: 'aktiviteter',
  ACCOUNT_GROUPS: 'kontogrupper',
  YEARS: 'år',
  SCENARIOS: 'scenarier',
} as const;

export type ListKind = keyof typeof LIST_KINDS;

/** The headings that the add-in translates; it shows one of the two names. */
export const LIST_HEADINGS = ['Key', 'Name', 'Name in Swedish'] as const;

const EXAMPLE: readonly CellValue[] = ['Example', 'Exempel'];

/** The kind that a cell names, in capitals or not, in the singular too. Undefined is the list of kinds. Refuses what is none. */
export function listKind(asked: string | number | undefined): ListKind | undefined {
  if (asked === undefined) return undefined;
  const text = letters(String(asked));
  const found = Object.entries(LIST_KINDS).find(([kind, swedish]) => {
    return [kind, swedish, ...(SINGULAR[kind as ListKind] ?? [])].some((word) => letters(word) === text);
  });
  if (found) return found[0] as ListKind;
  const value = String(asked).trim().slice(0, 32);
  const known = Object.keys(LIST_KINDS);
  throw new Refusal('INPUT_INVALID', `“${value}” is no list; write ${known.join(', ')}.`, {
    figures: { argument: 1, name: 'kind', value, known },
  });
}

const SINGULAR: Readonly<Record<ListKind, readonly string[]>> = {
  REGIONS: ['region'],
  ACTIVITIES: ['activity', 'aktivitet'],
  ACCOUNT_GROUPS: ['account group', 'kontogrupp'],
  YEARS: ['year'],
  SCENARIOS: ['scenario'],
};

/** Every list that a batch asks for, each with headings: what a formula writes, and its name in either language. */
export async function loadLists(
  reader: EntityManager,
  principal: Principal,
  { activities, accountGroups }: Pick<Money, 'activities' | 'accountGroups'>,
  kinds: ReadonlySet<ListKind | undefined>,
): Promise<ReadonlyMap<ListKind | undefined, CellValue[][]>> {
  const lists = new Map<ListKind | undefined, CellValue[][]>();
  for (const kind of kinds) lists.set(kind, [[...LIST_HEADINGS], ...(await rowsOf(kind))]);
  return lists;

  async function rowsOf(kind: ListKind | undefined): Promise<CellValue[][]> {
    switch (kind) {
      case undefined:
        return Object.entries(LIST_KINDS).map(([key, swedish]) => [key, key.toLowerCase().replaceAll('_', ' '), swedish]);
      case 'REGIONS':
        return REGION_NAMES.map(({ code, shortName }) => [code, shortName, shortName]);
      case 'ACTIVITIES':
        return activities.map(({ code, name, nameSv }) => [code, name, nameSv]);
      case 'ACCOUNT_GROUPS':
        return accountGroups.filter((group) => isOfResult(group.kind)).map(({ code, name, nameSv }) => [code, name, nameSv]);
      case 'YEARS': {
        const years = await reader.find(BudgetYear, { select: { year: true, example: true }, order: { year: 'ASC' } });
        return years.map(({ year, example }) => [year, ...(example ? EXAMPLE : ['', ''])]);
      }
      case 'SCENARIOS':
        return (await loadScenarios(reader, principal)).map(({ scenario: { id, name } }) => [id, name, name]);
    }
  }
}

/** Only the letters count, å, ä and ö as a and o. */
function letters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();
}
