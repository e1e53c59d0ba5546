// Written by “npm run schema” from schema/schema.graphql and schema/operations/*.graphql. Do not edit.

/** A query's text, which knows the types of its answer and of its variables. */
export type TypedDocument<Result, Variables> = string & { readonly ' types'?: (variables: Variables) => Result };

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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
  /** As the steering group decided it (DEC-1), and in force. Never edited. */
  | 'DECIDED'
  /** Computed from the proposal as it stands: a new population or an edit changes it. */
  | 'PRELIMINARY'
  /** What a scenario gives. Nothing of it is decided. */
  | 'SCENARIO'
  /** Decided once, and corrected since by a later version. */
  | 'SUPERSEDED';

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
  /** A change in percent of the total so far, above −100. */
  readonly percent?: number | string | null | undefined;
  /** Kronor per inhabitant of those who take part. */
  readonly rate?: number | null | undefined;
};

export type ArchiveScenarioMutationVariables = Exact<{
  id: string | number;
  archived: boolean;
}>;


export type ArchiveScenarioMutation = { readonly archiveScenario: { readonly id: string, readonly revision: number } };

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


export type CompareScenariosQuery = { readonly compareScenarios: { readonly year: number, readonly baselineTotal: number, readonly revision: number, readonly scenarios: ReadonlyArray<{ readonly id: string | null, readonly name: string, readonly version: number | null, readonly total: number }>, readonly rows: ReadonlyArray<{ readonly baseline: number, readonly amounts: ReadonlyArray<number>, readonly differences: ReadonlyArray<number>, readonly region: { readonly code: string, readonly shortName: string } }> } };

export type ContributionTableQueryVariables = Exact<{
  year: number;
  scenario?: string | number | null | undefined;
}>;


export type ContributionTableQuery = { readonly revision: number, readonly contributionTable: { readonly year: number, readonly version: number, readonly status: ContributionStatus, readonly budget: number, readonly total: number, readonly population: number, readonly referenceDate: string, readonly populationSource: string, readonly populationNote: string, readonly source: string, readonly example: boolean, readonly revision: number, readonly decision: { readonly decidedOn: string, readonly reference: string, readonly reason: string | null } | null, readonly scenario: { readonly id: string, readonly name: string, readonly version: number } | null, readonly rows: ReadonlyArray<{ readonly population: number, readonly share: number, readonly amount: number, readonly kronorPerInhabitant: number, readonly previousAmount: number | null, readonly change: number | null, readonly region: { readonly code: string, readonly officialName: string, readonly shortName: string, readonly purchasingRegionLetter: string } }> } };

export type PingQueryVariables = Exact<{ [key: string]: never; }>;


export type PingQuery = { readonly revision: number };

export type ProposeScenarioMutationVariables = Exact<{
  input: ScenarioProposalInput;
  idempotencyKey: string;
}>;


export type ProposeScenarioMutation = { readonly proposeScenario: { readonly year: number, readonly status: ContributionStatus, readonly total: number } };

export type SaveScenarioMutationVariables = Exact<{
  input: ScenarioInput;
  idempotencyKey: string;
}>;


export type SaveScenarioMutation = { readonly saveScenario: { readonly id: string, readonly name: string, readonly version: number, readonly revision: number } };

export type ScenarioBasisQueryVariables = Exact<{
  baseYear: number;
  years: number;
}>;


export type ScenarioBasisQuery = { readonly scenarioBasis: { readonly data: unknown, readonly example: boolean, readonly revision: number }, readonly budgetYears: ReadonlyArray<{ readonly year: number, readonly revision: number }> };

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

export type ShareScenarioMutationVariables = Exact<{
  id: string | number;
  visibility: ScenarioVisibility;
}>;


export type ShareScenarioMutation = { readonly shareScenario: { readonly visibility: ScenarioVisibility, readonly revision: number } };

