import type { ContributionTableQuery } from '../../schema/generated/operations.js';

/** What a query is asked with; the same fields name the year and the scenario in a stored definition. */
export interface ContributionVariables {
  readonly year: number;
  readonly scenario?: string;
}

/** A year's contribution table as the server answers it. Amounts in kronor: the JSON numbers as they came, never recomputed. */
export type ContributionTable = ContributionTableQuery['contributionTable'];
export type ContributionRow = ContributionTable['rows'][number];
