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

/** The draft of a year’s operating budget, whole. */
export type BudgetDraftInput = {
  /** True for figures invented to show how the tool works. */
  readonly example?: boolean;
  /** The revision of the year’s last version that you saw, 0 where there was none; refuses with STALE where it is another by now. */
  readonly expectedRevision?: number | null | undefined;
  /** Every line, 1 to 1000. */
  readonly lines: ReadonlyArray<BudgetLineInput>;
  /** Why the decided budget is revised; needed from version 2 on. */
  readonly revisionReason?: string | null | undefined;
  /** Where the figures come from. At most 500 characters. */
  readonly source: string;
  /** The operational year (YEAR-1). */
  readonly year: number;
};

/** A line of the operating budget. */
export type BudgetLineInput = {
  /** The account group’s code. */
  readonly accountGroup: string;
  /** The activity’s code (ACT-1…8); costs need one. */
  readonly activity?: string | null | undefined;
  /** January to December, in kronor: with HAND only. */
  readonly months?: ReadonlyArray<number> | null | undefined;
  /** How it is spread over the months. */
  readonly profile?: BudgetProfile;
  /** A text. At most 500 characters. */
  readonly text?: string;
  /** For the year, in kronor, costs and income positive; with HAND it may be left out. */
  readonly total?: number | null | undefined;
};

/** How a budget line is spread over the months. Whichever it is, the months sum to the line. */
export type BudgetProfile =
  /** Equal parts; in whole kronor where the line is, the spare ones first. */
  | 'EQUAL'
  /** Twelve amounts given by hand. */
  | 'HAND'
  /** As last year’s outcome of the same activity and account group; a negative month counts as 0. */
  | 'LAST_YEAR';

/** How firm a version of the operating budget is. */
export type BudgetStatus =
  /** Decided by the steering group (DEC-1) and in force. Never edited. */
  | 'DECIDED'
  /** Not decided: it may be edited and counts nowhere. */
  | 'DRAFT'
  /** Decided once, and replaced since by a later version. */
  | 'REVISED';

/** What a cell can ask for. A period is 2026, "2026-03", "2026Q1", "2026-03-31" or an Excel date serial; a region a code or a name. */
export type CellFunction =
  /** (activity, period): what is booked in a period in kronor, to the öre: costs and income positive, "UNMAPPED" debit positive and in no other figure. Otherwise as BUDGET. LEDGER_UNKNOWN where the year has no ledger. */
  | 'ACTUAL'
  /** (activity, period, version): the operating budget of a period in kronor (DEC-1). An activity (its costs) or an account group, by code or name, or "UNMAPPED", which is never budgeted; all costs where blank. A day means its month; this year where blank. Version: the one in force where blank, a number, "draft", or a date for what was in force that day. BUDGET_UNKNOWN where there is none. */
  | 'BUDGET'
  /** (year, by, through): headings, then the rows of budgetVsActual in kronor, without totals; by ACTIVITY where blank, ACCOUNT_GROUP, MONTH or QUARTER. The months that have ended by the day count; by today where blank. Blank where no budget is decided or there is no ledger; BUDGET_UNKNOWN where neither is. */
  | 'BUDGETVSACTUAL'
  /** (region, year, scenario): a region’s contribution in kronor, to the öre (FIN-1); of a scenario by its id or name. All regions together where blank; 0 for one that takes no part. A month or a day means its operational year (YEAR-1); this year where blank. */
  | 'CONTRIBUTION'
  /** (year, scenario): headings, then a row for each region that takes part: its name and its contribution in kronor (FIN-1). The numbers sum to the total. */
  | 'CONTRIBUTIONS'
  /** (region, date): inhabitants in persons on a reference date, the last day of the period; on the newest one known where blank. All regions together where blank. */
  | 'POPULATION'
  /** (region, year, scenario): a region’s share of the total before rounding, 0 to 1: the double nearest it (FIN-1). */
  | 'SHARE'
  /** (): one row, the data’s revision and the moment of its last change in UTC (ISO 8601), blank before the first. */
  | 'STATUS'
  /** (base year, columns, cell, cell, …): headings, then a row for each region: baseline, scenario, difference in kronor and percent, kronor per inhabitant, without totals. The cells are a range of adjustments row by row, its number of columns (2 to 4) before them: what, value, regions, years. SCENARIO_INVALID names the row that cannot be read. */
  | 'WHATIF';

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
  /** What a scenario gives. Nothing of it is decided. */
  | 'SCENARIO'
  /** Decided once, and corrected since by a later version. */
  | 'SUPERSEDED';

