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

/** A rule of the account mapping. It gives activities, an account group, or both. */
export type AccountMappingRuleInput = {
  /** The account group’s code. */
  readonly accountGroup?: string | null | undefined;
  /** The activities that have a part, by weight: one takes all of it. A month of equal coding is shared to the öre, and the parts sum to it. Left out is none. */
  readonly activities?: ReadonlyArray<ActivityShareInput> | null | undefined;
  /** Only this cost centre (kostnadsställe); left out is any. */
  readonly costCentre?: string | null | undefined;
  /** Only rows with all these objects of other dimensions; left out is any. At most 20, a dimension once. */
  readonly dimensions?: ReadonlyArray<RowDimensionInput> | null | undefined;
  /** From the month of this day on, the whole of it. */
  readonly from: string;
  /** First digits of the lowest account: “50” is every account from 50 on. */
  readonly fromAccount: string;
  /** Only this project; left out is any. */
  readonly project?: string | null | undefined;
  /** Through the month of this day, the whole of it; left out is until further notice. */
  readonly through?: string | null | undefined;
  /** First digits of the highest account, as many digits: “59” goes up to 5999. */
  readonly toAccount: string;
};

/** An activity’s part of what a rule maps: its weight against the sum of the rule’s weights. */
export type ActivityShareInput = {
  /** The activity’s code (ACT-1…8). */
  readonly code: string;
  /** A whole number, 1 to 1 000 000. */
  readonly weight?: number;
};

/** One change of a scenario: exactly one field beside fromYear and throughYear. Kinds are taken in the order participation, population, total, key, phaseIn, fixed, group and bound; the list’s order counts inside one kind. */
export type AdjustmentInput = {
  /** Floors and ceilings. */
  readonly bound?: BoundAdjustmentInput | null | undefined;
  /** Limits of the change against the year before. */
  readonly change?: ChangeAdjustmentInput | null | undefined;
  /** A region pays a fixed amount. */
  readonly fixed?: FixedAdjustmentInput | null | undefined;
  /** The first year in which it counts; the scenario’s first where left out. */
  readonly fromYear?: number | null | undefined;
  /** Floor and ceiling of a group. */
  readonly group?: GroupAdjustmentInput | null | undefined;
  /** Another key. */
  readonly key?: KeyAdjustmentInput | null | undefined;
  /** A region leaves or joins. */
  readonly participation?: ParticipationAdjustmentInput | null | undefined;
  /** The new key and population come in over 1 to 3 years. */
  readonly phaseIn?: number | null | undefined;
  /** Other inhabitants. */
  readonly population?: PopulationAdjustmentInput | null | undefined;
  /** The last year in which it counts; the scenario’s last where left out. */
  readonly throughYear?: number | null | undefined;
  /** Another total. */
  readonly total?: TotalAdjustmentInput | null | undefined;
};

/** How exact amounts become whole units that sum to the total. Ties go to the smaller id in all of them. */
export type ApportionmentMethod =
  /** Quotients rounded up. Favours small participants; a unit for every weight above 0. */
  | 'ADAMS'
  /** Quotients rounded at the harmonic mean of the whole numbers around them; a unit for every weight above 0. */
  | 'DEAN'
  /** Quotients rounded down (Jefferson, heltalsmetoden). Favours large participants. */
  | 'DHONDT'
  /** Quotients rounded at the geometric mean of the whole numbers around them; a unit for every weight above 0. */
  | 'HUNTINGTON_HILL'
  /** Whole parts first, the units left to the largest remainders (Hamilton). Never a whole unit from the exact amount. */
  | 'LARGEST_REMAINDER'
  /** Quotients rounded to the nearest whole (Webster, jämkningsfri uddatalsmetod). Favours neither large nor small. */
  | 'SAINTE_LAGUE';

/** What each region pays at least and at most. */
export type BoundAdjustmentInput = {
  /** At most; goes down to whole units. */
  readonly ceiling?: LimitInput | null | undefined;
  /** At least; goes up to whole units. */
  readonly floor?: LimitInput | null | undefined;
  /** The regions that it holds for; all where left out. County code, official name or short name. */
  readonly regions?: ReadonlyArray<string> | null | undefined;
};

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
  /** Equal parts, in whole kronor where the line is: the budget to date of every month is within half a krona of the exact one. */
  | 'EQUAL'
  /** Twelve amounts given by hand. */
  | 'HAND'
  /** As last year’s outcome of the same activity and account group; a negative month counts as 0. A month that last year’s ledger does not hold yet follows the same month a year earlier: followedYears tells. Refused where that is unknown too. */
  | 'LAST_YEAR';

/** How firm a version of the operating budget is. */
export type BudgetStatus =
  /** Decided by the steering group (DEC-1) and in force. Never edited. */
  | 'DECIDED'
  /** Not decided: it may be edited and counts nowhere. */
  | 'DRAFT'
  /** Decided once, and replaced since by a later version. */
  | 'REVISED';

/** What a budget line holds that is likely a mistake. */
export type BudgetWarningCode =
  /** Income below 0. In SIE income is credit, negative, and positive here: the file may have it the other way round. */
  | 'INCOME_NEGATIVE';