export const ArchiveScenarioDocument: TypedDocument<ArchiveScenarioMutation, ArchiveScenarioMutationVariables> =
  "mutation ArchiveScenario($id:ID!$archived:Boolean!){archiveScenario(id:$id archived:$archived){id revision}}";

export const BudgetYearsDocument: TypedDocument<BudgetYearsQuery, BudgetYearsQueryVariables> =
  "query BudgetYears{revision budgetYears{year open example}}";

export const CellsDocument: TypedDocument<CellsQuery, CellsQueryVariables> =
  "query Cells($requests:[CellRequest!]!){revision cells(requests:$requests){values error{code message figures}}}";

export const CompareScenariosDocument: TypedDocument<CompareScenariosQuery, CompareScenariosQueryVariables> =
  "query CompareScenarios($year:Int!$scenarios:[ScenarioChoiceInput!]!){compareScenarios(year:$year scenarios:$scenarios){year baselineTotal revision scenarios{id name version total}rows{region{code shortName}baseline amounts differences}}}";

export const ContributionTableDocument: TypedDocument<ContributionTableQuery, ContributionTableQueryVariables> =
  "query ContributionTable($year:Int!$scenario:ID){revision contributionTable(year:$year scenario:$scenario){year version status budget total population referenceDate populationSource populationNote source example revision decision{decidedOn reference reason}scenario{id name version}rows{region{code officialName shortName purchasingRegionLetter}population share amount kronorPerInhabitant previousAmount change}}}";

export const PingDocument: TypedDocument<PingQuery, PingQueryVariables> =
  "query Ping{revision}";

export const ProposeScenarioDocument: TypedDocument<ProposeScenarioMutation, ProposeScenarioMutationVariables> =
  "mutation ProposeScenario($input:ScenarioProposalInput!$idempotencyKey:String!){proposeScenario(input:$input idempotencyKey:$idempotencyKey){year status total}}";

export const SaveScenarioDocument: TypedDocument<SaveScenarioMutation, SaveScenarioMutationVariables> =
  "mutation SaveScenario($input:ScenarioInput!$idempotencyKey:String!){saveScenario(input:$input idempotencyKey:$idempotencyKey){id name version revision}}";

export const ScenarioBasisDocument: TypedDocument<ScenarioBasisQuery, ScenarioBasisQueryVariables> =
  "query ScenarioBasis($baseYear:Int!$years:Int!){scenarioBasis(baseYear:$baseYear years:$years){data example revision}budgetYears{year revision}}";

export const ScenarioVersionsDocument: TypedDocument<ScenarioVersionsQuery, ScenarioVersionsQueryVariables> =
  "query ScenarioVersions($id:ID!){scenarioVersions(id:$id){version savedAt note}}";

export const ScenarioDocument: TypedDocument<ScenarioQuery, ScenarioQueryVariables> =
  "query Scenario($id:ID!$version:Int){scenario(id:$id version:$version){id name note baseYear years version newestVersion own owner visibility archivedAt savedAt revision adjustments{total{amount percent rate}population{referenceDate average given{region persons}growthPercent region}participation{leaves notice joins}key{components{measure weight}measures{measure values{region value}}method unit}fixed{region amount}bound{floor{amount share perInhabitant}ceiling{amount share perInhabitant}regions}group{regions floor{amount share}ceiling{amount share}}change{maxRisePercent maxFallPercent regions}phaseIn fromYear throughYear}}}";

export const ScenariosDocument: TypedDocument<ScenariosQuery, ScenariosQueryVariables> =
  "query Scenarios($archived:Boolean!){scenarios(archived:$archived){id name baseYear years version own owner visibility savedAt}}";

export const ShareScenarioDocument: TypedDocument<ShareScenarioMutation, ShareScenarioMutationVariables> =
  "mutation ShareScenario($id:ID!$visibility:ScenarioVisibility!){shareScenario(id:$id visibility:$visibility){visibility revision}}";
