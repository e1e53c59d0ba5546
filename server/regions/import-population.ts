import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import type { LocalDate } from '../agreement/local-date.js';
import { requiredText } from '../agreement/required-text.js';
import type { Changes, Done } from '../changes/changes.js';
import { checkPopulation, type PopulationFile, type PopulationSet } from './check-population.js';
import { loadPopulations, type Population } from './load-populations.js';
import { NATIONAL_TOTALS } from './national-totals.js';
import { PopulationFigure, PopulationVersion } from './population.entity.js';

export interface PopulationImport {
  readonly file: PopulationFile;
  /** Where the figures come from, in words: "SCB, table TAB638, fetched 2026-11-22". */
  readonly source: string;
}

/** One reference date of an import. `version` is unchanged where the figures were already known. */
export interface ImportedPopulation {
  readonly referenceDate: LocalDate;
  readonly version: number;
  readonly changed: boolean;
  readonly persons: number;
  readonly note: string;
}

/**
 * Stores a file's populations: all of it or nothing. Figures that are already known change nothing; figures that
 * differ from known ones become the next version of their reference date, and what was decided on the older one stays.
 */
export async function importPopulation(
  changes: Changes,
  asking: Asking,
  { file, source: given }: PopulationImport,
): Promise<Done<ImportedPopulation[]>> {
  requireRole(asking.principal, Role.Office);
  const source = requiredText('source', given, 500);
  const sets = checkPopulation(file, NATIONAL_TOTALS);
  const request = { ...asking, operation: 'importPopulation', subject: subjectOf(sets), input: [source, sets.map(figuresOf)] };
  return changes.run(request, async (manager) => {
    const known = await loadPopulations(
      manager,
      sets.map(({ referenceDate }) => referenceDate),
    );
    const imported = sets.map((set) => compare(set, known.get(set.referenceDate)));
    const fresh = sets.filter((_, index) => imported[index]?.changed);
    if (fresh.length === 0) return { result: imported, unchanged: true };
    await store(manager, fresh, known, { source, asking, at: new Date(changes.now()).toISOString() });
    const before = fresh.map(({ referenceDate }) => known.get(referenceDate)).filter((population) => population !== undefined);
    return { result: imported, before: before.map(figuresOf), after: { source, populations: fresh.map(figuresOf) } };
  });
}

function compare(set: PopulationSet, known: Population | undefined): ImportedPopulation {
  const { referenceDate, sumPersons: persons, note } = set;
  const same =
    known !== undefined &&
    known.version.nationalTotalPersons === set.nationalTotal &&
    [...set.persons].every(([code, count]) => known.persons.get(code) === count);
  const version = (known?.version.version ?? 0) + (same ? 0 : 1);
  return { referenceDate, version, changed: !same, persons, note };
}

async function store(
  manager: EntityManager,
  sets: readonly PopulationSet[],
  known: ReadonlyMap<LocalDate, Population>,
  { source, asking, at }: { source: string; asking: Asking; at: string },
): Promise<void> {
  const versions = sets.map((set) => ({
    id: uuid(),
    referenceDate: set.referenceDate,
    version: (known.get(set.referenceDate)?.version.version ?? 0) + 1,
    exactness: set.exactness,
    nationalTotalPersons: set.nationalTotal,
    source,
    note: set.note,
    importedAt: at,
    importedBy: asking.principal.name,
  }));
  const figures = versions.flatMap(({ id: setId }, index) =>
    [...(sets[index]?.persons ?? [])].map(([regionCode, persons]) => ({ setId, regionCode, persons })),
  );
  await manager.insert(PopulationVersion, versions);
  await manager.insert(PopulationFigure, figures);
}

function figuresOf(population: PopulationSet | Population): unknown {
  const referenceDate = 'version' in population ? population.version.referenceDate : population.referenceDate;
  return { referenceDate, persons: Object.fromEntries([...population.persons].toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}

function subjectOf(sets: readonly PopulationSet[]): string {
  const dates = sets.map(({ referenceDate }) => referenceDate);
  return `population:${dates[0] ?? ''}${dates.length > 1 ? `..${dates.at(-1)}` : ''}`;
}
