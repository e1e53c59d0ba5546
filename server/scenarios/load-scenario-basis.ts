import { type EntityManager, In, LessThanOrEqual } from 'typeorm';
import { type LocalDate, operationalYear } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { refusalOr } from '../agreement/refusal-or.js';
import { readConsistently } from '../changes/read-consistently.js';
import { BudgetBasis, BudgetYear, type ContributionBasis } from '../financing/budget-year.entity.js';
import { ContributionRow, ContributionVersion } from '../financing/contribution.entity.js';
import { loadContributionTables, unknownYear } from '../financing/load-contribution-tables.js';
import type { Ore } from '../money/ore.js';
import { loadParticipants } from '../regions/load-participants.js';
import { loadPopulations, type Population } from '../regions/load-populations.js';
import type { ProposalInputs } from './proposal-inputs.js';
import {
  type BasisBudget,
  type BasisPopulation,
  type BasisYear,
  MAX_SCENARIO_YEARS,
  type ScenarioBasis,
} from './scenario-basis.js';

export interface LoadedBasis {
  readonly basis: ScenarioBasis;
  readonly revision: number;
  /** True where any year's budget was made up to show how the tool works. */
  readonly example: boolean;
}

/** Which years a scenario is about: the base year and those ahead of it. */
export interface BasisSpan {
  readonly baseYear: number;
  readonly years: number;
}

/**
 * Everything that scenarios of a base year are computed from, at one revision. Each year stands as its contribution table
 * in force: as decided, or as it is proposed. A year without a budget carries the last earlier one forward.
 */
export async function loadScenarioBasis(reader: EntityManager, span: BasisSpan): Promise<LoadedBasis> {
  const [basis] = await loadScenarioBases(reader, [span]);
  if (!basis) throw new Error(`No basis for ${span.baseYear}`);
  if (basis instanceof Refusal) throw basis;
  return basis;
}

/** Many at once, in a number of statements that does not grow with them; what cannot be built gives its refusal in its place. */
export function loadScenarioBases(reader: EntityManager, spans: readonly BasisSpan[]): Promise<(LoadedBasis | Refusal)[]> {
  return readConsistently(reader, async (revision) => {
    const asked = spans.map((span) => refusalOr(() => yearsAhead(span)));
    const sources = await loadSources(
      reader,
      asked.flatMap((years) => (years instanceof Refusal ? [] : [years])),
    );
    return asked.map((years) => (years instanceof Refusal ? years : refusalOr(() => basisOf(sources, years, revision))));
  });
}

function basisOf(sources: Sources, years: readonly number[], revision: number): LoadedBasis {
  const built: Built[] = [];
  for (const year of years) built.push(basisYear(sources, year, built.at(-1)));
  const basis = {
    year: years[0] as number,
    years: built.map(({ example: _example, ...year }) => year),
    populations: sources.populations,
  };
  return { basis, revision, example: built.some(({ example }) => example) };
}

function yearsAhead({ baseYear, years }: BasisSpan): number[] {
  if (!Number.isInteger(years) || years < 1 || years > MAX_SCENARIO_YEARS) {
    throw new Refusal('SCENARIO_INVALID', `A scenario is of 1 to ${MAX_SCENARIO_YEARS} years, not of ${years}.`, {
      figures: { years, allowed: MAX_SCENARIO_YEARS },
    });
  }
  return Array.from({ length: years }, (_, ahead) => operationalYear(baseYear + ahead).year);
}

interface Sources {
  /** Oldest first; all up to the last year asked for. */
  readonly budgetYears: readonly BudgetYear[];
  /** The decided version in force, by year. */
  readonly decided: ReadonlyMap<number, ContributionVersion>;
  readonly decidedRows: ReadonlyMap<string, readonly ContributionRow[]>;
  readonly inForce: ReadonlyMap<LocalDate, Population>;
  readonly populations: readonly BasisPopulation[];
  readonly participants: ReadonlyMap<number, readonly string[]>;
  /** What each region pays in the year before each base year, by base year. */
  readonly previous: ReadonlyMap<number, Readonly<Record<string, Ore>>>;
}

