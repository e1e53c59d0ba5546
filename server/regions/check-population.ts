import { saidAs } from '../agreement/file-problem.js';
import type { LocalDate } from '../agreement/local-date.js';
import { type Offence, Refusal } from '../agreement/refusal.js';
import { isNoiseProtected } from './reference-date.js';
import { isRegionCode, REGION_NAMES, type RegionCode } from './region-names.js';

/** One figure of a file. */
export interface PopulationRow {
  /** The file's row, counted from 1 with the header line as row 1; absent where the format has no rows. */
  readonly row?: number;
  readonly regionCode: string;
  readonly referenceDate: LocalDate;
  /** Inhabitants; null where the file's figure was unusable, which is then among the file's offences. */
  readonly persons: number | null;
}

/** The nation as the file itself gives it. */
export type NationalRow = Omit<PopulationRow, 'regionCode'>;

/** What a reader of a format hands over: its figures, and every place it could not read. */
export interface PopulationFile {
  readonly rows: readonly PopulationRow[];
  readonly nationalRows: readonly NationalRow[];
  readonly offences: readonly Offence[];
  /** How many published cells were added to make one region's figure; 1 where it was published as such. */
  readonly cellsPerRegion: number;
  /** What a reader of the figures should know of how they came about; empty where there is nothing to say. */
  readonly note: string;
}

export type Exactness = 'EXACT' | 'NOISE_PROTECTED';

/** Inhabitants of all 21 regions on one day, checked. */
export interface PopulationSet {
  readonly referenceDate: LocalDate;
  readonly persons: ReadonlyMap<RegionCode, number>;
  readonly exactness: Exactness;
  /** As published, never the regions' sum; null where it is not known. */
  readonly nationalTotal: number | null;
  /** The 21 regions added. Equals the national total where figures are exact. */
  readonly sumPersons: number;
  readonly cellsPerRegion: number;
  readonly note: string;
}

/** More than any region or the nation can have: a figure above it is a slip, such as two figures run together. */
export const MAX_PERSONS = 20_000_000;

/**
 * How far the noise may take a sum, in persons for each noisy cell in the comparison (docs/decisions/0006). Measured
 * standard deviation of a cell: 1.4 persons; so 21 regions and the nation (22 cells, 44 persons) get 6.6 of theirs.
 */
export const TOLERANCE_PERSONS_PER_CELL = 2;

/**
 * Checks a file's figures and makes one set a reference date, in order of time.
 *
 * Law: a set has all 21 regions once each. To 2024 its sum is the national total exactly; after that, within the
 * tolerance. Refuses the whole file with every offending place: half a file is never taken.
 */
export function checkPopulation(file: PopulationFile, knownTotals: ReadonlyMap<LocalDate, number>): PopulationSet[] {
  const rows = file.rows.filter((row) => isRegionCode(row.regionCode));
  const days = [...new Set([...rows, ...file.nationalRows].map((row) => row.referenceDate))].sort();
  const checked = days.map((day) => checkDay(day, file, knownTotals.get(day) ?? null));
  const offences = [...file.offences, ...file.rows.flatMap(offencesOfRow), ...checked.flatMap(({ offences }) => offences)];
  if (checked.length === 0 && offences.length === 0)
    offences.push({ reason: 'the file has no figures', ...saidAs('NO_FIGURES') });
  if (offences.length > 0) throw refusal(offences);
  return checked.map(({ set }) => set);
}

interface CheckedDay {
  /** Only meaningful where there are no offences. */
  readonly set: PopulationSet;
  readonly offences: readonly Offence[];
}

function checkDay(referenceDate: LocalDate, file: PopulationFile, knownTotal: number | null): CheckedDay {
  const rows = file.rows.filter((row) => row.referenceDate === referenceDate);
  const nationalRows = file.nationalRows.filter((row) => row.referenceDate === referenceDate);
  const offences = [
    ...missingRegions(referenceDate, rows),
    ...doubleRegions(rows),
    ...nationalRows.slice(1).map((row) => {
      const reason = `the national total of ${referenceDate} is there twice`;
      return { ...place(row), reason, ...saidAs('NATION_TWICE', { referenceDate }) };
    }),
    ...nationalRows.flatMap((row) => brokenPersons(row)),
  ];
  const fileTotal = nationalRows[0]?.persons ?? null;
  const nationalTotal = knownTotal ?? fileTotal;
  const persons = new Map<RegionCode, number>();
  for (const { code } of REGION_NAMES) persons.set(code, rows.find((row) => row.regionCode === code)?.persons ?? 0);
  const sumPersons = [...persons.values()].reduce((sum, value) => sum + value, 0);
  const { cellsPerRegion } = file;
  const cells = REGION_NAMES.length * cellsPerRegion + (knownTotal === null ? cellsPerRegion : 1);
  const comparison = { referenceDate, sumPersons, nationalTotal, tolerancePersons: tolerance(referenceDate, cells) };
  if (offences.length === 0 && rows.every((row) => row.persons !== null)) {
    offences.push(...sumOffences(comparison));
    if (knownTotal !== null && nationalRows[0]) {
      offences.push(...totalOffences(nationalRows[0], knownTotal, tolerance(referenceDate, cellsPerRegion + 1)));
    }
  }
  const exactness = isNoiseProtected(referenceDate) ? 'NOISE_PROTECTED' : 'EXACT';
  const note = [noteOf(comparison, exactness), file.note].filter((text) => text !== '').join(' ');
  return { set: { referenceDate, persons, exactness, nationalTotal, sumPersons, cellsPerRegion, note }, offences };
}