/** Which column of a CSV file says what: its heading, or its number from 1 as text. Either amount, or debit and credit. Refused with INPUT_INVALID where the file has no such column. */
export type CsvColumnsInput = {
  /** The account: 1 to 10 digits. */
  readonly account: string;
  /** Kronor with a sign: debit positive, credit negative. */
  readonly amount?: string | null | undefined;
  /** The cost centre (kostnadsställe). */
  readonly costCentre?: string | null | undefined;
  /** Credit in kronor, written without a minus. */
  readonly credit?: string | null | undefined;
  /** The day of the row: 2026-01-15, 20260115, 2026/01/15 or 2026.01.15. */
  readonly date: string;
  /** Debit in kronor; a row has debit or credit. */
  readonly debit?: string | null | undefined;
  /** The voucher number. Rows that follow each other with the same series and number are a voucher. */
  readonly number: string;
  /** The project. */
  readonly project?: string | null | undefined;
  /** The series; left out, it is the letters before the number (“A12”), and “CSV” where there are none. */
  readonly series?: string | null | undefined;
  /** The text; the voucher has the first of its rows’. */
  readonly text?: string | null | undefined;
};

/** A file: one of text, base64 and upload. Refused with INPUT_INVALID where it is none or several. */
export type FileInput = {
  /** Its bytes as base64, with padding; for files of up to some megabytes. */
  readonly base64?: string | null | undefined;
  /** Its text; read as UTF-8, whatever encoding the file once had. */
  readonly text?: string | null | undefined;
  /** An upload of one’s own that has come whole: see startUpload. */
  readonly upload?: string | number | null | undefined;
};

/** What a file says of the vouchers that it does not have. */
export type LedgerCoverage =
  /** Nothing: what it has is added or replaced, the rest stays. */
  | 'ITS_VOUCHERS'
  /** It is the year so far: imported vouchers that it lacks are taken away. */
  | 'WHOLE_YEAR';

/** How a CSV file of vouchers is to be read. */
export type LedgerCsvInput = {
  /** Which column says what. */
  readonly columns: CsvColumnsInput;
  /** What it says of the vouchers that it does not have. */
  readonly covers: LedgerCoverage;
  /** The operational year (YEAR-1) that all its rows lie in. */
  readonly year: number;
};

/** The formats that vouchers are read from. */
export type LedgerFileFormat =
  /** A table with a row for each voucher row. */
  | 'CSV'
  /** SIE type 4, export (4E) or import file (4I): what Swedish accounting systems exchange. */
  | 'SIE';

/** A file of vouchers to import. */
export type LedgerFileInput = {
  /** Given: the file is CSV, to be read so. Left out: it is SIE. */
  readonly csv?: LedgerCsvInput | null | undefined;
  /** The file: SIE of type 4, or CSV. */
  readonly file: FileInput;
  /** Where it comes from, in words; kept with it. At most 500 characters. */
  readonly source: string;
};

/** Where a figure stands, and so what its sign means. */
export type ReportSection =
  /** Costs: positive is a cost. */
  | 'COST'
  /** Contributions and other income: positive is income, though the ledger has it as credit, negative. */
  | 'INCOME'
  /** What the account mapping does not place: as booked, debit positive. Map it, or look at its vouchers. */
  | 'UNMAPPED';

/** A file that will be sent in parts. */
export type UploadInput = {
  /** How many bytes it has: 1 to 536 870 912 (512 MiB). */
  readonly bytes: number;
  /** Its name. At most 255 characters. */
  readonly fileName: string;
};

/** The next part of a file. */
export type UploadPartInput = {
  /** Its bytes as base64, with padding: 1 to 4 194 304 bytes (4 MiB) before base64. */
  readonly base64: string;
  /** Where in the file it begins, in bytes from 0: `receivedBytes` of the upload. */
  readonly offset: number;
  /** The upload that it belongs to. */
  readonly upload: string | number;
};

/** What an import does to a voucher. */
export type VoucherFate =
  /** It was not in the ledger. */
  | 'ADDED'
  /** It is replaced: the file says something else under its number. */
  | 'CHANGED'
  /** It is taken away: the file covers its year and no longer has it. */
  | 'REMOVED';

export type AddUploadPartMutationVariables = Exact<{
  input: UploadPartInput;
}>;


export type AddUploadPartMutation = { readonly addUploadPart: { readonly receivedBytes: number, readonly complete: boolean } };

export type BudgetLinesQueryVariables = Exact<{
  year: number;
  version: number;
}>;


