import { type FileProblem, saidAs } from '../agreement/file-problem.js';
import { type Offence, Refusal } from '../agreement/refusal.js';
import { MAX_PERSONS, type NationalRow, type PopulationFile, type PopulationRow } from './check-population.js';
import { type Category, type Dimension, type JsonStatDataset, type JsonStatMetadata, readJsonStat } from './json-stat.js';
import { isNoiseProtected, referenceDateOfPeriod } from './reference-date.js';
import { isRegionCode } from './region-names.js';

/** The nation in SCB's region variable. */
export const NATION_CODE = '00';

/**
 * Reads SCB's inhabitants from JSON-stat 2: every region and period of the file, whatever else it is split by.
 *
 * Where a variable (age, sex) has a total category, that published cell is taken. Only where there is none are the
 * parts added, and only parts known to make up the whole once each; `cellsPerRegion` and the note then say so, since
 * from 2025 each added cell brings its own noise.
 */
export function parsePopulationJsonStat(bytes: Uint8Array): PopulationFile {
  const dataset = readJsonStat(bytes);
  const roles = rolesOf(dataset);
  const content = populationContent(roles.metric);
  const parts = roles.others.map((dimension) => ({ dimension, categories: wholeOf(dimension) }));
  const split = parts.find(({ categories }) => categories.length === 0);
  if (split) throw notWhole(split.dimension);
  const combinations = parts.reduce<readonly Position[]>(
    (found, { dimension, categories }) => found.flatMap((at) => categories.map((category) => [...at, step(dimension, category)])),
    [content && roles.metric ? [step(roles.metric, content)] : []],
  );
  const rows: PopulationRow[] = [];
  const nationalRows: NationalRow[] = [];
  const offences: Offence[] = [];
  for (const region of roles.region.categories) {
    const regionCode = region.code;
    if (regionCode !== NATION_CODE && !isRegionCode(regionCode)) {
      offences.push({
        column: roles.region.id,
        value: region.code,
        reason: `${region.label}: not one of the 21 regions`,
        ...saidAs('REGION_UNKNOWN'),
      });
      continue;
    }
    for (const period of roles.time.categories) {
      const at = [step(roles.region, region), step(roles.time, period)];
      const persons = addCells(
        dataset,
        combinations.map((combination) => [...at, ...combination]),
      );
      const referenceDate = referenceDateOfPeriod(period.code);
      const figure = { referenceDate, persons: typeof persons === 'number' ? persons : null };
      if (typeof persons === 'string')
        offences.push({ column: roles.region.id, value: `${region.code} ${period.code}`, reason: persons, ...saidAs('PERSONS') });
      if (regionCode === NATION_CODE) nationalRows.push(figure);
      else rows.push({ ...figure, regionCode });
    }
  }
  const cellsPerRegion = combinations.length;
  const isNoisy = roles.time.categories.some(({ code }) => isNoiseProtected(referenceDateOfPeriod(code)));
  return { rows, nationalRows, offences, cellsPerRegion, note: noteOf(parts, cellsPerRegion, isNoisy) };
}

/** A category's place in the flat list of values, counted along one variable. */
interface Step {
  readonly dimension: Dimension;
  readonly category: Category;
}
type Position = readonly Step[];

function step(dimension: Dimension, category: Category): Step {
  return { dimension, category };
}

/** The sum of the cells, or what is wrong with one of them. */
function addCells(dataset: JsonStatDataset, positions: readonly Position[]): number | string {
  let sum = 0;
  for (const position of positions) {
    const at = position.reduce((flat, { dimension, category }) => flat + dimension.stride * category.position, 0);
    const value = dataset.valueAt(at);
    if (value === null) return 'no number';
    if (!Number.isInteger(value) || value < 0) return `${value} is not a number of inhabitants`;
    sum += value;
  }
  if (sum === 0) return 'no inhabitants';
  return sum > MAX_PERSONS ? 'more than 20 million' : sum;
}

export interface Roles {
  readonly region: Dimension;
  readonly time: Dimension;
  /** The table's contents (folkmängd, folkökning …), where it has such a variable. */
  readonly metric: Dimension | undefined;
  /** Age, sex, marital status: what the figures are split by. */
  readonly others: readonly Dimension[];
}