/** None while parts sum exactly; after that, so much for each noisy cell that takes part. */
function tolerance(referenceDate: LocalDate, cells: number): number {
  return isNoiseProtected(referenceDate) ? TOLERANCE_PERSONS_PER_CELL * cells : 0;
}

function offencesOfRow(row: PopulationRow): Offence[] {
  const said = { reason: 'not one of the 21 regions', ...saidAs('REGION_UNKNOWN') };
  const unknown = { ...place(row), column: 'region', value: row.regionCode, ...said };
  return [...(isRegionCode(row.regionCode) ? [] : [unknown]), ...brokenPersons(row)];
}

/** A reader has refused these already; figures that came another way have not passed one. */
function brokenPersons(row: NationalRow): Offence[] {
  const { persons } = row;
  if (persons === null || (Number.isInteger(persons) && persons > 0 && persons <= MAX_PERSONS)) return [];
  const said = { reason: 'not a number of inhabitants from 1 to 20 million', ...saidAs('PERSONS') };
  return [{ ...place(row), column: 'persons', value: String(persons), ...said }];
}

function missingRegions(referenceDate: LocalDate, rows: readonly PopulationRow[]): Offence[] {
  const present = new Set(rows.map((row) => row.regionCode));
  const missing = REGION_NAMES.filter(({ code }) => !present.has(code));
  return missing.map(({ code, officialName }) => {
    const said = saidAs('REGION_MISSING', { name: officialName, referenceDate });
    return { column: 'region', value: code, reason: `${officialName} is missing for ${referenceDate}`, ...said };
  });
}

function doubleRegions(rows: readonly PopulationRow[]): Offence[] {
  const seen = new Set<string>();
  const again = rows.filter((row) => seen.has(row.regionCode) || !seen.add(row.regionCode));
  return again.map((row) => {
    return {
      ...place(row),
      column: 'region',
      value: row.regionCode,
      reason: `this region is there twice for ${row.referenceDate}`,
      ...saidAs('REGION_TWICE', { referenceDate: row.referenceDate }),
    };
  });
}

interface Comparison {
  readonly referenceDate: LocalDate;
  readonly sumPersons: number;
  readonly nationalTotal: number | null;
  readonly tolerancePersons: number;
}

function sumOffences({ referenceDate, sumPersons, nationalTotal, tolerancePersons }: Comparison): Offence[] {
  if (nationalTotal === null || Math.abs(sumPersons - nationalTotal) <= tolerancePersons) return [];
  const difference = sumPersons - nationalTotal;
  const allowed = tolerancePersons === 0 ? 'figures to 2024 sum exactly' : `the noise allows ${tolerancePersons}`;
  const reason = `the 21 regions of ${referenceDate} sum to ${sumPersons}, the nation has ${nationalTotal}: ${difference} apart, and ${allowed}`;
  const figures = { referenceDate, sum: sumPersons, nation: nationalTotal, difference, allowed: tolerancePersons };
  return [{ column: 'persons', value: String(sumPersons), reason, ...saidAs('REGIONS_NOT_NATION', figures) }];
}

function totalOffences(row: NationalRow, knownTotal: number, tolerancePersons: number): Offence[] {
  if (row.persons === null || Math.abs(row.persons - knownTotal) <= tolerancePersons) return [];
  const reason = `the file's national total is not the published one, ${knownTotal}`;
  const said = saidAs('NATION_NOT_PUBLISHED', { published: knownTotal });
  return [{ ...place(row), column: 'persons', value: String(row.persons), reason, ...said }];
}

function noteOf({ sumPersons, nationalTotal, tolerancePersons }: Comparison, exactness: Exactness): string {
  if (nationalTotal === null) {
    const exact = 'Not compared with a national total, as none is known.';
    return exactness === 'EXACT' ? exact : `SCB has added noise to these figures (Cell Key Method). ${exact}`;
  }
  if (exactness === 'EXACT') return `The 21 regions sum to the national total exactly, ${nationalTotal}.`;
  return `SCB has added noise to these figures (Cell Key Method): the 21 regions sum to ${sumPersons}, the published national total is ${nationalTotal}; ${tolerancePersons} apart is allowed.`;
}

function place(row: NationalRow): { row?: number } {
  return row.row === undefined ? {} : { row: row.row };
}

function refusal(offences: readonly Offence[]): Refusal {
  const [first] = offences;
  const where = first?.row === undefined ? '' : `row ${first.row}: `;
  const message = `The population figures were refused in ${offences.length} place${offences.length === 1 ? '' : 's'}; first, ${where}${first?.reason}.`;
  return new Refusal('IMPORT_REFUSED', message, { figures: { places: offences.length }, offences });
}
