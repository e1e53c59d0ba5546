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
import { countedDay } from './plausibility/counted-day.js';
import type { ImportedPopulation } from './plausibility/imported-population.js';
import { judgeImport } from './plausibility/judge-import.js';
import { NATION } from './plausibility/judge-population.js';
import { loadAcceptedJumps } from './plausibility/load-accepted-jumps.js';
import { type LoadOpenTables, openTableChanges } from './plausibility/open-table-changes.js';
import { PopulationAcceptance } from './plausibility/population-acceptance.js';
import { PopulationJumps, type RowOf } from './plausibility/population-jumps.js';
import { PopulationFigure, PopulationVersion } from './population.entity.js';

export interface PopulationImport {
  readonly file: PopulationFile;
  /** Where the figures come from, in words: "SCB, table TAB638, fetched 2026-11-22". */
  readonly source: string;
  /** What is taken although it would be asked about; it needs a reason where it is stored. */
  readonly accept?: readonly PopulationAcceptance[] | undefined;
}

/**
 * Stores a file's populations: all of it or nothing. Figures that are already known change nothing; figures that
 * differ from known ones become the next version of their reference date, and what was decided on the older one stays.
 * Figures that move further than inhabitants do are refused with POPULATION_JUMPS unless they are accepted with a reason
 * (docs/decisions/0018). `openTables` tells what rests on a day's population, which stands below this subject.
 */
export async function importPopulation(
  changes: Changes,
  asking: Asking,
  { file, source: given, accept = [] }: PopulationImport,
  openTables: LoadOpenTables<EntityManager> = async () => [],
): Promise<Done<ImportedPopulation[]>> {
  requireRole(asking.principal, Role.Office);
  const source = requiredText('source', given, 500);
  const sets = checkPopulation(file, NATIONAL_TOTALS);
  const accepts = accept.includes(PopulationAcceptance.JUMPS);
  const input = [source, sets.map(figuresOf), ...(accepts ? [accept] : [])];
  const request = { ...asking, operation: 'importPopulation', subject: subjectOf(sets), input };
  return changes.run(request, async (manager) => {
    const known = await loadPopulations(manager);
    const stored = new Map([...known].map(([date, population]) => [date, countedDay(population)]));
    const judged = judgeImport(sets, stored, {
      accepted: await loadAcceptedJumps(manager),
      accepts,
      sameAs: (set) => isKnown(set, known),
    });
    const fresh = sets.filter((_, index) => judged[index]?.changed);
    if (fresh.length === 0) return { result: judged, unchanged: true };
    const days = fresh.map(({ referenceDate }) => referenceDate);
    const before = await openTables(manager, days);
    await store(manager, fresh, judged, { source, asking, at: new Date(changes.now()).toISOString() });
    const tables = openTableChanges(before, await openTables(manager, days));
    const imported = judged.map((each) => {
      return { ...each, openTables: tables.filter(({ referenceDate }) => referenceDate === each.referenceDate) };
    });
    const jumps = imported.flatMap((each) => each.jumps.map((jump) => ({ referenceDate: each.referenceDate, ...jump })));
    if (jumps.length > 0 && !accepts) throw new PopulationJumps(imported, rowOf(file));
    if (jumps.length > 0 && !asking.rehearse) requiredText('reason', asking.reason ?? '', 1000);
    const replaced = days.map((date) => known.get(date)).filter((population) => population !== undefined);
    const accepted = jumps.length > 0 ? { acceptedJumps: jumps } : {};
    return {
      result: imported,
      before: replaced.map(figuresOf),
      after: { source, populations: fresh.map(figuresOf), ...accepted },
    };
  });
}

function isKnown(set: PopulationSet, known: ReadonlyMap<LocalDate, Population>): boolean {
  const population = known.get(set.referenceDate);
  return (
    population !== undefined &&
    population.version.nationalTotalPersons === set.nationalTotal &&
    [...set.persons].every(([code, count]) => population.persons.get(code) === count)
  );
}

function rowOf({ rows, nationalRows }: PopulationFile): RowOf {
  return (date, region) => {
    const found = region === null ? nationalRows : rows.filter(({ regionCode }) => regionCode === region);
    return found.find(({ referenceDate }) => referenceDate === date)?.row;
  };
}

async function store(
  manager: EntityManager,
  sets: readonly PopulationSet[],
  judged: readonly ImportedPopulation[],
  { source, asking, at }: { source: string; asking: Asking; at: string },
): Promise<void> {
  const versions = sets.map((set) => {
    const judgement = judged.find(({ referenceDate }) => referenceDate === set.referenceDate);
    const jumping = (judgement?.jumps ?? []).map(({ regionCode }) => regionCode ?? NATION);
    return {
      id: uuid(),
      referenceDate: set.referenceDate,
      version: judgement?.version ?? 1,
      exactness: set.exactness,
      nationalTotalPersons: set.nationalTotal,
      source,
      note: set.note,
      acceptedJumps: jumping.length > 0 ? jumping : null,
      importedAt: at,
      importedBy: asking.principal.name,
    };
  });
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