export type BudgetLinesQuery = { readonly budget: { readonly version: number, readonly revision: number, readonly lines: ReadonlyArray<{ readonly activity: string | null, readonly accountGroup: string, readonly text: string, readonly profile: BudgetProfile, readonly total: number, readonly months: ReadonlyArray<number> }> } };

export type BudgetVersionsQueryVariables = Exact<{
  year: number;
}>;


export type BudgetVersionsQuery = { readonly revision: number, readonly budgetVersions: ReadonlyArray<{ readonly version: number, readonly status: BudgetStatus, readonly source: string, readonly reason: string | null, readonly decidedOn: string | null, readonly reference: string | null, readonly revision: number, readonly example: boolean }>, readonly activities: ReadonlyArray<{ readonly code: string, readonly name: string, readonly nameSv: string }>, readonly accountGroups: ReadonlyArray<{ readonly code: string, readonly name: string, readonly nameSv: string, readonly kind: AccountKind }> };

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

export type CsvHeadingsQueryVariables = Exact<{
  file: FileInput;
}>;


export type CsvHeadingsQuery = { readonly csvHeadings: { readonly headings: ReadonlyArray<string>, readonly rows: ReadonlyArray<ReadonlyArray<string>>, readonly columns: { readonly date: string | null, readonly account: string | null, readonly amount: string | null, readonly debit: string | null, readonly credit: string | null, readonly series: string | null, readonly number: string | null, readonly costCentre: string | null, readonly project: string | null, readonly text: string | null } } };

export type ImportLedgerFileMutationVariables = Exact<{
  input: LedgerFileInput;
  dryRun: boolean;
  idempotencyKey?: string | null | undefined;
}>;


export type ImportLedgerFileMutation = { readonly importLedgerFile: { readonly ledgerChanged: boolean, readonly revision: number, readonly year: number, readonly added: number, readonly changed: number, readonly removed: number, readonly unchanged: number, readonly rows: number, readonly openingBalancesChanged: boolean, readonly unmappedRows: number, readonly unmapped: number, readonly examples: ReadonlyArray<{ readonly fate: VoucherFate, readonly series: string, readonly number: number }>, readonly file: { readonly format: LedgerFileFormat, readonly encoding: string, readonly declaredEncoding: string | null, readonly program: string | null, readonly company: string | null, readonly vouchers: number, readonly rows: number, readonly notes: ReadonlyArray<{ readonly code: string, readonly text: string | null, readonly count: number, readonly firstLine: number, readonly reason: string }> } } };

export type LedgerImportsQueryVariables = Exact<{ [key: string]: never; }>;


export type LedgerImportsQuery = { readonly revision: number, readonly ledgerImports: ReadonlyArray<{ readonly year: number, readonly source: string, readonly importedAt: string, readonly importedBy: string, readonly added: number, readonly changed: number, readonly removed: number, readonly revision: number }> };

export type LedgerNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type LedgerNamesQuery = { readonly activities: ReadonlyArray<{ readonly code: string, readonly name: string, readonly nameSv: string }>, readonly accountGroups: ReadonlyArray<{ readonly code: string, readonly name: string, readonly nameSv: string, readonly kind: AccountKind }> };

export type PingQueryVariables = Exact<{ [key: string]: never; }>;


export type PingQuery = { readonly revision: number };

export type SetBudgetDraftMutationVariables = Exact<{
  input: BudgetDraftInput;
  dryRun: boolean;
  idempotencyKey?: string | null | undefined;
}>;


export type SetBudgetDraftMutation = { readonly setBudgetDraft: { readonly version: number, readonly status: BudgetStatus, readonly source: string, readonly reason: string | null, readonly decidedOn: string | null, readonly reference: string | null, readonly revision: number, readonly example: boolean, readonly lines: ReadonlyArray<{ readonly activity: string | null, readonly accountGroup: string, readonly text: string, readonly profile: BudgetProfile, readonly total: number, readonly months: ReadonlyArray<number> }> } };

export type StartUploadMutationVariables = Exact<{
  input: UploadInput;
}>;


export type StartUploadMutation = { readonly startUpload: { readonly id: string } };

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

export const AddUploadPartDocument: TypedDocument<AddUploadPartMutation, AddUploadPartMutationVariables> =
  "mutation AddUploadPart($input:UploadPartInput!){addUploadPart(input:$input){receivedBytes complete}}";

export const BudgetLinesDocument: TypedDocument<BudgetLinesQuery, BudgetLinesQueryVariables> =
  "query BudgetLines($year:Int!$version:Int!){budget(year:$year version:$version){version revision lines{activity accountGroup text profile total months}}}";