/** What a cell can ask for. A period is 2026, "2026-03", "2026Q1", "2026-03-31" or an Excel date serial, and may be moved: "2026-03 -1y" (m, q, y); BUDGET and ACTUAL also take "2026 YTD", the months that count so far, and "2026-03 YTD"; a region a code or a name. 0 is a blank cell, as Excel for Windows and Mac hand it over. */
export type CellFunction =
  /** (activity, period): what is booked in a period in kronor, to the öre: costs and income positive, "UNMAPPED" debit positive and in no other figure. Otherwise as BUDGET; or accounts, "5010", "5010..5099", "50*" or "5010;60*", debit positive as booked: ACCOUNT_UNKNOWN where there is none. LEDGER_UNKNOWN where the year has no ledger. */
  | 'ACTUAL'
  /** (activity, period, version): the operating budget of a period in kronor (DEC-1). An activity (its costs) or an account group, by code or name, or "UNMAPPED", which is never budgeted; all costs where blank. A day means its month; this year where blank. Version: the one in force where blank, a number, "draft", or a date for what was in force that day. BUDGET_UNKNOWN where there is none, BUDGET_WITHOUT_ACCOUNTS for accounts. */
  | 'BUDGET'
  /** (year, by, through): headings, then the rows of budgetVsActual in kronor, without totals; by ACTIVITY where blank, ACCOUNT_GROUP, MONTH or QUARTER. The months that have ended by the day count; by today where blank. Blank where no budget is decided or there is no ledger; BUDGET_UNKNOWN where neither is. */
  | 'BUDGETVSACTUAL'
  /** (region, year, scenario): a region’s contribution in kronor, to the öre (FIN-1); of a scenario by its id or name. All regions together where blank; 0 for one that takes no part. A month or a day means its operational year (YEAR-1); this year where blank. */
  | 'CONTRIBUTION'
  /** (year, scenario): headings, then a row for each region that takes part: its name and its contribution in kronor (FIN-1). The numbers sum to the total. */
  | 'CONTRIBUTIONS'
  /** (kind): headings, then a row for each: what a formula writes, and its name in English and Swedish. REGIONS, ACTIVITIES, ACCOUNT_GROUPS (of income and costs), YEARS (with a contribution budget; “Example” where its figures are invented) or SCENARIOS (that the asker sees); those five where blank. */
  | 'LIST'
  /** (region, date): inhabitants in persons on a reference date, the last day of the period; on the newest one known where blank. All regions together where blank. */
  | 'POPULATION'
  /** (region, year, scenario): a region’s share of the total before rounding, 0 to 1: the double nearest it (FIN-1). */
  | 'SHARE'
  /** (): one row, the data’s revision and the moment of its last change in UTC (ISO 8601), blank before the first. */
  | 'STATUS'
  /** (base year, columns, cell, cell, …): headings, then a row for each region: baseline, scenario, difference in kronor and percent, kronor per inhabitant, without totals. The cells are a range of adjustments row by row, its number of columns (2 to 4) before them: what, value, regions, years. SCENARIO_INVALID names the row that cannot be read, ZERO_OR_BLANK one whose value is 0 or a blank cell, where nothing tells which; the text "0" is 0. */
  | 'WHATIF';

/** One cell’s question. */
export type CellRequest = {
  /** The arguments in the function’s order; those left out or null are the default. */
  readonly arguments: ReadonlyArray<boolean | number | string | null | undefined>;
  /** What it asks for. */
  readonly function: CellFunction;
};

/** How far a region may move from what it paid the year before. */
export type ChangeAdjustmentInput = {
  /** The largest fall in percent, 0 to 100. */
  readonly maxFallPercent?: number | string | null | undefined;
  /** The largest rise in percent, at least 0. */
  readonly maxRisePercent?: number | string | null | undefined;
  /** The regions that it holds for; all where left out. County code, official name or short name. */
  readonly regions?: ReadonlyArray<string> | null | undefined;
};

/** How firm a contribution table is. */
export type ContributionStatus =
  /** As the steering group decided it (DEC-1), and in force. No figure of it is ever edited, those of the year before included. */
  | 'DECIDED'
  /** Computed from the proposal as it stands: a new population or an edit changes it. */
  | 'PRELIMINARY'
  /** What a scenario gives. Nothing of it is decided. */
  | 'SCENARIO'
  /** Decided once, and corrected since by a later version. No figure of it is ever edited. */
  | 'SUPERSEDED';

