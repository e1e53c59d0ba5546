import { type EntityManager, In } from 'typeorm';
import { isOperationalYear, type LocalDate, operationalYear } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { refusalOr } from '../agreement/refusal-or.js';
import { fraction } from '../allocation/fraction.js';
import { readConsistently } from '../changes/read-consistently.js';
import { type Ore, sumOre } from '../money/ore.js';
import { loadParticipants } from '../regions/load-participants.js';
import { knownReferenceDates, loadPopulations, type Population } from '../regions/load-populations.js';
import { PopulationVersion } from '../regions/population.entity.js';
import { BudgetYear, type ContributionBasis } from './budget-year.entity.js';
import { refuseCoarseRate } from './coarse-rate.js';
import { ContributionRow, ContributionVersion } from './contribution.entity.js';
import { type Contribution, shareContributions } from './contribution-table.js';
import { type ContributionWithPrevious, withPrevious } from './previous-amount.js';
import { type ProposedTable, proposedContributions } from './proposed-table.js';

export enum ContributionStatus {
  /** Computed from the proposal as it stands; a new population or an edit changes it. */
  PRELIMINARY = 'PRELIMINARY',
  /** As the steering group decided it, and in force. */
  DECIDED = 'DECIDED',
  /** Decided once and since corrected by a later version. */
  SUPERSEDED = 'SUPERSEDED',
  /** What a scenario gives; nothing of it is decided or proposed. */
  SCENARIO = 'SCENARIO',
}

/** A year's contribution table in one version. */
export interface ContributionTable {
  readonly year: number;
  readonly version: number;
  readonly status: ContributionStatus;
  /** The money and the key that it was computed from. */
  readonly basis: ContributionBasis;
  readonly budgetOre: Ore;
  readonly totalOre: Ore;
  readonly populationPersons: number;
  readonly population: PopulationVersion;
  readonly rows: readonly ContributionWithPrevious[];
  /** The scenario that it was computed or proposed from; null for the year's own budget and key. */
  readonly scenario: ProposedTable['scenario'] | null;
  /** The version's decision; null while preliminary. */
  readonly decision: ContributionVersion | null;
  /** The data's revision that the answer belongs to. */
  readonly revision: number;
}

type Bare = Omit<ContributionTable, 'rows' | 'revision'> & {
  readonly rows: readonly (Contribution | ContributionWithPrevious)[];
};

/** One table; refuses a year or version that does not exist. `version` undefined is the one in force. */
export async function loadContributionTable(reader: EntityManager, year: number, version?: number): Promise<ContributionTable> {
  const table = (await loadContributionTables(reader, [{ year, version }]))[0];
  if (table instanceof Error) throw table;
  if (!table) throw new Error(`No answer for ${year}`);
  return table;
}

/** The proposal's table, for the decision that is about to freeze it: read inside the deciding unit of work. */
export async function loadPreliminaryTable(
  manager: EntityManager,
  budgetYear: BudgetYear,
): Promise<{ readonly rows: readonly ContributionWithPrevious[]; readonly populationSetId: string }> {
  const sources = await loadSources(manager, [budgetYear.year, budgetYear.year - 1]);
  const { rows, population } = preliminaryTable(sources, budgetYear);
  if (budgetYear.proposed) refuseOthersThanTakePart(budgetYear, rows, sources.participants.get(budgetYear.year) ?? []);
  const previous = previousOf(sources, budgetYear.year);
  return { rows: rows.map((row) => withPrevious(row, previous.get(row.regionCode))), populationSetId: population.id };
}

/**
 * Many tables at once, in a number of statements that does not grow with their number. A year that cannot be answered
 * gives its refusal in its place, so that one empty year does not take the others with it.
 */
export function loadContributionTables(
  reader: EntityManager,
  asked: readonly AskedTable[],
): Promise<(ContributionTable | Refusal)[]> {
  return readConsistently(reader, async (revision) => {
    const sources = await loadSources(
      reader,
      asked.flatMap(({ year, previous = true }) => (previous ? [year, year - 1] : [year])),
    );
    return asked.map(({ year, version, previous = true }) =>
      refusalOr(() => ({ ...withPreviousYear(sources, tableOf(sources, year, version), previous), revision })),
    );
  });
}