export const BudgetVersionsDocument: TypedDocument<BudgetVersionsQuery, BudgetVersionsQueryVariables> =
  "query BudgetVersions($year:Int!){revision budgetVersions(year:$year){version status source reason decidedOn reference revision example}activities{code name nameSv}accountGroups{code name nameSv kind}}";

export const BudgetVsActualDocument: TypedDocument<BudgetVsActualQuery, BudgetVsActualQueryVariables> =
  "query BudgetVsActual($year:Int!$by:BudgetDimension!$through:LocalDate){budgetVsActual(year:$year by:$by through:$through){year by through budgetVersion example revision rows{section key budget budgetToDate outcomeToDate variance variancePercent remaining forecast linearForecast lastYear}income{budget budgetToDate outcomeToDate variance forecast}costs{budget budgetToDate outcomeToDate variance forecast}result{budget budgetToDate outcomeToDate variance forecast}}annualFinancialStatement(year:$year){unmapped unmappedRows}activities{code name nameSv}accountGroups{code name nameSv kind}}";

export const BudgetYearsDocument: TypedDocument<BudgetYearsQuery, BudgetYearsQueryVariables> =
  "query BudgetYears{revision budgetYears{year open example}}";

export const CellsDocument: TypedDocument<CellsQuery, CellsQueryVariables> =
  "query Cells($requests:[CellRequest!]!){revision cells(requests:$requests){values error{code message figures}}}";

export const ContributionTableDocument: TypedDocument<ContributionTableQuery, ContributionTableQueryVariables> =
  "query ContributionTable($year:Int!$scenario:ID){revision contributionTable(year:$year scenario:$scenario){year version status budget total population referenceDate populationSource populationNote source example revision decision{decidedOn reference reason}rows{region{code officialName shortName purchasingRegionLetter}population share amount kronorPerInhabitant previousAmount change}}}";

export const CsvHeadingsDocument: TypedDocument<CsvHeadingsQuery, CsvHeadingsQueryVariables> =
  "query CsvHeadings($file:FileInput!){csvHeadings(file:$file){headings columns{date account amount debit credit series number costCentre project text}rows}}";

export const ImportLedgerFileDocument: TypedDocument<ImportLedgerFileMutation, ImportLedgerFileMutationVariables> =
  "mutation ImportLedgerFile($input:LedgerFileInput!$dryRun:Boolean!$idempotencyKey:String){importLedgerFile(input:$input dryRun:$dryRun idempotencyKey:$idempotencyKey){ledgerChanged revision year added changed removed unchanged rows openingBalancesChanged examples{fate series number}unmappedRows unmapped file{format encoding declaredEncoding program company vouchers rows notes{code text count firstLine reason}}}}";

export const LedgerImportsDocument: TypedDocument<LedgerImportsQuery, LedgerImportsQueryVariables> =
  "query LedgerImports{revision ledgerImports{year source importedAt importedBy added changed removed revision}}";

export const LedgerNamesDocument: TypedDocument<LedgerNamesQuery, LedgerNamesQueryVariables> =
  "query LedgerNames{activities{code name nameSv}accountGroups{code name nameSv kind}}";

export const PingDocument: TypedDocument<PingQuery, PingQueryVariables> =
  "query Ping{revision}";

export const SetBudgetDraftDocument: TypedDocument<SetBudgetDraftMutation, SetBudgetDraftMutationVariables> =
  "mutation SetBudgetDraft($input:BudgetDraftInput!$dryRun:Boolean!$idempotencyKey:String){setBudgetDraft(input:$input dryRun:$dryRun idempotencyKey:$idempotencyKey){version status source reason decidedOn reference revision example lines{activity accountGroup text profile total months}}}";

export const StartUploadDocument: TypedDocument<StartUploadMutation, StartUploadMutationVariables> =
  "mutation StartUpload($input:UploadInput!){startUpload(input:$input){id}}";

export const VouchersDocument: TypedDocument<VouchersQuery, VouchersQueryVariables> =
  "query Vouchers($year:Int!$fromMonth:Int$toMonth:Int$section:ReportSection$activity:String$accountGroup:String$first:Int!$after:String){revision vouchers(year:$year fromMonth:$fromMonth toMonth:$toMonth section:$section activity:$activity accountGroup:$accountGroup first:$first after:$after){edges{node{series number text example rowCount rows{date account costCentre project activity accountGroup text amount matches}}}pageInfo{hasNextPage endCursor}}}";
