import { CsvError, parse } from 'csv-parse/sync';
import { type LocalDate, localDate } from '../agreement/local-date.js';
import { type Offence, Refusal } from '../agreement/refusal.js';
import { MAX_PERSONS, type NationalRow, type PopulationFile, type PopulationRow } from './check-population.js';
import { referenceDateOfPeriod } from './reference-date.js';
import { regionOrNone } from './region-names.js';

/** 21 regions × 275 years of SCB's history are 6 000 rows; what is far beyond that is another file. */
const MAX_BYTES = 2_000_000;
const MAX_ROWS = 20_000;

/** What a column is called, in lower case and with _ between words. */
const HEADERS = {
  code: ['region_code', 'regionkod', 'region_kod', 'länskod', 'lanskod', 'county_code', 'kod', 'code'],
  name: ['region', 'region_name', 'regionnamn', 'regioner', 'län', 'lan', 'county', 'namn', 'name'],
  persons: ['population', 'folkmängd', 'folkmangd', 'befolkning', 'invånare', 'persons', 'personer', 'inhabitants', 'antal'],
  year: ['year', 'år', 'ar'],
  date: ['reference_date', 'referensdatum', 'datum', 'date'],
} as const;

type Column = keyof typeof HEADERS;
type Columns = Readonly<Partial<Record<Column, number>>>;

/**
 * Reads inhabitants from CSV: UTF-8 (with or without BOM) or Windows-1252; parted by comma, semicolon or tab; columns
 * found by their names, Swedish or English. A year means its 31 December. The row "00" or "Riket" is the nation.
 *
 * Refuses as a whole (FILE_MALFORMED) what is not such a file; collects as offences the rows it cannot read, so that
 * `checkPopulation` can name all of them at once. Nothing is guessed: "10.500" could be two numbers, and is neither.
 */
export function parsePopulationCsv(bytes: Uint8Array): PopulationFile {
  if (bytes.length > MAX_BYTES) {
    throw new Refusal('FILE_TOO_LARGE', `The file has ${bytes.length} bytes; at most ${MAX_BYTES} are read.`, {
      figures: { bytes: bytes.length, limitBytes: MAX_BYTES },
    });
  }
  const [header, ...records] = readRecords(decode(bytes));
  if (!header) throw malformed('The file is empty.');
  const columns = findColumns(header.cells);
  if (records.length === 0) throw malformed('The file has a header line and no rows.');
  const rows: PopulationRow[] = [];
  const nationalRows: NationalRow[] = [];
  const offences: Offence[] = [];
  for (const { row, cells } of records) {
    if (cells.length !== header.cells.length) {
      offences.push({ row, reason: `${cells.length} cells where the header has ${header.cells.length}` });
      continue;
    }
    const region = readRegion(columns, cells);
    const referenceDate = readDate(columns, cells);
    const persons = readPersons(cells[columns.persons ?? -1] ?? '');
    const found = [region, referenceDate, persons].filter(isOffence);
    offences.push(...found.map((offence) => ({ row, ...offence, column: header.cells[columns[offence.column] ?? -1] ?? '' })));
    if (isOffence(region) || isOffence(referenceDate)) continue;
    const figure = { row, referenceDate, persons: isOffence(persons) ? null : persons };
    if (region === NATION) nationalRows.push(figure);
    else rows.push({ ...figure, regionCode: region });
  }
  return { rows, nationalRows, offences, cellsPerRegion: 1, note: '' };
}

/** An offence whose column is known by its kind; the file's own header names it to the reader. */
interface CellOffence {
  readonly column: Column;
  readonly value: string;
  readonly reason: string;
}

function isOffence(value: unknown): value is CellOffence {
  return typeof value === 'object' && value !== null;
}

/** Excel writes UTF-8, Windows-1252 or, as "Unicode text", UTF-16. Bytes that are not UTF-8 are read as Windows-1252. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

interface CsvRecord {
  readonly row: number;
  readonly cells: readonly string[];
}

function readRecords(text: string): CsvRecord[] {
  const start = text.trimStart();
  if (start.startsWith('<')) throw malformed('This is a web page or XML, not a CSV file.');
  if (start.startsWith('{') || start.startsWith('[')) throw malformed('This is JSON, not a CSV file.');
  if (text.includes('\0')) throw malformed('This is not a text file.');
  const records = parseCsv(text);
  if (records.length > MAX_ROWS) {
    throw new Refusal('FILE_TOO_LARGE', `The file has more than ${MAX_ROWS} rows.`, { figures: { limitRows: MAX_ROWS } });
  }
  return records;
}

function parseCsv(text: string): CsvRecord[] {
  try {
    const parsed: unknown = parse(text, {
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      to: MAX_ROWS + 1,
    });
    const records = parsed as { info: { lines: number }; record: string[] }[];
    return records
      .map(({ info, record }) => ({ row: info.lines, cells: record.map((cell) => cell.trim()) }))
      .filter(({ cells }) => cells.some((cell) => cell !== '')); // Excel leaves rows of ";;" behind
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw malformed(`The file is not CSV: ${error.message}`);
  }
}

/** The separator that the header line has most of; a single column has none, and is refused for what it lacks. */
function separatorOf(text: string): string {
  const line = text.trimStart().split(/\r?\n|\r/, 1)[0] ?? '';
  const counted = [';', '\t', ','].map((separator) => ({ separator, count: line.split(separator).length }));
  return counted.reduce((most, next) => (next.count > most.count ? next : most)).separator;
}