export interface AskedTable {
  readonly year: number;
  /** Undefined is the one in force. */
  readonly version?: number | undefined;
  /** False leaves out what each region paid the year before, which is half of the work. */
  readonly previous?: boolean;
}

/** Everything that tables of some years are made from. */
interface Sources {
  readonly budgetYears: ReadonlyMap<number, BudgetYear>;
  /** Decided versions, in order. */
  readonly versions: readonly ContributionVersion[];
  readonly frozenRows: ReadonlyMap<string, readonly ContributionWithPrevious[]>;
  /** The population versions that decided tables were computed from, by id. */
  readonly frozenPopulations: ReadonlyMap<string, PopulationVersion>;
  readonly populations: ReadonlyMap<LocalDate, Population>;
  /** For the figures of a refusal: empty where every population is there. */
  readonly knownDates: readonly LocalDate[];
  readonly participants: ReadonlyMap<number, readonly string[]>;
}

async function loadSources(reader: EntityManager, asked: readonly number[]): Promise<Sources> {
  const years = [...new Set(asked)].filter(isOperationalYear);
  const budgetYears = await reader.findBy(BudgetYear, { year: In(years) });
  const versions = await reader.find(ContributionVersion, { where: { year: In(years) }, order: { version: 'ASC' } });
  const rows = await reader.find(ContributionRow, {
    where: { versionId: In(versions.map(({ id }) => id)) },
    order: { regionCode: 'ASC' },
  });
  const frozenPopulations = await reader.findBy(PopulationVersion, {
    id: In(versions.map(({ populationSetId }) => populationSetId)),
  });
  const dates = budgetYears.map(({ referenceDate }) => referenceDate);
  const populations = await loadPopulations(reader, dates);
  const isComplete = dates.every((date) => populations.has(date));
  return {
    budgetYears: new Map(budgetYears.map((budgetYear) => [budgetYear.year, budgetYear])),
    versions,
    frozenRows: groupBy(rows, ({ versionId }) => versionId, frozenContribution),
    frozenPopulations: new Map(frozenPopulations.map((version) => [version.id, version])),
    populations,
    knownDates: isComplete ? [] : await knownReferenceDates(reader),
    participants: await loadParticipants(reader, years),
  };
}

function tableOf(sources: Sources, year: number, asked: number | undefined): Bare {
  const budgetYear = sources.budgetYears.get(operationalYear(year).year);
  if (!budgetYear) throw unknownYear(year);
  const decided = sources.versions.filter((version) => version.year === year);
  const latest = decided.at(-1);
  const wanted = asked ?? latest?.version ?? budgetYear.nextVersion;
  const frozen = decided.find(({ version }) => version === wanted);
  if (frozen) return decidedTable(sources, frozen, frozen === latest);
  if (budgetYear.open && wanted === budgetYear.nextVersion) return preliminaryTable(sources, budgetYear);
  const known = [...decided.map(({ version }) => version), ...(budgetYear.open ? [budgetYear.nextVersion] : [])];
  throw new Refusal('CONTRIBUTION_VERSION_UNKNOWN', `${year} has no version ${wanted} of its contribution table.`, {
    figures: { year, version: wanted, known },
  });
}

function decidedTable(sources: Sources, decision: ContributionVersion, inForce: boolean): Bare {
  const rows = sources.frozenRows.get(decision.id) ?? [];
  const population = sources.frozenPopulations.get(decision.populationSetId);
  if (!population) throw new Error(`The population ${decision.populationSetId} of a decided table is gone`);
  const totalOre = sumOre(rows.map(({ amountOre }) => amountOre));
  return {
    year: decision.year,
    version: decision.version,
    status: inForce ? ContributionStatus.DECIDED : ContributionStatus.SUPERSEDED,
    basis: decision,
    budgetOre: decision.totalOre ?? totalOre,
    totalOre,
    populationPersons: sumPersons(rows),
    population,
    rows,
    scenario: decision.proposed?.scenario ?? null,
    decision,
  };
}

