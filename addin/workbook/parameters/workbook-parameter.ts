import { cellPeriod } from '../../../server/cells/cell-period.js';
import type { Query } from '../operations.js';
import { isText } from '../stored-shape.js';
import { WorkbookRefusal } from '../workbook-refusal.js';

/** What the parameters of a workbook are called, as defined names: the same in every language, since formulas say them. */
export const PARAMETER_NAMES = { year: 'FORDELA_YEAR', region: 'FORDELA_REGION', scenario: 'FORDELA_SCENARIO' } as const;

export type WorkbookParameter = keyof typeof PARAMETER_NAMES;

/** The variables of a table's query that a named cell says, each with the cell's name. */
export type FollowedParameters = Readonly<Partial<Record<'year' | 'scenario', string>>>;

/** What stands in the named cells, by name. */
export type ParameterValues = Readonly<Record<string, unknown>>;

export const isFollowed = (read: unknown): read is FollowedParameters | undefined =>
  read === undefined ||
  (typeof read === 'object' &&
    read !== null &&
    Object.entries(read).every(([key, name]) => (key === 'year' || key === 'scenario') && isText(name)));

/** The parameters that a query of this kind can follow. */
export const FOLLOWABLE: Readonly<Record<Query['operation'], readonly (keyof FollowedParameters)[]>> = {
  contributionTable: ['year', 'scenario'],
  budgetVsActual: ['year'],
  compareScenarios: ['year'],
};

/**
 * A query with what its named cells say now. As in a formula a blank cell, or 0, is this year and the year's own budget, and a
 * year may be written as a month or a date in it. Refuses what is no year with PARAMETER_INVALID.
 */
export function withParameters<Q extends Query>(query: Q, values: ParameterValues, thisYear: number): Q {
  const { year, scenario } = query.parameters ?? {};
  const variables: Record<string, unknown> = { ...query.variables };
  if (year !== undefined) variables['year'] = yearOf(year, values[year]) ?? thisYear;
  if (scenario !== undefined) {
    const { [scenario]: said } = values;
    if (isBlank(said)) delete variables['scenario'];
    else variables['scenario'] = String(said).trim();
  }
  return { ...query, variables };
}

function yearOf(name: string, said: unknown): number | undefined {
  if (isBlank(said)) return undefined;
  try {
    if (typeof said === 'number' || typeof said === 'string') return cellPeriod(said).year;
  } catch {
    // told below, with the cell's name
  }
  throw new WorkbookRefusal('PARAMETER_INVALID', { name, value: String(said).slice(0, 40) });
}

const isBlank = (said: unknown): boolean =>
  said === null || said === undefined || said === 0 || (typeof said === 'string' && ['', '0'].includes(said.trim()));
