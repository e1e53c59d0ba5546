/** What a query is asked with; the same fields name the year and the scenario in a stored definition. */
export interface ContributionVariables {
  readonly year: number;
  readonly scenario?: string;
}

export interface ContributionRow {
  readonly region: { readonly code: string; readonly shortName: string };
  readonly population: number;
  readonly share: number;
  /** In kronor, at most two decimals: the JSON number the server sent, never recomputed. */
  readonly amount: number;
  readonly kronorPerInhabitant: number;
  readonly previousAmount: number | null;
  readonly change: number | null;
}

/** A year's contribution table as the server answers it. Amounts in kronor. */
export interface ContributionTable {
  readonly year: number;
  readonly version: number;
  readonly status: 'PRELIMINARY' | 'DECIDED' | 'SUPERSEDED';
  readonly example: boolean;
  readonly budget: number;
  readonly total: number;
  readonly population: number;
  readonly referenceDate: string;
  readonly source: string;
  readonly populationSource: string;
  readonly populationNote: string;
  readonly revision: number;
  readonly decision: { readonly decidedOn: string; readonly reference: string } | null;
  readonly rows: readonly ContributionRow[];
}

export const CONTRIBUTION_TABLE = `query ContributionTable($year: Int!, $scenario: ID) {
  contributionTable(year: $year, scenario: $scenario) {
    year version status example budget total population referenceDate source populationSource populationNote revision
    decision { decidedOn reference }
    rows { region { code shortName } population share amount kronorPerInhabitant previousAmount change }
  }
}`;
