import type { EntityManager } from 'typeorm';
import { type Principal, Role, requireRole } from '../../access/principal.js';
import { Refusal } from '../../agreement/refusal.js';
import { type GivenFile, openFile } from '../../uploads/open-file.js';
import type { EncodingChoice } from '../sie/detect-encoding.js';
import { SieNotes } from '../sie/sie-notes.js';
import { type CsvColumnNames, guessColumns } from './csv-columns.js';
import { readCsvTable } from './csv-records.js';

export interface CsvHeadings {
  readonly encoding: string;
  /** The line that the header stands on, from 1. */
  readonly headerLine: number;
  readonly headings: readonly string[];
  /** Guessed by the headings; what has no likely one is left out. */
  readonly columns: CsvColumnNames;
  /** The first rows as they stand. */
  readonly rows: readonly (readonly string[])[];
}

const ROWS_SHOWN = 10;
const MAX_HEADINGS = 200;

/** The header of a CSV file of vouchers, what its columns are likely to say, and its first rows; the rest is not read. */
export async function loadCsvHeadings(
  reader: EntityManager,
  { principal, now }: { readonly principal: Principal; readonly now: () => number },
  given: GivenFile,
): Promise<CsvHeadings> {
  requireRole(principal, Role.Office);
  const { open } = await openFile(reader, principal, given, now());
  return readCsvHeadings(open());
}

export async function readCsvHeadings(source: AsyncIterable<Uint8Array>): Promise<CsvHeadings> {
  let encoding = 'ASCII';
  const chose = (choice: EncodingChoice): void => {
    encoding = choice.encoding;
  };
  const records: (readonly string[])[] = [];
  let headerLine = 1;
  for await (const { row, cells } of readCsvTable(source, { notes: new SieNotes(), chose })) {
    if (records.push(cells) === 1) headerLine = row;
    if (records.length > ROWS_SHOWN) break;
  }
  const [headings = [], ...rows] = records;
  if (headings.length > MAX_HEADINGS) {
    throw new Refusal('FILE_MALFORMED', `The file has ${headings.length} columns; at most ${MAX_HEADINGS} are shown.`, {
      figures: { columns: headings.length, limit: MAX_HEADINGS, problem: 'TOO_MANY_COLUMNS' },
    });
  }
  return { encoding, headerLine, headings, columns: guessColumns(headings), rows };
}
