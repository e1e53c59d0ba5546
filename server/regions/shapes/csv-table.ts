import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '../../agreement/refusal.js';
import { notCsv } from '../../uploads/not-csv.js';
import { isHeader } from './csv-layout.js';
import { malformed } from './malformed.js';

/** 21 regions × 275 years of SCB's history are 6 000 rows; what is far beyond that is another file. */
const MAX_BYTES = 2_000_000;
const MAX_ROWS = 20_000;
/** Titles, blank lines and the day of the download may stand above the header line. */
const MAX_LINES_ABOVE = 10;

export interface CsvRecord {
  /** Counted from 1 as the file's lines are. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly header: CsvRecord;
  readonly records: readonly CsvRecord[];
}

/**
 * A CSV file as its header line and the rows under it: UTF-8 (with or without BOM), Windows-1252 or UTF-16; separated by comma,
 * semicolon or tab. The header is the first line that names a region column; where none does, the first line is, to be refused.
 */
export function readCsvTable(bytes: Uint8Array): CsvTable {
  if (bytes.length > MAX_BYTES) {
    throw new Refusal('FILE_TOO_LARGE', `The file has ${bytes.length} bytes; at most ${MAX_BYTES} are read.`, {
      figures: { bytes: bytes.length, limitBytes: MAX_BYTES },
    });
  }
  const text = decode(bytes);
  refuseOtherThanCsv(text);
  const tables = SEPARATORS.flatMap((separator) => tableUnder(text, separator) ?? []);
  const widest = tables.reduce<CsvTable | undefined>((best, table) => {
    return best && best.header.cells.length >= table.header.cells.length ? best : table;
  }, undefined);
  const [first, ...rest] = widest ? [] : parseCsv(text, separatorOf(text));
  const table = widest ?? (first && { header: first, records: rest });
  if (!table) throw malformed('The file is empty.', 'FILE_EMPTY');
  if (table.records.length === 0 && widest) throw malformed('The file has a header line and no rows.', 'NO_ROWS');
  if (table.records.length >= MAX_ROWS) {
    throw new Refusal('FILE_TOO_LARGE', `The file has more than ${MAX_ROWS} rows.`, { figures: { limitRows: MAX_ROWS } });
  }
  return table;
}

const SEPARATORS = [';', '\t', ','] as const;

/** The table that a separator makes of the text; undefined where no line near the top is then a header. */
function tableUnder(text: string, separator: string): CsvTable | undefined {
  try {
    const records = parseCsv(text, separator);
    const at = records.slice(0, MAX_LINES_ABOVE + 1).findIndex(({ cells }) => isHeader(cells));
    const header = records[at];
    return header && { header, records: records.slice(at + 1) };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
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

function refuseOtherThanCsv(text: string): void {
  const start = text.trimStart();
  if (start.startsWith('<')) throw malformed('This is a web page or XML, not a CSV file.', 'WEB_PAGE');
  if (start.startsWith('{') || start.startsWith('[')) throw malformed('This is JSON, not a CSV file.', 'JSON');
  if (text.includes('\0')) throw malformed('This is not a text file.', 'NOT_TEXT');
}

function parseCsv(text: string, delimiter: string): CsvRecord[] {
  try {
    const parsed: unknown = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      to: MAX_ROWS + MAX_LINES_ABOVE + 1,
    });
    const records = parsed as { info: { lines: number }; record: string[] }[];
    return records
      .map(({ info, record }) => ({ row: info.lines, cells: record.map((cell) => cell.trim()) }))
      .filter(({ cells }) => cells.some((cell) => cell !== '')); // Excel leaves rows of ";;" behind
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw notCsv(error);
  }
}

/** The separator that the first line has most of; a single column has none, and is refused for what it lacks. */
function separatorOf(text: string): string {
  const line = text.trimStart().split(/\r?\n|\r/, 1)[0] ?? '';
  const counted = SEPARATORS.map((separator) => ({ separator, count: line.split(separator).length }));
  return counted.reduce((most, next) => (next.count > most.count ? next : most)).separator;
}
