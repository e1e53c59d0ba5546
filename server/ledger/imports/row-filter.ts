import type { SourceRow } from '../check-voucher.js';

/** Which rows of a source the ledger keeps: those that meet every list that is not empty. */
export interface RowFilter {
  readonly costCentres: readonly string[];
  readonly projects: readonly string[];
  /** First digits of accounts: "5" is every account that begins with 5. */
  readonly accounts: readonly string[];
}

export const NO_FILTER: RowFilter = { costCentres: [], projects: [], accounts: [] };

export function isFiltering({ costCentres, projects, accounts }: RowFilter): boolean {
  return costCentres.length + projects.length + accounts.length > 0;
}

/** Whether balances of whole accounts pass: a cost centre's or a project's part of them is not known. */
export function keepsWholeAccounts({ costCentres, projects }: RowFilter): boolean {
  return costCentres.length + projects.length === 0;
}

export function keepsAccount({ accounts }: RowFilter, account: string): boolean {
  return accounts.length === 0 || accounts.some((digits) => account.startsWith(digits));
}

export function keepsRow(filter: RowFilter, { account, costCentre = '', project = '' }: SourceRow): boolean {
  const { costCentres, projects } = filter;
  if (costCentres.length > 0 && !costCentres.includes(costCentre)) return false;
  if (projects.length > 0 && !projects.includes(project)) return false;
  return keepsAccount(filter, account);
}

/** The same lists in one order, so that two ways to write a filter are one. */
export function tidyFilter({ costCentres, projects, accounts }: RowFilter): RowFilter {
  const tidy = (list: readonly string[]): string[] => [...new Set(list)].toSorted();
  return { costCentres: tidy(costCentres), projects: tidy(projects), accounts: tidy(accounts) };
}

export function sameFilter(one: RowFilter, other: RowFilter): boolean {
  return JSON.stringify(tidyFilter(one)) === JSON.stringify(tidyFilter(other));
}
