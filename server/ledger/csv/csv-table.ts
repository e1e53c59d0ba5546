import type { SieNotes } from '../sie/sie-notes.js';
import { type CsvColumnNames, type CsvPlaces, findColumns } from './csv-columns.js';
import { CsvDays } from './csv-day.js';
import type { CsvRecord } from './csv-records.js';
import { isDimension, plainHeading } from './known-headings.js';

/** What is known of a table once its header is read. */
export interface CsvTable {
  readonly headings: readonly string[];
  readonly places: CsvPlaces;
  /** Columns that divide amounts besides those of cost centre and project; each has a heading of its own. */
  readonly dimensions: readonly { readonly heading: string; readonly place: number }[];
  /** The operational year (YEAR-1) that its days lie in. */
  readonly year: number;
  readonly days: CsvDays;
}

const MAX_SHOWN = 60;

/** Reads the header; columns of which nothing was asked, and that no amount is divided by, are noted. */
export function csvTable(header: CsvRecord, names: CsvColumnNames, year: number, notes: SieNotes): CsvTable {
  const headings = header.cells;
  const places = findColumns(headings, names);
  const used = new Set(Object.values(places));
  const dimensions: { heading: string; place: number }[] = [];
  headings.forEach((written, place) => {
    const heading = written.slice(0, MAX_SHOWN);
    if (used.has(place)) return;
    if (isDimension(heading)) dimensions.push({ heading: ownHeading(heading, dimensions), place });
    else if (plainHeading(heading) !== '') notes.add('COLUMN_IGNORED', header.row, heading);
  });
  return { headings, places, dimensions, year, days: new CsvDays() };
}

/** The heading, with a number where another column has the same. */
function ownHeading(heading: string, others: readonly { readonly heading: string }[]): string {
  const same = others.filter((each) => plainHeading(each.heading.replace(/ \(\d+\)$/, '')) === plainHeading(heading)).length;
  return same === 0 ? heading : `${heading} (${same + 1})`;
}

/** The record without the empty cells that some programs write beyond the header; undefined where it has too many or too few. */
export function fitted({ row, cells }: CsvRecord, { headings }: CsvTable): CsvRecord | undefined {
  if (cells.length === headings.length) return { row, cells };
  const isWide = cells.length > headings.length && cells.slice(headings.length).every((cell) => cell === '');
  return isWide ? { row, cells: cells.slice(0, headings.length) } : undefined;
}

/** True where the header stands again, as on the next page of a printed list. */
export function isHeaderAgain({ cells }: CsvRecord, { headings }: CsvTable): boolean {
  return cells[0] === headings[0] && headings.every((heading, place) => cells[place] === heading);
}
