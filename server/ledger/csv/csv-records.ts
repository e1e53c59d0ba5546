import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { FileProblem } from '../../agreement/file-problem.js';
import { Refusal } from '../../agreement/refusal.js';
import { notCsv } from '../../uploads/not-csv.js';
import { decodeLines, type TextLine } from '../sie/decode-lines.js';
import type { EncodingChoice } from '../sie/detect-encoding.js';
import { hasLostLetters } from '../sie/detect-encoding.js';
import type { SieNotes } from '../sie/sie-notes.js';
import { csvCell } from './csv-cell.js';
import type { CsvColumnNames } from './csv-columns.js';
import { findHeader, HEADER_WITHIN_ROWS } from './find-header.js';
import { separatorOf } from './separators.js';
import { utf16AsUtf8 } from './utf16.js';

export interface CsvRecord {
  /** The line that it ends on, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export interface CsvReading {
  readonly notes: SieNotes;
  readonly chose: (choice: EncodingChoice) => void;
  /** The columns that are asked for, where they are known: the header is the row that has them. */
  readonly names?: CsvColumnNames | undefined;
}

const MAX_RECORD_CHARACTERS = 65_536;

/**
 * Bytes → the header, and the records below it, in one pass and constant memory. UTF-8, UTF-16, Windows-1252 or CP437 by the bytes;
 * separated by semicolon, tab or comma. Empty lines and rows of empty cells are passed over, and so is what stands above the header.
 */
export async function* readCsvTable(source: Bytes, reading: CsvReading): AsyncGenerator<CsvRecord> {
  const above: CsvRecord[] = [];
  let isFound = false;
  const begin = (): readonly CsvRecord[] => {
    isFound = true;
    const header = findHeader(
      above.map(({ cells }) => cells),
      reading.names,
    );
    for (const { row } of above.slice(0, header)) reading.notes.add('ROWS_ABOVE_HEADER', row);
    return above.slice(header);
  };
  for await (const { row, cells } of readCsvRecords(source, reading)) {
    const record = { row, cells: isFound ? cells : cells.map(csvCell) };
    if (isFound) yield record;
    else if (above.push(record) >= HEADER_WITHIN_ROWS) yield* begin();
  }
  if (!isFound) yield* begin();
}

async function* readCsvRecords(source: Bytes, { notes, chose, names }: CsvReading): AsyncGenerator<CsvRecord> {
  let isUtf16 = false;
  const bytes = utf16AsUtf8(source, () => {
    isUtf16 = true;
  });
  const chosen = (choice: EncodingChoice): void => chose(isUtf16 ? UTF16 : choice);
  const lines = oneByOne(decodeLines(bytes, notes, chosen, 'CP1252'));
  try {
    const first: TextLine[] = [];
    while (first.length < HEADER_WITHIN_ROWS) {
      const { value, done } = await lines.next();
      if (done) break;
      first.push(value);
      if (first.length === 1) refuseOtherFormat(value.text);
    }
    if (first.length === 0) throw malformed('The file is empty.', 'FILE_EMPTY');
    yield* parsed(first, lines, { notes, names });
  } catch (error) {
    if (error instanceof CsvError) throw notCsv(error);
    throw error;
  } finally {
    await lines.return(undefined); // closes the file where the reading ends early
  }
}

const UTF16: EncodingChoice = { encoding: 'UTF-16', reason: 'the file is UTF-16' };

async function* parsed(
  first: readonly TextLine[],
  lines: AsyncIterable<TextLine>,
  { notes, names }: Pick<CsvReading, 'notes' | 'names'>,
): AsyncGenerator<CsvRecord> {
  const { separator, texts } = opening(first, names);
  const parser = parse({
    ...{ delimiter: separator, info: true, relax_column_count: true, skip_empty_lines: true, trim: true, relax_quotes: true },
    ...{ max_record_size: MAX_RECORD_CHARACTERS, record_delimiter: '\n' },
  });
  pipeline(Readable.from(joined(texts, lines, notes)), parser, () => undefined); // a fault reaches whoever reads the parser
  for await (const { info, record } of parser as AsyncIterable<{ info: { lines: number }; record: string[] }>) {
    if (record.some((cell) => cell !== '')) yield { row: info.lines, cells: record };
  }
}

/** The first lines tell the separator; Excel may say it in a line of its own ("sep=;"), which is no record. */
function opening(
  lines: readonly TextLine[],
  names: CsvColumnNames | undefined,
): { separator: string; texts: readonly TextLine[] } {
  const [first, ...others] = lines;
  const said = /^"?sep=([;,\t])"?$/i.exec(first?.text.trim() ?? '')?.[1];
  if (first && said !== undefined) return { separator: said, texts: [{ ...first, text: '' }, ...others] };
  return {
    separator: separatorOf(
      lines.map(({ text }) => text),
      names,
    ),
    texts: lines,
  };
}

function refuseOtherFormat(text: string): void {
  if (text.trimStart().startsWith('<')) throw malformed('This is a web page or XML, not a CSV file.', 'WEB_PAGE');
  if (/^\s*[{[]/.test(text)) throw malformed('This is JSON, not a CSV file.', 'JSON');
  if (/^\s*#(?:FLAGGA|PROGRAM|FORMAT)\b/.test(text)) throw malformed('This is a SIE file, not a CSV file.', 'SIE');
}

async function* joined(first: readonly TextLine[], lines: AsyncIterable<TextLine>, notes: SieNotes): AsyncGenerator<string> {
  for (const line of first) yield told(line, notes);
  for await (const line of lines) yield told(line, notes);
}

function told({ number, text }: TextLine, notes: SieNotes): string {
  if (hasLostLetters(text)) notes.add('LETTERS_LOST', number);
  return `${text}\n`;
}

function malformed(message: string, problem: FileProblem): Refusal {
  return new Refusal('FILE_MALFORMED', message, { figures: { problem } });
}

async function* oneByOne(chunks: AsyncGenerator<Iterable<TextLine>>): AsyncGenerator<TextLine> {
  for await (const lines of chunks) yield* lines;
}
