import type { LocalDate } from '../../agreement/local-date.js';
import { Refusal } from '../../agreement/refusal.js';
import { referenceDateOfPeriod } from '../reference-date.js';
import { malformed } from './malformed.js';

/** What a column is called, in lower case and with _ between words; SCB's codes among them. */
const HEADINGS = {
  code: ['region_code', 'regionkod', 'region_kod', 'länskod', 'lanskod', 'county_code', 'kod', 'code'],
  name: ['region', 'region_name', 'regionnamn', 'regioner', 'län', 'lan', 'county', 'namn', 'name'],
  persons: [
    'population',
    'folkmängd',
    'folkmangd',
    'befolkning',
    'invånare',
    'persons',
    'personer',
    'inhabitants',
    'antal',
    'be0101n1',
  ],
  year: ['year', 'år', 'ar', 'tid', 'time', 'period', 'månad', 'manad', 'month'],
  date: ['reference_date', 'referensdatum', 'datum', 'date'],
} as const;

type Column = keyof typeof HEADINGS;

/** A column of inhabitants; where each period has a column of its own, the day that it stands for. */
export interface PersonsColumn {
  readonly at: number;
  readonly referenceDate: LocalDate | undefined;
}

/** Which columns say what, by their places from 0. */
export interface CsvLayout {
  readonly code: number | undefined;
  readonly name: number | undefined;
  /** Undefined where the headings name the periods. */
  readonly time: { readonly at: number; readonly column: 'year' | 'date' } | undefined;
  readonly persons: readonly PersonsColumn[];
}

export function isHeader(cells: readonly string[]): boolean {
  const names = cells.map(normalized);
  return cells.length > 1 && names.some((name) => columnOf(name) === 'code' || columnOf(name) === 'name');
}

/**
 * Finds the columns by their headings: a row for each region and period ("region;år;folkmängd", SCB's codes "Region,Tid,BE0101N1"), or
 * a column for each period ("2024", "Folkmängd 2024"). Other columns are passed over. Refuses what could mean two things.
 */
export function findLayout(header: readonly string[]): CsvLayout {
  const names = header.map(normalized);
  const find = (column: Column): number | undefined => {
    const at = names.flatMap((name, index) => (columnOf(name) === column ? [index] : []));
    if (at.length > 1) throw badHeader(header, `Two columns could be the ${column}.`);
    return at[0];
  };
  const [code, name, persons, year, date] = [find('code'), find('name'), find('persons'), find('year'), find('date')];
  const periods = header.flatMap((heading, at) => {
    const referenceDate = dayOfHeading(heading);
    return referenceDate === undefined ? [] : [{ at, referenceDate }];
  });
  if (code === undefined && name === undefined) throw badHeader(header, 'No column says which region.');
  if (periods.length > 0) {
    const days = new Set(periods.map(({ referenceDate }) => referenceDate));
    if (days.size < periods.length) throw badHeader(header, 'Two columns hold the same period.');
    if ([persons, year, date].some((at) => at !== undefined)) {
      throw badHeader(
        header,
        'A column for each period and a column of periods or inhabitants beside them: keep one of the two.',
      );
    }
    return { code, name, time: undefined, persons: periods };
  }
  if (persons === undefined) throw badHeader(header, 'No column holds the inhabitants.');
  if (year === undefined && date === undefined) throw badHeader(header, 'No column says which year or day.');
  if (year !== undefined && date !== undefined) throw badHeader(header, 'Both a year and a date: keep one of them.');
  const time = year === undefined ? { at: date ?? 0, column: 'date' as const } : { at: year, column: 'year' as const };
  return { code, name, time, persons: [{ at: persons, referenceDate: undefined }] };
}

function normalized(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

function columnOf(name: string): Column | undefined {
  return (Object.keys(HEADINGS) as Column[]).find((column) => (HEADINGS[column] as readonly string[]).includes(name));
}

/** "2024", "2025M01" and "Folkmängd 2024"; undefined for another content's period, such as "Folkökning 2024". */
function dayOfHeading(heading: string): LocalDate | undefined {
  const [, content, period] = /^(?:(.*\S)\s+)?(\d{4}(?:M\d{2})?)$/.exec(heading.trim()) ?? [];
  if (period === undefined) return undefined;
  if (content !== undefined && columnOf(normalized(content)) !== 'persons') return undefined;
  try {
    return referenceDateOfPeriod(period);
  } catch (error) {
    if (error instanceof Refusal) return undefined; // "2025M13", "0000": a heading like any other
    throw error;
  }
}

function badHeader(header: readonly string[], reason: string): Refusal {
  const found = header.slice(0, 20).map((name) => name.slice(0, 40));
  const wanted = 'region_code (or region), year (or reference_date) and population; or region and a column for each year';
  return malformed(`${reason} The header line has: ${found.join(', ')}. Wanted: ${wanted}.`, 'REGION_COLUMNS', { header: found });
}