async function loadSources(reader: EntityManager, spans: readonly (readonly number[])[]): Promise<Sources> {
  const asked = [...new Set(spans.flat())];
  const last = Math.max(0, ...asked);
  const budgetYears = await reader.find(BudgetYear, { where: { year: LessThanOrEqual(last) }, order: { year: 'ASC' } });
  const versions = await reader.find(ContributionVersion, {
    where: { year: LessThanOrEqual(last) },
    order: { year: 'ASC', version: 'ASC' },
  });
  const decided = new Map(versions.map((version) => [version.year, version])); // the last version of a year wins
  const rows = await reader.find(ContributionRow, {
    where: { versionId: In([...decided.values()].map(({ id }) => id)) },
    order: { regionCode: 'ASC' },
  });
  const decidedRows = new Map<string, ContributionRow[]>();
  for (const row of rows) decidedRows.set(row.versionId, [...(decidedRows.get(row.versionId) ?? []), row]);
  const inForce = await loadPopulations(reader);
  const baseYears = [...new Set(spans.flatMap((years) => years.slice(0, 1)))];
  const tables = await loadContributionTables(
    reader,
    baseYears.map((year) => ({ year: year - 1 })),
  );
  const previous = new Map<number, Readonly<Record<string, Ore>>>();
  tables.forEach((table, index) => {
    if (table instanceof Refusal) return;
    const paid = Object.fromEntries(table.rows.map(({ regionCode, amountOre }) => [regionCode, amountOre]));
    previous.set(baseYears[index] as number, paid);
  });
  return {
    ...{ budgetYears, decided, decidedRows, inForce, previous },
    populations: [...inForce].map(([referenceDate, { persons }]) => ({ referenceDate, persons: Object.fromEntries(persons) })),
    participants: await loadParticipants(reader, [...asked]),
  };
}

type Built = BasisYear & { readonly example: boolean };

function basisYear(sources: Sources, year: number, before: Built | undefined): Built {
  const participants = sources.participants.get(year) ?? [];
  const previous = sources.previous.get(year) ?? null;
  const decided = sources.decided.get(year);
  if (decided) return decidedYear(sources, decided, previous);
  const own = sources.budgetYears.find((each) => each.year === year);
  if (!own) return carriedForward(sources, year, before, participants);
  return { ...standing(own), year, participants, previous, carriedForward: false, status: 'PRELIMINARY' };
}

/** The figures of a decided table are its own, whatever has been corrected since. */
function decidedYear(
  { decidedRows, inForce }: Sources,
  decided: ContributionVersion,
  previous: Readonly<Record<string, Ore>> | null,
): Built {
  const { year, proposed, referenceDate, example } = decided;
  if (proposed) {
    const { year: own, populations } = proposed.inputs as ProposalInputs;
    return { ...own, ownPopulations: populations, example, carriedForward: false, status: 'DECIDED' };
  }
  const rows = decidedRows.get(decided.id) ?? [];
  const participants = rows.map(({ regionCode }) => regionCode);
  const today = inForce.get(referenceDate)?.persons;
  const isCorrected = rows.some(({ regionCode, persons }) => today?.get(regionCode) !== persons);
  const persons = Object.fromEntries(rows.map((row) => [row.regionCode, row.persons]));
  const ownPopulations = isCorrected ? [{ referenceDate, persons }] : [];
  return { ...standing(decided), year, participants, previous, ownPopulations, carriedForward: false, status: 'DECIDED' };
}

type Standing = Pick<Built, 'budget' | 'unitOre' | 'method' | 'referenceDate' | 'components' | 'example'>;

/**
 * The year's money and key. A scenario that is proposed and not decided is left out: what was tried beside the year's own
 * budget is still tried beside it, and proposing it again gives the same.
 */
function standing({ proposed, example, ...given }: ContributionBasis): Standing {
  if (proposed) {
    const { budget, unitOre, method, referenceDate, components } = (proposed.inputs as ProposalInputs).year;
    return { budget, unitOre, method, referenceDate, components, example };
  }
  const components = given.components.map(({ measure, weight }) => ({ measure, weight }));
  const { unitOre, method, referenceDate } = given;
  return { budget: budgetOf(given), unitOre, method, referenceDate, components, example };
}

function budgetOf({ basis, totalOre, rateOre }: Omit<ContributionBasis, 'proposed' | 'example'>): BasisBudget {
  if (basis === BudgetBasis.TOTAL && totalOre !== null) return { basis: 'TOTAL', totalOre };
  if (basis === BudgetBasis.RATE && rateOre !== null) return { basis: 'RATE', rateOre };
  throw new Error(`A budget year fixes its ${basis} and has none`);
}

/** The money and the key of the year before; who takes part is the year's own. */
function carriedForward(sources: Sources, year: number, before: Built | undefined, participants: readonly string[]): Built {
  const last = before ?? lastBefore(sources, year);
  if (!last) throw unknownYear(year);
  const previous = sources.previous.get(year) ?? null;
  return { ...last, year, participants, previous, carriedForward: true, status: 'PRELIMINARY' };
}

function lastBefore(sources: Sources, year: number): Built | undefined {
  const last = sources.budgetYears.filter((each) => each.year < year).at(-1);
  return last && basisYear(sources, last.year, undefined);
}