function preliminaryTable({ populations, knownDates, participants }: Sources, budgetYear: BudgetYear): Bare {
  const { year, referenceDate } = budgetYear;
  const population = populations.get(referenceDate);
  if (!population) {
    throw new Refusal(
      'POPULATION_UNKNOWN',
      `The key of ${year} counts the population of ${referenceDate}, which is not imported.`,
      {
        figures: { year, referenceDate, known: knownDates },
        clause: 'FIN-1',
      },
    );
  }
  const { totalOre, rows } = budgetYear.proposed
    ? proposedContributions(budgetYear.proposed)
    : shareContributions(year, budgetYear, participants.get(year) ?? [], population.persons);
  if (!budgetYear.proposed) refuseCoarseRate(budgetYear, sumPersons(rows));
  return {
    year,
    version: budgetYear.nextVersion,
    status: ContributionStatus.PRELIMINARY,
    basis: budgetYear,
    budgetOre: budgetYear.totalOre ?? totalOre,
    totalOre,
    populationPersons: sumPersons(rows),
    population: population.version,
    rows,
    scenario: budgetYear.proposed?.scenario ?? null,
    decision: null,
  };
}

/** Who takes part may have changed since a scenario was proposed, and it may have assumed a withdrawal that never came (WD-1). */
export function refuseOthersThanTakePart(
  { year }: Pick<BudgetYear, 'year'>,
  rows: readonly { readonly regionCode: string }[],
  participants: readonly string[],
): void {
  const proposed = new Set(rows.map(({ regionCode }) => regionCode));
  const missing = participants.filter((code) => !proposed.has(code));
  const extra = [...proposed].filter((code) => !participants.includes(code));
  if (missing.length + extra.length === 0) return;
  throw new Refusal(
    'PARTICIPATION_INVALID',
    `The proposed table of ${year} and the registered participation differ: register the withdrawal or participation first.`,
    { figures: { year, takePartWithoutShare: missing, shareWithoutTakingPart: extra }, clause: 'WD-1' },
  );
}

/** Last year's amounts by region, from the table in force; empty where last year has none that can be answered. */
function previousOf(sources: Sources, year: number): ReadonlyMap<string, Ore> {
  try {
    return new Map(tableOf(sources, year - 1, undefined).rows.map(({ regionCode, amountOre }) => [regionCode, amountOre]));
  } catch (error) {
    if (error instanceof Refusal) return new Map();
    throw error;
  }
}

/** What is decided keeps the year before as it stood at the decision; the others follow it. */
function withPreviousYear(sources: Sources, table: Bare, asked: boolean): Omit<ContributionTable, 'revision'> {
  const previous = table.decision || !asked ? undefined : previousOf(sources, table.year);
  const rows = table.rows.map((row) => ('previousAmountOre' in row ? row : withPrevious(row, previous?.get(row.regionCode))));
  return { ...table, rows };
}

function frozenContribution({
  shareNumerator,
  shareDenominator,
  previousAmountOre,
  ...row
}: ContributionRow): ContributionWithPrevious {
  const { regionCode, persons, amountOre } = row;
  const share = fraction(BigInt(shareNumerator), BigInt(shareDenominator));
  return withPrevious({ regionCode, persons, share, amountOre }, previousAmountOre);
}

function sumPersons(rows: readonly Contribution[]): number {
  return rows.reduce((sum, { persons }) => sum + persons, 0);
}

function groupBy<T, R>(items: readonly T[], keyOf: (item: T) => string, map: (item: T) => R): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), map(item)]);
  }
  return groups;
}

export function unknownYear(year: number): Refusal {
  return new Refusal('BUDGET_YEAR_UNKNOWN', `There is no budget for ${year}.`, { figures: { year }, clause: 'YEAR-1' });
}
