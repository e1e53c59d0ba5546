// Written by “npm run schema” from schema/schema.graphql and schema/operations/*.graphql. Do not edit.

/** A query's text, which knows the types of its answer and of its variables. */
export type TypedDocument<Result, Variables> = string & { readonly ' types'?: (variables: Variables) => Result };

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What a group of accounts is in the annual financial statement (REP-2). */
export type AccountKind =
  /** Assets and liabilities. */
  | 'BALANCE'
  /** Income: the regions’ contributions (FIN-1). */
  | 'CONTRIBUTION'
  /** Costs, kept by activity (ACT-1…8). */
  | 'COST'
  /** Equity with the results of earlier years brought forward. */
  | 'EQUITY'
  /** Income from elsewhere. */
  | 'OTHER_INCOME';

/** What a report of budget against outcome is divided by. */
export type BudgetDimension =
  /** By account group (kontogrupp). */
  | 'ACCOUNT_GROUP'
  /** By activity (ACT-1…8 and the office’s own). */
  | 'ACTIVITY'
  /** By month, January first. */
  | 'MONTH'
  /** By quarter, the first first. */
  | 'QUARTER';

/** What a cell can ask for. A period is 2026, "2026-03", "2026Q1", "2026-03-31" or an Excel date serial; a region a code or a name. */
export type CellFunction =
  /** (region, year, scenario): a region’s contribution in kronor, to the öre (FIN-1). All regions together where blank; 0 for one that takes no part. A month or a day means its operational year (YEAR-1); this year where blank. */
  | 'CONTRIBUTION'
  /** (year, scenario): headings, then a row for each region that takes part: its name and its contribution in kronor (FIN-1). The numbers sum to the total. */
  | 'CONTRIBUTIONS'
  /** (region, date): inhabitants in persons on a reference date, the last day of the period; on the newest one known where blank. All regions together where blank. */
  | 'POPULATION'
  /** (region, year, scenario): a region’s share of the total before rounding, 0 to 1: the double nearest it (FIN-1). */
  | 'SHARE'
  /** (): one row, the data’s revision and the moment of its last change in UTC (ISO 8601), blank before the first. */
  | 'STATUS';

/** One cell’s question. */
export type CellRequest = {
  /** The arguments in the function’s order; those left out or null are the default. */
  readonly arguments: ReadonlyArray<boolean | number | string | null | undefined>;
  /** What it asks for. */
  readonly function: CellFunction;
};

/** How firm a contribution table is. */
export type ContributionStatus =
  /** As the steering group decided it (DEC-1), and in force. Never edited. */
  | 'DECIDED'
  /** Computed from the proposal as it stands: a new population or an edit changes it. */
  | 'PRELIMINARY'
  /** Decided once, and corrected since by a later version. */
  | 'SUPERSEDED';

/** Where a figure stands, and so what its sign means. */
export type ReportSection =
  /** Costs: positive is a cost. */
  | 'COST'
  /** Contributions and other income: positive is income, though the ledger has it as credit, negative. */
  | 'INCOME'
  /** What the account mapping does not place: as booked, debit positive. Map it, or look at its vouchers. */
  | 'UNMAPPED';

export type BudgetVsActualQueryVariables = Exact<{
  year: number;
  by: BudgetDimension;
  through?: string | null | undefined;
}>;


export type BudgetVsActualQuery = { readonly budgetVsActual: { readonly year: number, readonly by: BudgetDimension, readonly through: string | null, readonly budgetVersion: number | null, readonly example: boolean, readonly revision: number, readonly rows: ReadonlyArray<{ readonly section: ReportSection, readonly key: string, readonly budget: number, readonly budgetToDate: number, readonly outcomeToDate: number, readonly variance: number, readonly variancePercent: number | null, readonly remaining: number, readonly forecast: number, readonly linearForecast: number | null, readonly lastYear: number }>, readonly income: { readonly budget: number, readonly budgetToDate: number, readonly outcomeToDate: number, readonly variance: number, readonly forecast: number }, readonly costs: { readonly budget: number, readonly budgetToDate: number, readonly outcomeToDate: number, readonly variance: number, readonly forecast: number }, readonly result: { readonly budget: number, readonly budgetToDate: number, readonly outcomeToDate: number, readonly variance: number, readonly forecast: number } }, readonly annualFinancialStatement: { readonly unmapped: number, readonly unmappedRows: number }, readonly activities: ReadonlyArray<{ readonly code: string, readonly name: string, readonly nameSv: string }>, readonly accountGroups: ReadonlyArray<{ readonly code: string, readonly name: string, readonly nameSv: string, readonly kind: AccountKind }> };

export type BudgetYearsQueryVariables = Exact<{ [key: string]: never; }>;


export type BudgetYearsQuery = { readonly revision: number, readonly budgetYears: ReadonlyArray<{ readonly year: number, readonly open: boolean, readonly example: boolean }> };