/** Which column of a CSV file says what: its heading, or its number from 1 as text. Either amount, or debit and credit. Refused with INPUT_INVALID where the file has no such column. */
export type CsvColumnsInput = {
  /** The account: 1 to 10 digits, with its name after it or not; or named by a row above. */
  readonly account: string;
  /** Kronor with a sign: debit positive, credit negative. */
  readonly amount?: string | null | undefined;
  /** The cost centre (kostnadsställe). */
  readonly costCentre?: string | null | undefined;
  /** Credit in kronor, written without a minus. */
  readonly credit?: string | null | undefined;
  /** The day of the row, in any form that has one reading: 2026-01-15, 20260115, 2026-1-15, 15/1/2026, or as Excel numbers days; or the month, 2026-01. 1/2/2026 is refused. */
  readonly date: string;
  /** Debit in kronor; a row has debit or credit. */
  readonly debit?: string | null | undefined;
  /** The voucher number, kept as it is written. Rows with the same series and number are a voucher, in whatever order they stand. A list of vouchers is refused without it. */
  readonly number?: string | null | undefined;
  /** The project. */
  readonly project?: string | null | undefined;
  /** The series; left out, it is the letters before the number (“A12”), and “CSV” where there are none. Empty is “CSV” too. */
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

/** A region that pays a fixed amount. */
export type FixedAdjustmentInput = {
  /** What it pays, in kronor, whole units; the others share the rest. */
  readonly amount: number;
  /** County code, official name or short name. */
  readonly region: string;
};

/** What some regions together pay at least and at most. Groups of a year have no region in common. */
export type GroupAdjustmentInput = {
  /** Together at most. */
  readonly ceiling?: LimitInput | null | undefined;
  /** Together at least. */
  readonly floor?: LimitInput | null | undefined;
  /** County code, official name or short name. */
  readonly regions: ReadonlyArray<string>;
};

/** Another key; what is left out stays. */
export type KeyAdjustmentInput = {
  /** What the key shares by, at most 12 components. */
  readonly components?: ReadonlyArray<ScenarioComponentInput> | null | undefined;
  /** Measures of the scenario’s own. */
  readonly measures?: ReadonlyArray<ScenarioMeasureInput> | null | undefined;
  /** How shares become whole units. */
  readonly method?: ApportionmentMethod | null | undefined;
  /** The smallest step of a contribution, in kronor. */
  readonly unit?: number | null | undefined;
};

/** How a CSV file of vouchers is to be read. */
export type LedgerCsvInput = {
  /** Which column says what. Left out: as the last file of the named source had them. */
  readonly columns?: CsvColumnsInput | null | undefined;
  /** The operational year (YEAR-1) that all its rows lie in. */
  readonly year: number;
};

/** Which dimensions of SIE are the cost centre and the project. */
export type LedgerDimensionsInput = {
  /** The dimension of the cost centre (kostnadsställe); SIE’s own is 1. */
  readonly costCentre?: number;
  /** The dimension of the project; SIE’s own is 6. */
  readonly project?: number;
};

/** The formats that vouchers are read from. */
export type LedgerFileFormat =
  /** A table with a row for each voucher row. */
  | 'CSV'
  /** SIE type 4, export (4E) or import file (4I), or 2 and 3 with month amounts: what Swedish accounting systems exchange. */
  | 'SIE';

/** A file of vouchers to import. */
export type LedgerFileInput = {
  /** What is accepted of that which would be asked about; with a `reason`, which the change log keeps. */
  readonly accept?: ReadonlyArray<LedgerImportQuestion>;
  /** What the file is to be taken for. Left out, it is inferred. */
  readonly as?: LedgerFileKind | null | undefined;
  /** Given: the file is CSV, to be read so. Left out: it is SIE. */
  readonly csv?: LedgerCsvInput | null | undefined;
  /** The source’s dimensions. Left out: as the source has them. */
  readonly dimensions?: LedgerDimensionsInput | null | undefined;
  /** What the rows that are kept have to sum to, in kronor, debit positive; else nothing is stored. */
  readonly expect?: number | null | undefined;
  /** The file: SIE of type 2, 3 or 4, or CSV. */
  readonly file: FileInput;
  /** The rows to keep, of this file and the source’s next ones. Left out: as the source has it; empty lists end it. */
  readonly filter?: LedgerFilterInput | null | undefined;
  /** The first day that an extract covers, a month’s first; with `through`. Left out: the months of its rows. */
  readonly from?: string | null | undefined;
  /** The name of its source; a new name makes a new source. Left out, the source is recognised by organisation number and program. At most 190 characters. */
  readonly source?: string | null | undefined;
  /** The last day that an extract covers, a month’s last. */
  readonly through?: string | null | undefined;
  /** What is done with vouchers that do not balance. */
  readonly unbalanced?: UnbalancedVouchersInput | null | undefined;
};

/** What a file is of the ledger of its source. */
export type LedgerFileKind =
  /** Rows of some projects or cost centres, without the rows against them; the source’s next extract of the months replaces it as a whole. */
  | 'EXTRACT'
  /** Some vouchers: each is added or replaces itself, and the rest stays. */
  | 'LISTED_VOUCHERS'
  /** What each account came to in each month: SIE of type 2 or 3. */
  | 'MONTH_AMOUNTS'
  /** Every voucher of the days that it covers: what it no longer has is taken away. */
  | 'WHOLE_YEAR';

/** The rows of a source that the ledger keeps: those that meet every list that is not empty. */
export type LedgerFilterInput = {
  /** First digits of accounts; “5” is every account that begins with 5. At most 1000. */
  readonly accounts?: ReadonlyArray<string>;
  /** Cost centres (kostnadsställen); at most 1000. */
  readonly costCentres?: ReadonlyArray<string>;
  /** Projects; at most 1000. */
  readonly projects?: ReadonlyArray<string>;
};

/** What an import asks before it stores what may be wrong; each is answered by naming it in `accept`, with a reason. */
export type LedgerImportQuestion =
  /** A voucher without a number has the series, day and text of an earlier one and other amounts: it replaces that one. */
  | 'CHANGED_AMOUNTS'
  /** A listed voucher has another day than the one of its number, which it replaces. */
  | 'CHANGED_DAYS'
  /** The filter is another than the source’s. */
  | 'CHANGED_FILTER'
  /** What it lists does not come to its own #UB and #RES. Accepted, it is taken as listed vouchers unless `as` says otherwise. */
  | 'CONTRADICTED_BALANCES'
  /** It was taken for an extract, of the sum that is told. `as` or `expect` answers it too. */
  | 'EXTRACT_SUM'
  /** The same, answered otherwise: it is another voucher, and both are kept. */
  | 'NUMBERS_BEGIN_AGAIN'
  /** The source has a newer export of the same days: the way back to an older file. */
  | 'OLDER_EXPORT'
  /** Its company is another than that of the source’s earlier imports. */
  | 'OTHER_COMPANY'
  /** Another source, or an import of another kind, has rows of the same account, coding and month: both count. */
  | 'OVERLAP'
  /** An earlier extract has months that this one does not have rows of; they stay. `from` and `through` answer it too. */
  | 'PARTIAL_PERIOD'
  /** It takes away more than five vouchers, or more than half of those of its days. */
  | 'REMOVALS'
  /** A voucher without a number that equals an earlier one, but for its amounts at most, is another one: both are kept. */
  | 'REPETITIONS';

/** A limit: exactly one of the fields. For a group an amount or a share. */
export type LimitInput = {
  /** In kronor. */
  readonly amount?: number | null | undefined;
  /** Kronor for each inhabitant who counts. */
  readonly perInhabitant?: number | null | undefined;
  /** A part of the year’s total, 0 to 1. */
  readonly share?: number | string | null | undefined;
};

/** A region that leaves or joins: exactly one of them. */
export type ParticipationAdjustmentInput = {
  /** The region that takes part. County code, official name or short name. */
  readonly joins?: string | null | undefined;
  /** The region that takes no part. County code, official name or short name. */
  readonly leaves?: string | null | undefined;
  /** With leaves: the day of its notice; refused where it is too late (WD-1). */
  readonly notice?: string | null | undefined;
};

/** What an import of population takes by name although it is asked about. */
export type PopulationAcceptance =
  /** Regions, or the nation, that move further than inhabitants do (docs/decisions/0018). Storing them needs a reason. */
  | 'JUMPS';

/** Other inhabitants: exactly one of referenceDate, average, given and growthPercent. */
export type PopulationAdjustmentInput = {
  /** The exact mean of 1 to 12 days. */
  readonly average?: ReadonlyArray<string> | null | undefined;
  /** Given figures; regions not named keep theirs. */
  readonly given?: ReadonlyArray<RegionPersonsInput> | null | undefined;
  /** Growth in percent a year, above −100; it compounds year by year. */
  readonly growthPercent?: number | string | null | undefined;
  /** The population of another day. */
  readonly referenceDate?: string | null | undefined;
  /** With growthPercent: the region that grows; all where left out. County code, official name or short name. */
  readonly region?: string | null | undefined;
};

/** The formats population is read from. */
export type PopulationFormat =
  /** Comma, semicolon or tab; columns region, year or reference date, and population, in Swedish or English; or a column for each year, as PxWeb saves a table. */
  | 'CSV'
  /** JSON as SCB’s PxWeb answers it: JSON-stat 2 or 1, or its own with columns and data. */
  | 'JSON_STAT';

/** A file of population to import. */
export type PopulationImportInput = {
  /**
   * The file’s text.
   * @deprecated Use file: { text }.
   */
  readonly content?: string | null | undefined;
  /** The file, as text, base64 or an upload; at most 10 000 000 bytes. */
  readonly file?: FileInput | null | undefined;
  /** The file’s format; left out, it is seen from the content. */
  readonly format?: PopulationFormat | null | undefined;
  /** Where the figures come from, in words; kept with them. At most 500 characters. */
  readonly source: string;
};

/** A region’s figure of a measure. */
export type RegionFigureInput = {
  /** County code, official name or short name. */
  readonly region: string;
  /** The figure, at least 0; the same unit for every region. */
  readonly value: number | string;
};

/** A region and its inhabitants. */
export type RegionPersonsInput = {
  /** Inhabitants, in persons. */
  readonly persons: number;
  /** County code, official name or short name. */
  readonly region: string;
};

/** Where a figure stands, and so what its sign means. */
export type ReportSection =
  /** Costs: positive is a cost. */
  | 'COST'
  /** Contributions and other income: positive is income, though the ledger has it as credit, negative. */
  | 'INCOME'
  /** What the account mapping does not place: as booked, debit positive. Map it, or look at its vouchers. */
  | 'UNMAPPED';

/** An object of a dimension of SIE other than cost centre (1) and project (6). */
export type RowDimensionInput = {
  /** The dimension’s number, as `ledgerDimensions` has it. */
  readonly dimension: number;
  /** The object: the code in that dimension. At most 190 characters. */
  readonly object: string;
};

/** A scenario to compare: a saved one by its id, or one that is only tried by name and adjustments. */
export type ScenarioChoiceInput = {
  /** Without id: what it changes. */
  readonly adjustments?: ReadonlyArray<AdjustmentInput> | null | undefined;
  /** A saved scenario. */
  readonly id?: string | number | null | undefined;
  /** Without id: the name over its column. */
  readonly name?: string;
  /** With id: its version; the newest where left out. */
  readonly version?: number | null | undefined;
};

/** A component of the scenario’s key. */
export type ScenarioComponentInput = {
  /** POPULATION, EQUAL, or a measure given beside. */
  readonly measure: string;
  /** Its weight against the other components’, at least 0. */
  readonly weight: number | string;
};

/** A scenario to be saved. */
export type ScenarioInput = {
  /** What it changes. */
  readonly adjustments: ReadonlyArray<AdjustmentInput>;
  /** The operational year that it starts from. */
  readonly baseYear: number;
  /** The revision that you saw; refuses with STALE where it has changed since. */
  readonly expectedRevision?: number | null | undefined;
  /** The scenario that gets its next version; a new one where left out. */
  readonly id?: string | number | null | undefined;
  /** Its name, once among one’s own. At most 100 characters. */
  readonly name: string;
  /** What it is for. At most 1000 characters. */
  readonly note?: string;
  /** How many years from the base year on, 1 to 10. */
  readonly years?: number;
};

/** A measure besides POPULATION and EQUAL. */
export type ScenarioMeasureInput = {
  /** Its name. */
  readonly measure: string;
  /** A figure for every region that takes part. */
  readonly values: ReadonlyArray<RegionFigureInput>;
};

/** A scenario that is proposed to the steering group. */
export type ScenarioProposalInput = {
  /** The revision of the budget year that you saw; refuses with STALE where it has changed since. */
  readonly expectedRevision?: number | null | undefined;
  /** The scenario. */
  readonly id: string | number;
  /** Its version; the newest where left out. */
  readonly version?: number | null | undefined;
  /** Which of its years; the base year where left out. */
  readonly year?: number | null | undefined;
};

/** Who sees a scenario. */
export type ScenarioVisibility =
  /** Everybody who is signed in. */
  | 'COOPERATION'
  /** Its owner alone. */
  | 'PRIVATE';

/** Another total: exactly one of the fields. */
export type TotalAdjustmentInput = {
  /** The total in kronor, in whole units. */
  readonly amount?: number | null | undefined;
  /** A yearly index in percent, above −100: it compounds, once in the first year in which it counts and once more each year after it; after throughYear the level stays. */
  readonly growthPercent?: number | string | null | undefined;
  /** A change in percent of the total so far, above −100: once, so that each of its years is that much above what it would have been. */
  readonly percent?: number | string | null | undefined;
  /** Kronor per inhabitant of those who take part. */
  readonly rate?: number | null | undefined;
};

/** What is done with vouchers that do not sum to 0, where they cannot be mended. Left out: the file is refused, and each is named. */
export type UnbalancedVouchersInput = {
  /** The account that takes each difference, in a row of its own: 1 to 10 digits. */
  readonly differenceAccount?: string | null | undefined;
  /** True leaves them out, and tells which they were. */
  readonly leaveOut?: boolean;
};

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

/** What plus means in a variance (avvikelse). */
export type VarianceSign =
  /** Outcome less budget, of income and of costs: plus is more than budgeted. */
  | 'OUTCOME_LESS_BUDGET'
  /** Plus is better than budget: of income outcome less budget, of costs budget less outcome. The custom of Swedish regions, and what holds until the office chooses. */
  | 'PLUS_IS_BETTER';

/** What an import does to a voucher. */
export type VoucherFate =
  /** It was not in the ledger. */
  | 'ADDED'
  /** It is replaced: the file says something else under its number. */
  | 'CHANGED'
  /** It is taken away: the file covers its day and no longer has it, or has it in another year. */
  | 'REMOVED';

export type AddAccountMappingMutationVariables = Exact<{
  rules: ReadonlyArray<AccountMappingRuleInput> | AccountMappingRuleInput;
  idempotencyKey?: string | null | undefined;
}>;


export type AddAccountMappingMutation = { readonly addAccountMapping: { readonly revision: number } };

export type AddUploadPartMutationVariables = Exact<{
  input: UploadPartInput;
}>;


export type AddUploadPartMutation = { readonly addUploadPart: { readonly receivedBytes: number, readonly complete: boolean } };

export type ArchiveScenarioMutationVariables = Exact<{
  id: string | number;
  archived: boolean;
}>;


export type ArchiveScenarioMutation = { readonly archiveScenario: { readonly id: string, readonly revision: number } };

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


export type BudgetVsActualQuery = { readonly budgetVsActual: { readonly year: number, readonly by: BudgetDimension, readonly through: string | null, readonly ledgerThrough: string | null, readonly incomplete: boolean, readonly lastYearLedgerThrough: string | null, readonly budgetVersion: number | null, readonly example: boolean, readonly varianceSign: VarianceSign, readonly revision: number, readonly rows: ReadonlyArray<{ readonly section: ReportSection, readonly key: string, readonly budget: number, readonly budgetToDate: number, readonly outcomeToDate: number | null, readonly variance: number | null, readonly variancePercent: number | null, readonly favourable: boolean | null, readonly remaining: number, readonly forecast: number, readonly linearForecast: number | null, readonly lastYear: number }>, readonly income: { readonly budget: number, readonly budgetToDate: number, readonly outcomeToDate: number | null, readonly variance: number | null, readonly variancePercent: number | null, readonly favourable: boolean | null, readonly remaining: number, readonly forecast: number }, readonly costs: { readonly budget: number, readonly budgetToDate: number, readonly outcomeToDate: number | null, readonly variance: number | null, readonly variancePercent: number | null, readonly favourable: boolean | null, readonly remaining: number, readonly forecast: number }, readonly result: { readonly budget: number, readonly budgetToDate: number, readonly outcomeToDate: number | null, readonly variance: number | null, readonly variancePercent: number | null, readonly favourable: boolean | null, readonly remaining: number, readonly forecast: number } }, readonly annualFinancialStatement: { readonly unmapped: number, readonly unmappedRows: number }, readonly activities: ReadonlyArray<{ readonly code: string, readonly name: string, readonly nameSv: string }>, readonly accountGroups: ReadonlyArray<{ readonly code: string, readonly name: string, readonly nameSv: string, readonly kind: AccountKind }> };

export type BudgetYearsQueryVariables = Exact<{ [key: string]: never; }>;


export type BudgetYearsQuery = { readonly revision: number, readonly budgetYears: ReadonlyArray<{ readonly year: number, readonly open: boolean, readonly example: boolean }> };

export type CellsQueryVariables = Exact<{
  requests: ReadonlyArray<CellRequest> | CellRequest;
}>;


export type CellsQuery = { readonly revision: number, readonly cells: ReadonlyArray<{ readonly values: ReadonlyArray<ReadonlyArray<boolean | number | string>> | null, readonly error: { readonly code: string, readonly message: string, readonly figures: Readonly<Record<string, unknown>> } | null }> };

export type CompareScenariosQueryVariables = Exact<{
  year: number;
  scenarios: ReadonlyArray<ScenarioChoiceInput> | ScenarioChoiceInput;
}>;


export type CompareScenariosQuery = { readonly budgetYears: ReadonlyArray<{ readonly year: number, readonly example: boolean, readonly contributionTable: { readonly status: ContributionStatus, readonly total: number, readonly scenario: { readonly name: string } | null } | null }>, readonly compareScenarios: { readonly year: number, readonly baselineTotal: number, readonly revision: number, readonly scenarios: ReadonlyArray<{ readonly id: string | null, readonly name: string, readonly version: number | null, readonly total: number | null }>, readonly rows: ReadonlyArray<{ readonly baseline: number, readonly amounts: ReadonlyArray<number | null>, readonly differences: ReadonlyArray<number | null>, readonly region: { readonly code: string, readonly shortName: string } }> } };

export type ContributionTableQueryVariables = Exact<{
  year: number;
  scenario?: string | number | null | undefined;
}>;


export type ContributionTableQuery = { readonly revision: number, readonly contributionTable: { readonly year: number, readonly version: number, readonly status: ContributionStatus, readonly budget: number, readonly total: number, readonly population: number, readonly referenceDate: string, readonly populationSource: string, readonly populationNote: string, readonly source: string, readonly example: boolean, readonly revision: number, readonly decision: { readonly decidedOn: string, readonly reference: string, readonly reason: string | null } | null, readonly scenario: { readonly id: string, readonly name: string, readonly version: number } | null, readonly rows: ReadonlyArray<{ readonly population: number, readonly share: number, readonly amount: number, readonly kronorPerInhabitant: number, readonly previousAmount: number | null, readonly change: number | null, readonly region: { readonly code: string, readonly officialName: string, readonly shortName: string, readonly purchasingRegionLetter: string } }> } };

export type CsvHeadingsQueryVariables = Exact<{
  file: FileInput;
}>;


export type CsvHeadingsQuery = { readonly csvHeadings: { readonly headings: ReadonlyArray<string>, readonly rows: ReadonlyArray<ReadonlyArray<string>>, readonly columns: { readonly date: string | null, readonly account: string | null, readonly amount: string | null, readonly debit: string | null, readonly credit: string | null, readonly series: string | null, readonly number: string | null, readonly costCentre: string | null, readonly project: string | null, readonly text: string | null } } };

export type ImportLedgerFileMutationVariables = Exact<{
  input: LedgerFileInput;
  reason?: string | null | undefined;
  dryRun: boolean;
  idempotencyKey?: string | null | undefined;
}>;


export type ImportLedgerFileMutation = { readonly importLedgerFile: { readonly ledgerChanged: boolean, readonly revision: number, readonly year: number, readonly added: number, readonly changed: number, readonly removed: number, readonly unchanged: number, readonly rows: number, readonly openingBalancesChanged: boolean, readonly accountNamesSet: number, readonly dimensionsAdded: number, readonly source: string, readonly sourceIsNew: boolean, readonly kind: LedgerFileKind, readonly kindGround: string, readonly sum: number, readonly unmappedRows: number, readonly unmapped: number, readonly unmappedAccountCount: number, readonly filteredAway: { readonly rows: number, readonly amount: number }, readonly accounts: ReadonlyArray<{ readonly account: string, readonly added: number, readonly replaced: number, readonly takenAway: number }>, readonly questions: ReadonlyArray<{ readonly accept: LedgerImportQuestion, readonly alternatives: ReadonlyArray<LedgerImportQuestion>, readonly figures: string }>, readonly examples: ReadonlyArray<{ readonly fate: VoucherFate, readonly series: string, readonly number: number }>, readonly unmappedAccounts: ReadonlyArray<{ readonly account: string, readonly name: string | null, readonly rows: number, readonly amount: number }>, readonly file: { readonly format: LedgerFileFormat, readonly encoding: string, readonly declaredEncoding: string | null, readonly program: string | null, readonly company: string | null, readonly vouchers: number, readonly rows: number, readonly notes: ReadonlyArray<{ readonly code: string, readonly text: string | null, readonly count: number, readonly firstLine: number, readonly reason: string }> } } };

export type ImportPopulationMutationVariables = Exact<{
  input: PopulationImportInput;
  accept: ReadonlyArray<PopulationAcceptance> | PopulationAcceptance;
  reason?: string | null | undefined;
  dryRun: boolean;
  idempotencyKey?: string | null | undefined;
}>;


export type ImportPopulationMutation = { readonly importPopulation: { readonly revision: number, readonly changed: boolean, readonly populations: ReadonlyArray<{ readonly referenceDate: string, readonly version: number, readonly changed: boolean, readonly persons: number, readonly comparison: { readonly heldAgainst: string, readonly heldAgainstVersion: number, readonly allowedPercent: number, readonly allowedNationPercent: number, readonly nation: { readonly before: number, readonly after: number, readonly percent: number }, readonly rows: ReadonlyArray<{ readonly before: number, readonly after: number, readonly percent: number, readonly region: { readonly code: string, readonly shortName: string } }> } | null, readonly jumps: ReadonlyArray<{ readonly heldAgainst: string, readonly before: number, readonly after: number, readonly percent: number, readonly allowedPercent: number, readonly region: { readonly code: string, readonly officialName: string } | null }>, readonly openTables: ReadonlyArray<{ readonly year: number, readonly totalBefore: number | null, readonly totalAfter: number | null, readonly regions: number, readonly rows: ReadonlyArray<{ readonly before: number | null, readonly after: number | null, readonly change: number, readonly region: { readonly code: string, readonly shortName: string } }> }> }> } };

export type LedgerImportsQueryVariables = Exact<{ [key: string]: never; }>;


export type LedgerImportsQuery = { readonly revision: number, readonly ledgerImports: ReadonlyArray<{ readonly year: number, readonly source: string, readonly importedAt: string, readonly importedBy: string, readonly added: number, readonly changed: number, readonly removed: number, readonly revision: number }> };

export type LedgerNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type LedgerNamesQuery = { readonly activities: ReadonlyArray<{ readonly code: string, readonly name: string, readonly nameSv: string }>, readonly accountGroups: ReadonlyArray<{ readonly code: string, readonly name: string, readonly nameSv: string, readonly kind: AccountKind }> };

export type PingQueryVariables = Exact<{ [key: string]: never; }>;


export type PingQuery = { readonly revision: number };

export type ProposeScenarioMutationVariables = Exact<{
  input: ScenarioProposalInput;
  idempotencyKey: string;
}>;


export type ProposeScenarioMutation = { readonly proposeScenario: { readonly year: number, readonly status: ContributionStatus, readonly total: number } };

export type ReportSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReportSettingsQuery = { readonly reportSettings: { readonly varianceSign: VarianceSign } };

export type SaveScenarioMutationVariables = Exact<{
  input: ScenarioInput;
  idempotencyKey: string;
}>;


export type SaveScenarioMutation = { readonly saveScenario: { readonly id: string, readonly name: string, readonly version: number, readonly revision: number } };

export type ScenarioBasisQueryVariables = Exact<{
  baseYear: number;
  years: number;
}>;


export type ScenarioBasisQuery = { readonly scenarioBasis: { readonly data: unknown, readonly example: boolean, readonly revision: number }, readonly budgetYears: ReadonlyArray<{ readonly year: number, readonly revision: number, readonly contributionTable: { readonly status: ContributionStatus, readonly total: number, readonly scenario: { readonly name: string } | null } | null }> };

export type ScenarioVersionsQueryVariables = Exact<{
  id: string | number;
}>;


export type ScenarioVersionsQuery = { readonly scenarioVersions: ReadonlyArray<{ readonly version: number, readonly savedAt: string, readonly note: string }> };

export type ScenarioQueryVariables = Exact<{
  id: string | number;
  version?: number | null | undefined;
}>;


export type ScenarioQuery = { readonly scenario: { readonly id: string, readonly name: string, readonly note: string, readonly baseYear: number, readonly years: number, readonly version: number, readonly newestVersion: number, readonly own: boolean, readonly owner: string, readonly visibility: ScenarioVisibility, readonly archivedAt: string | null, readonly savedAt: string, readonly revision: number, readonly adjustments: ReadonlyArray<{ readonly phaseIn: number | null, readonly fromYear: number | null, readonly throughYear: number | null, readonly total: { readonly amount: number | null, readonly percent: string | null, readonly rate: number | null } | null, readonly population: { readonly referenceDate: string | null, readonly average: ReadonlyArray<string> | null, readonly growthPercent: string | null, readonly region: string | null, readonly given: ReadonlyArray<{ readonly region: string, readonly persons: number }> | null } | null, readonly participation: { readonly leaves: string | null, readonly notice: string | null, readonly joins: string | null } | null, readonly key: { readonly method: ApportionmentMethod | null, readonly unit: number | null, readonly components: ReadonlyArray<{ readonly measure: string, readonly weight: string }> | null, readonly measures: ReadonlyArray<{ readonly measure: string, readonly values: ReadonlyArray<{ readonly region: string, readonly value: string }> }> | null } | null, readonly fixed: { readonly region: string, readonly amount: number } | null, readonly bound: { readonly regions: ReadonlyArray<string> | null, readonly floor: { readonly amount: number | null, readonly share: string | null, readonly perInhabitant: number | null } | null, readonly ceiling: { readonly amount: number | null, readonly share: string | null, readonly perInhabitant: number | null } | null } | null, readonly group: { readonly regions: ReadonlyArray<string>, readonly floor: { readonly amount: number | null, readonly share: string | null } | null, readonly ceiling: { readonly amount: number | null, readonly share: string | null } | null } | null, readonly change: { readonly maxRisePercent: string | null, readonly maxFallPercent: string | null, readonly regions: ReadonlyArray<string> | null } | null }> } };

export type ScenariosQueryVariables = Exact<{
  archived: boolean;
}>;


export type ScenariosQuery = { readonly scenarios: ReadonlyArray<{ readonly id: string, readonly name: string, readonly baseYear: number, readonly years: number, readonly version: number, readonly own: boolean, readonly owner: string, readonly visibility: ScenarioVisibility, readonly savedAt: string }> };

export type SetBudgetDraftMutationVariables = Exact<{
  input: BudgetDraftInput;
  dryRun: boolean;
  idempotencyKey?: string | null | undefined;
}>;


export type SetBudgetDraftMutation = { readonly setBudgetDraft: { readonly version: number, readonly status: BudgetStatus, readonly source: string, readonly reason: string | null, readonly decidedOn: string | null, readonly reference: string | null, readonly revision: number, readonly example: boolean, readonly lines: ReadonlyArray<{ readonly activity: string | null, readonly accountGroup: string, readonly text: string, readonly profile: BudgetProfile, readonly total: number, readonly months: ReadonlyArray<number>, readonly followedYears: ReadonlyArray<number> | null }>, readonly warnings: ReadonlyArray<{ readonly code: BudgetWarningCode, readonly line: number, readonly accountGroup: string, readonly amount: number }> } };

export type SetVarianceSignMutationVariables = Exact<{
  sign: VarianceSign;
  reason?: string | null | undefined;
}>;


export type SetVarianceSignMutation = { readonly setVarianceSign: { readonly varianceSign: VarianceSign } };

export type ShareScenarioMutationVariables = Exact<{
  id: string | number;
  visibility: ScenarioVisibility;
}>;


export type ShareScenarioMutation = { readonly shareScenario: { readonly visibility: ScenarioVisibility, readonly revision: number } };

export type StartUploadMutationVariables = Exact<{
  input: UploadInput;
}>;


export type StartUploadMutation = { readonly startUpload: { readonly id: string } };

export type VoucherRowsQueryVariables = Exact<{
  year: number;
  from?: string | null | undefined;
  to?: string | null | undefined;
  section?: ReportSection | null | undefined;
  activity?: string | null | undefined;
  accountGroup?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type VoucherRowsQuery = { readonly voucherRows: { readonly totalCount: number, readonly sum: number, readonly revision: number, readonly nodes: ReadonlyArray<{ readonly series: string, readonly number: number, readonly numberAsWritten: string, readonly voucherText: string, readonly example: boolean, readonly date: string, readonly account: string, readonly accountName: string | null, readonly costCentre: string | null, readonly project: string | null, readonly text: string, readonly amount: number, readonly dimensions: ReadonlyArray<{ readonly dimension: number, readonly name: string | null, readonly object: string }>, readonly activities: ReadonlyArray<{ readonly code: string }>, readonly accountGroup: { readonly code: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export const AddAccountMappingDocument: TypedDocument<AddAccountMappingMutation, AddAccountMappingMutationVariables> =
  "mutation AddAccountMapping($rules:[AccountMappingRuleInput!]!$idempotencyKey:String){addAccountMapping(rules:$rules idempotencyKey:$idempotencyKey){revision}}";

export const AddUploadPartDocument: TypedDocument<AddUploadPartMutation, AddUploadPartMutationVariables> =
  "mutation AddUploadPart($input:UploadPartInput!){addUploadPart(input:$input){receivedBytes complete}}";

export const ArchiveScenarioDocument: TypedDocument<ArchiveScenarioMutation, ArchiveScenarioMutationVariables> =
  "mutation ArchiveScenario($id:ID!$archived:Boolean!){archiveScenario(id:$id archived:$archived){id revision}}";

export const BudgetLinesDocument: TypedDocument<BudgetLinesQuery, BudgetLinesQueryVariables> =
  "query BudgetLines($year:Int!$version:Int!){budget(year:$year version:$version){version revision lines{activity accountGroup text profile total months}}}";

export const BudgetVersionsDocument: TypedDocument<BudgetVersionsQuery, BudgetVersionsQueryVariables> =
  "query BudgetVersions($year:Int!){revision budgetVersions(year:$year){version status source reason decidedOn reference revision example}activities{code name nameSv}accountGroups{code name nameSv kind}}";

export const BudgetVsActualDocument: TypedDocument<BudgetVsActualQuery, BudgetVsActualQueryVariables> =
  "query BudgetVsActual($year:Int!$by:BudgetDimension!$through:LocalDate){budgetVsActual(year:$year by:$by through:$through){year by through ledgerThrough incomplete lastYearLedgerThrough budgetVersion example varianceSign revision rows{section key budget budgetToDate outcomeToDate variance variancePercent favourable remaining forecast linearForecast lastYear}income{budget budgetToDate outcomeToDate variance variancePercent favourable remaining forecast}costs{budget budgetToDate outcomeToDate variance variancePercent favourable remaining forecast}result{budget budgetToDate outcomeToDate variance variancePercent favourable remaining forecast}}annualFinancialStatement(year:$year){unmapped unmappedRows}activities{code name nameSv}accountGroups{code name nameSv kind}}";

export const BudgetYearsDocument: TypedDocument<BudgetYearsQuery, BudgetYearsQueryVariables> =
  "query BudgetYears{revision budgetYears{year open example}}";

export const CellsDocument: TypedDocument<CellsQuery, CellsQueryVariables> =
  "query Cells($requests:[CellRequest!]!){revision cells(requests:$requests){values error{code message figures}}}";

export const CompareScenariosDocument: TypedDocument<CompareScenariosQuery, CompareScenariosQueryVariables> =
  "query CompareScenarios($year:Int!$scenarios:[ScenarioChoiceInput!]!){budgetYears{year example contributionTable{status total scenario{name}}}compareScenarios(year:$year scenarios:$scenarios){year baselineTotal revision scenarios{id name version total}rows{region{code shortName}baseline amounts differences}}}";

export const ContributionTableDocument: TypedDocument<ContributionTableQuery, ContributionTableQueryVariables> =
  "query ContributionTable($year:Int!$scenario:ID){revision contributionTable(year:$year scenario:$scenario){year version status budget total population referenceDate populationSource populationNote source example revision decision{decidedOn reference reason}scenario{id name version}rows{region{code officialName shortName purchasingRegionLetter}population share amount kronorPerInhabitant previousAmount change}}}";

export const CsvHeadingsDocument: TypedDocument<CsvHeadingsQuery, CsvHeadingsQueryVariables> =
  "query CsvHeadings($file:FileInput!){csvHeadings(file:$file){headings columns{date account amount debit credit series number costCentre project text}rows}}";

export const ImportLedgerFileDocument: TypedDocument<ImportLedgerFileMutation, ImportLedgerFileMutationVariables> =
  "mutation ImportLedgerFile($input:LedgerFileInput!$reason:String$dryRun:Boolean!$idempotencyKey:String){importLedgerFile(input:$input reason:$reason dryRun:$dryRun idempotencyKey:$idempotencyKey){ledgerChanged revision year added changed removed unchanged rows openingBalancesChanged accountNamesSet dimensionsAdded source sourceIsNew kind kindGround sum filteredAway{rows amount}accounts{account added replaced takenAway}questions{accept alternatives figures}examples{fate series number}unmappedRows unmapped unmappedAccountCount unmappedAccounts{account name rows amount}file{format encoding declaredEncoding program company vouchers rows notes{code text count firstLine reason}}}}";

export const ImportPopulationDocument: TypedDocument<ImportPopulationMutation, ImportPopulationMutationVariables> =
  "mutation ImportPopulation($input:PopulationImportInput!$accept:[PopulationAcceptance!]!$reason:String$dryRun:Boolean!$idempotencyKey:String){importPopulation(input:$input accept:$accept reason:$reason dryRun:$dryRun idempotencyKey:$idempotencyKey){revision changed populations{referenceDate version changed persons comparison{heldAgainst heldAgainstVersion allowedPercent allowedNationPercent nation{before after percent}rows{region{code shortName}before after percent}}jumps{region{code officialName}heldAgainst before after percent allowedPercent}openTables{year totalBefore totalAfter regions rows{region{code shortName}before after change}}}}}";

export const LedgerImportsDocument: TypedDocument<LedgerImportsQuery, LedgerImportsQueryVariables> =
  "query LedgerImports{revision ledgerImports{year source importedAt importedBy added changed removed revision}}";

export const LedgerNamesDocument: TypedDocument<LedgerNamesQuery, LedgerNamesQueryVariables> =
  "query LedgerNames{activities{code name nameSv}accountGroups{code name nameSv kind}}";

export const PingDocument: TypedDocument<PingQuery, PingQueryVariables> =
  "query Ping{revision}";

export const ProposeScenarioDocument: TypedDocument<ProposeScenarioMutation, ProposeScenarioMutationVariables> =
  "mutation ProposeScenario($input:ScenarioProposalInput!$idempotencyKey:String!){proposeScenario(input:$input idempotencyKey:$idempotencyKey){year status total}}";

export const ReportSettingsDocument: TypedDocument<ReportSettingsQuery, ReportSettingsQueryVariables> =
  "query ReportSettings{reportSettings{varianceSign}}";

export const SaveScenarioDocument: TypedDocument<SaveScenarioMutation, SaveScenarioMutationVariables> =
  "mutation SaveScenario($input:ScenarioInput!$idempotencyKey:String!){saveScenario(input:$input idempotencyKey:$idempotencyKey){id name version revision}}";

export const ScenarioBasisDocument: TypedDocument<ScenarioBasisQuery, ScenarioBasisQueryVariables> =
  "query ScenarioBasis($baseYear:Int!$years:Int!){scenarioBasis(baseYear:$baseYear years:$years){data example revision}budgetYears{year revision contributionTable{status total scenario{name}}}}";

export const ScenarioVersionsDocument: TypedDocument<ScenarioVersionsQuery, ScenarioVersionsQueryVariables> =
  "query ScenarioVersions($id:ID!){scenarioVersions(id:$id){version savedAt note}}";

export const ScenarioDocument: TypedDocument<ScenarioQuery, ScenarioQueryVariables> =
  "query Scenario($id:ID!$version:Int){scenario(id:$id version:$version){id name note baseYear years version newestVersion own owner visibility archivedAt savedAt revision adjustments{total{amount percent rate}population{referenceDate average given{region persons}growthPercent region}participation{leaves notice joins}key{components{measure weight}measures{measure values{region value}}method unit}fixed{region amount}bound{floor{amount share perInhabitant}ceiling{amount share perInhabitant}regions}group{regions floor{amount share}ceiling{amount share}}change{maxRisePercent maxFallPercent regions}phaseIn fromYear throughYear}}}";

export const ScenariosDocument: TypedDocument<ScenariosQuery, ScenariosQueryVariables> =
  "query Scenarios($archived:Boolean!){scenarios(archived:$archived){id name baseYear years version own owner visibility savedAt}}";

export const SetBudgetDraftDocument: TypedDocument<SetBudgetDraftMutation, SetBudgetDraftMutationVariables> =
  "mutation SetBudgetDraft($input:BudgetDraftInput!$dryRun:Boolean!$idempotencyKey:String){setBudgetDraft(input:$input dryRun:$dryRun idempotencyKey:$idempotencyKey){version status source reason decidedOn reference revision example lines{activity accountGroup text profile total months followedYears}warnings{code line accountGroup amount}}}";

export const SetVarianceSignDocument: TypedDocument<SetVarianceSignMutation, SetVarianceSignMutationVariables> =
  "mutation SetVarianceSign($sign:VarianceSign!$reason:String){setVarianceSign(sign:$sign reason:$reason){varianceSign}}";

export const ShareScenarioDocument: TypedDocument<ShareScenarioMutation, ShareScenarioMutationVariables> =
  "mutation ShareScenario($id:ID!$visibility:ScenarioVisibility!){shareScenario(id:$id visibility:$visibility){visibility revision}}";

export const StartUploadDocument: TypedDocument<StartUploadMutation, StartUploadMutationVariables> =
  "mutation StartUpload($input:UploadInput!){startUpload(input:$input){id}}";

export const VoucherRowsDocument: TypedDocument<VoucherRowsQuery, VoucherRowsQueryVariables> =
  "query VoucherRows($year:Int!$from:LocalDate$to:LocalDate$section:ReportSection$activity:String$accountGroup:String$first:Int!$after:String){voucherRows(year:$year from:$from to:$to section:$section activity:$activity accountGroup:$accountGroup first:$first after:$after){nodes{series number numberAsWritten voucherText example date account accountName costCentre project dimensions{dimension name object}activities{code}accountGroup{code}text amount}totalCount sum revision pageInfo{hasNextPage endCursor}}}";