/** Which variable is what: by the file's own roles, else by the names SCB uses. */
export function rolesOf({ dimensions, roles }: JsonStatMetadata): Roles {
  const find = (role: string, names: RegExp) =>
    dimensions.find(({ id }) => roles.get(role)?.includes(id)) ??
    dimensions.find(({ id, label }) => names.test(id) || names.test(label));
  const region = find('geo', /^(region|län|county)$/i);
  const time = find('time', /^(tid|time|år|year|månad|month)$/i);
  const metric = find('metric', /^contentscode$/i);
  if (!region || !time)
    throw malformed('The file has no variable for the region, or none for the time.', 'NOT_PXWEB', dimensions);
  return { region, time, metric, others: dimensions.filter((one) => one !== region && one !== time && one !== metric) };
}

/** The category of inhabitants, among a table's contents; a table may also hold the population's growth. */
export function populationContent(metric: Dimension | undefined): Category | undefined {
  if (!metric) return undefined;
  const found = metric.categories.filter(
    ({ code, label }) => code === 'BE0101N1' || /^(folkmängd(en)?|population)\b(?! (growth|increase|change))/i.test(label),
  );
  const [content] = found;
  if (!content || found.length > 1) throw malformed('Not one content is the number of inhabitants.', 'NOT_PXWEB', [metric]);
  return content;
}

/**
 * The categories that together are everyone, once each: the total where there is one, else parts that are known to be
 * the whole (both sexes, all ages without gap or overlap). Empty where neither can be told: then nothing is added.
 */
export function wholeOf({ categories }: Dimension): readonly Category[] {
  const totals = categories.filter(
    ({ code, label }) => /^(tot|totsa|total|t|1\+2)$/i.test(code) || /^(totalt|total|samtliga)\b/i.test(label),
  );
  if (totals.length > 0) return totals.slice(0, 1);
  return areBothSexes(categories) || areAllAges(categories) ? categories : [];
}

function areBothSexes(categories: readonly Category[]): boolean {
  const codes = categories.map(({ code }) => code).sort();
  return codes.join() === '1,2' && categories.some(({ label }) => /^(män|men|males?)$/i.test(label));
}

/** Ages as SCB codes them ("0-9", "12", "-4", "100+", "100+10"), each from where the one before ended, to no end. */
function areAllAges(categories: readonly Category[]): boolean {
  const spans = categories.map(({ code }) => {
    const [, from, mark, to] = /^(\d{0,3})([-+]?)(\d{0,3})$/.exec(code) ?? [];
    if (from === undefined || (from === '' && mark !== '-')) return { from: Number.NaN, to: Number.NaN };
    const last = mark === '+' ? Number.POSITIVE_INFINITY : mark === '-' ? Number(to || Number.NaN) : Number(from);
    return { from: Number(from), to: last };
  });
  let next = 0;
  for (const span of spans.sort((a, b) => a.from - b.from)) {
    if (span.from !== next || !(span.to >= span.from)) return false;
    next = span.to + 1;
  }
  return next === Number.POSITIVE_INFINITY;
}

function noteOf(
  parts: readonly { dimension: Dimension; categories: readonly Category[] }[],
  cells: number,
  isNoisy: boolean,
): string {
  if (cells === 1) return '';
  const summed = parts.filter(({ categories }) => categories.length > 1);
  const over = summed.map(({ dimension, categories }) => `${categories.length} categories of ${dimension.label}`).join(' × ');
  const noise = isNoisy ? ', and from 2025 each of them carries its own noise: prefer the published total' : '';
  return `Each region's figure is the sum of ${cells} published cells (${over}), as the file has no total${noise}.`;
}

function notWhole(dimension: Dimension): Refusal {
  const figures = {
    variable: dimension.id,
    categories: dimension.categories.slice(0, 20).map(({ code }) => code),
    problem: 'SPLIT_WITHOUT_TOTAL',
    label: dimension.label,
  };
  const message = `The figures are split by ${dimension.label}, without a total, and its categories cannot be told to be everyone once each.`;
  return new Refusal('FILE_MALFORMED', message, { figures });
}

function malformed(message: string, problem: FileProblem, dimensions: readonly Dimension[]): Refusal {
  const figures = {
    variables: dimensions.map(({ id }) => id),
    categories: dimensions[0]?.categories.slice(0, 20).map(({ code }) => code) ?? [],
    problem,
  };
  return new Refusal('FILE_MALFORMED', message, { figures });
}