function findColumns(header: readonly string[]): Columns {
  const names = header.map((name) =>
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );
  const columns: Partial<Record<Column, number>> = {};
  for (const [column, known] of Object.entries(HEADERS) as [Column, readonly string[]][]) {
    const at = names.flatMap((name, index) => (known.includes(name) ? [index] : []));
    if (at.length > 1) throw badHeader(header, `Two columns could be the ${column}.`);
    if (at[0] !== undefined) columns[column] = at[0];
  }
  if (columns.code === undefined && columns.name === undefined) throw badHeader(header, 'No column says which region.');
  if (columns.persons === undefined) throw badHeader(header, 'No column holds the inhabitants.');
  if (columns.year === undefined && columns.date === undefined) throw badHeader(header, 'No column says which year or day.');
  if (columns.year !== undefined && columns.date !== undefined)
    throw badHeader(header, 'Both a year and a date: keep one of them.');
  return columns;
}

const NATION = '00';
const NATION_NAMES = ['riket', 'hela riket', 'sverige', 'sweden', '00 riket', '00 sweden'];

/** The county code, or "00" for the nation. Where both code and name are there, they must mean the same. */
function readRegion(columns: Columns, cells: readonly string[]): string | CellOffence {
  const present = (['code', 'name'] as const).filter((column) => columns[column] !== undefined);
  const read = present.map((column) => {
    const value = cells[columns[column] ?? -1] ?? '';
    const isNation = value === NATION || NATION_NAMES.includes(value.normalize('NFC').toLowerCase());
    return { column, value, code: isNation ? NATION : regionOrNone(value)?.code };
  });
  for (const { column, value, code } of read) {
    if (code === undefined) return { column, value, reason: value === '' ? 'no region' : 'not one of the 21 regions' };
  }
  const [first, second] = read;
  if (first && second && first.code !== second.code) {
    return {
      column: second.column,
      value: second.value,
      reason: `this name and the code ${first.value} are not the same region`,
    };
  }
  return first?.code ?? NATION;
}

function readDate(columns: Columns, cells: readonly string[]): LocalDate | CellOffence {
  const column = columns.year === undefined ? 'date' : 'year';
  const value = cells[columns[column] ?? -1] ?? '';
  const isYear = column === 'year' && /^\d{4}$/.test(value);
  if (column === 'year' && !isYear) return { column, value, reason: 'not a year of four digits' };
  try {
    return isYear ? referenceDateOfPeriod(value) : localDate(value);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { column, value, reason: error.message };
  }
}

/** Thousands parted by one kind of blank, by one kind of mark at least twice, or not at all. */
const WHOLE = /^(?:\d+|\d{1,3}(?:([ \u00a0\u202f\u2009])\d{3})(?:\1\d{3})*|\d{1,3}([.,])\d{3}(?:\2\d{3})+)$/;

function readPersons(value: string): number | CellOffence {
  const refuse = (reason: string): CellOffence => ({ column: 'persons', value, reason });
  if (value === '') return refuse('no number');
  if (/^[-−–]\s*\d/.test(value)) return refuse('a negative number');
  if (/^\d{1,3}[.,]\d{3}$/.test(value)) return refuse('either thousands or decimals; write it without a mark');
  const whole = value.replace(/^([\d \u00a0\u202f\u2009]+)[.,]0{1,2}$/, '$1'); // 10587710.0, as statistics programs write
  if (!WHOLE.test(whole))
    return refuse(/^[\d \u00a0\u202f\u2009]+[.,]\d+$/.test(value) ? 'a fraction of a person' : 'not a number');
  const persons = Number(whole.replace(/\D/g, ''));
  if (persons > MAX_PERSONS) return refuse('more than 20 million');
  return persons === 0 ? refuse('no inhabitants') : persons;
}

function badHeader(header: readonly string[], reason: string): Refusal {
  const found = header.slice(0, 20).map((name) => name.slice(0, 40));
  const wanted = 'region_code (or region), year (or reference_date) and population';
  return malformed(`${reason} The header line has: ${found.join(', ')}. Wanted: ${wanted}.`, { header: found });
}

function malformed(message: string, figures: { readonly header?: readonly string[] } = {}): Refusal {
  return new Refusal('FILE_MALFORMED', message, { figures });
}