export type CellsQueryVariables = Exact<{
  requests: ReadonlyArray<CellRequest> | CellRequest;
}>;


export type CellsQuery = { readonly revision: number, readonly cells: ReadonlyArray<{ readonly values: ReadonlyArray<ReadonlyArray<boolean | number | string>> | null, readonly error: { readonly code: string, readonly message: string, readonly figures: Readonly<Record<string, unknown>> } | null }> };

export type ContributionTableQueryVariables = Exact<{
  year: number;
  scenario?: string | number | null | undefined;
}>;


export type ContributionTableQuery = { readonly revision: number, readonly contributionTable: { readonly year: number, readonly version: number, readonly status: ContributionStatus, readonly budget: number, readonly total: number, readonly population: number, readonly referenceDate: string, readonly populationSource: string, readonly populationNote: string, readonly source: string, readonly example: boolean, readonly revision: number, readonly decision: { readonly decidedOn: string, readonly reference: string, readonly reason: string | null } | null, readonly rows: ReadonlyArray<{ readonly population: number, readonly share: number, readonly amount: number, readonly kronorPerInhabitant: number, readonly previousAmount: number | null, readonly change: number | null, readonly region: { readonly code: string, readonly officialName: string, readonly shortName: string, readonly purchasingRegionLetter: string } }> } };

export type LedgerNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type LedgerNamesQuery = { readonly activities: ReadonlyArray<{ readonly code: string, readonly name: string, readonly nameSv: string }>, readonly accountGroups: ReadonlyArray<{ readonly code: string, readonly name: string, readonly nameSv: string, readonly kind: AccountKind }> };

export type PingQueryVariables = Exact<{ [key: string]: never; }>;


export type PingQuery = { readonly revision: number };

export type VouchersQueryVariables = Exact<{
  year: number;
  fromMonth?: number | null | undefined;
  toMonth?: number | null | undefined;
  section?: ReportSection | null | undefined;
  activity?: string | null | undefined;
  accountGroup?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type VouchersQuery = { readonly revision: number, readonly vouchers: { readonly edges: ReadonlyArray<{ readonly node: { readonly series: string, readonly number: number, readonly text: string, readonly example: boolean, readonly rowCount: number, readonly rows: ReadonlyArray<{ readonly date: string, readonly account: string, readonly costCentre: string | null, readonly project: string | null, readonly activity: string | null, readonly accountGroup: string | null, readonly text: string, readonly amount: number, readonly matches: boolean }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export const BudgetVsActualDocument: TypedDocument<BudgetVsActualQuery, BudgetVsActualQueryVariables> =
  "query BudgetVsActual($year:Int!$by:BudgetDimension!$through:LocalDate){budgetVsActual(year:$year by:$by through:$through){year by through budgetVersion example revision rows{section key budget budgetToDate outcomeToDate variance variancePercent remaining forecast linearForecast lastYear}income{budget budgetToDate outcomeToDate variance forecast}costs{budget budgetToDate outcomeToDate variance forecast}result{budget budgetToDate outcomeToDate variance forecast}}annualFinancialStatement(year:$year){unmapped unmappedRows}activities{code name nameSv}accountGroups{code name nameSv kind}}";

export const BudgetYearsDocument: TypedDocument<BudgetYearsQuery, BudgetYearsQueryVariables> =
  "query BudgetYears{revision budgetYears{year open example}}";

export const CellsDocument: TypedDocument<CellsQuery, CellsQueryVariables> =
  "query Cells($requests:[CellRequest!]!){revision cells(requests:$requests){values error{code message figures}}}";

export const ContributionTableDocument: TypedDocument<ContributionTableQuery, ContributionTableQueryVariables> =
  "query ContributionTable($year:Int!$scenario:ID){revision contributionTable(year:$year scenario:$scenario){year version status budget total population referenceDate populationSource populationNote source example revision decision{decidedOn reference reason}rows{region{code officialName shortName purchasingRegionLetter}population share amount kronorPerInhabitant previousAmount change}}}";

export const LedgerNamesDocument: TypedDocument<LedgerNamesQuery, LedgerNamesQueryVariables> =
  "query LedgerNames{activities{code name nameSv}accountGroups{code name nameSv kind}}";

export const PingDocument: TypedDocument<PingQuery, PingQueryVariables> =
  "query Ping{revision}";

export const VouchersDocument: TypedDocument<VouchersQuery, VouchersQueryVariables> =
  "query Vouchers($year:Int!$fromMonth:Int$toMonth:Int$section:ReportSection$activity:String$accountGroup:String$first:Int!$after:String){revision vouchers(year:$year fromMonth:$fromMonth toMonth:$toMonth section:$section activity:$activity accountGroup:$accountGroup first:$first after:$after){edges{node{series number text example rowCount rows{date account costCentre project activity accountGroup text amount matches}}}pageInfo{hasNextPage endCursor}}}";
