import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { Refusal } from '../../agreement/refusal.js';
import { decodeLines, type TextLine } from '../sie/decode-lines.js';
import type { EncodingChoice } from '../sie/detect-encoding.js';
import { hasLostLetters } from '../sie/detect-encoding.js';
import type { SieNotes } from '../sie/sie-notes.js';

export interface CsvRecord {
  /** The line that it ends on, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface CsvReading {
  readonly notes: SieNotes;
  readonly chose: (choice: EncodingChoice) => void;
}

const MAX_RECORD_CHARACTERS = 65_536;
const SEPARATORS = [';', '\t', ','] as const;

/**
 * Bytes → records, in one pass and constant memory. UTF-8, Windows-1252 or CP437 by the bytes; parted by what the first line
 * has most of: semicolon, tab or comma. Empty lines and rows of empty cells are passed over.
 */
export async function* readCsvRecords(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { notes, chose }: CsvReading,
): AsyncGenerator<CsvRecord> {
  const lines = decodeLines(source, notes, chose, 'CP1252');
  try {
    const first = await lines.next();
    if (first.done) throw malformed('The file is empty.');
    yield* parsed(first.value.text, lines, notes);
  } catch (error) {
    if (error instanceof CsvError) throw malformed(`The file is not CSV: ${error.message}`);
    throw error;
  } finally {
    await lines.return(undefined); // closes the file where the reading ends early
  }
}

async function* parsed(firstLine: string, lines: AsyncIterable<TextLine>, notes: SieNotes): AsyncGenerator<CsvRecord> {
  const { separator, text } = opening(firstLine);
  const parser = parse({
    ...{ delimiter: separator, info: true, relax_column_count: true, skip_empty_lines: true, trim: true, relax_quotes: true },
    ...{ max_record_size: MAX_RECORD_CHARACTERS, record_delimiter: '\n' },
  });
  pipeline(Readable.from(joined(text, lines, notes)), parser, () => undefined); // a fault reaches whoever reads the parser
  for await (const { info, record } of parser as AsyncIterable<{ info: { lines: number }; record: string[] }>) {
    if (record.some((cell) => cell !== '')) yield { row: info.lines, cells: record };
  }
}

/** The first line tells the separator; Excel may say it in a line of its own ("sep=;"), which is no record. */
function opening(text: string): { readonly separator: string; readonly text: string } {
  const said = /^"?sep=([;,\t])"?$/i.exec(text.trim())?.[1];
  if (said !== undefined) return { separator: said, text: '' };
  if (text.trimStart().startsWith('<')) throw malformed('This is a web page or XML, not a CSV file.');
  if (/^\s*[{[]/.test(text)) throw malformed('This is JSON, not a CSV file.');
  if (/^\s*#(?:FLAGGA|PROGRAM|FORMAT)\b/.test(text)) throw malformed('This is a SIE file, not a CSV file.');
  const count = (separator: string): number => text.split(separator).length;
  return { separator: SEPARATORS.reduce((most, next) => (count(next) > count(most) ? next : most)), text };
}

async function* joined(first: string, lines: AsyncIterable<TextLine>, notes: SieNotes): AsyncGenerator<string> {
  yield `${first}\n`;
  for await (const { number, text } of lines) {
    if (hasLostLetters(text)) notes.add('LETTERS_LOST', number);
    yield `${text}\n`;
  }
}

function malformed(message: string): Refusal {
  return new Refusal('FILE_MALFORMED', message);
}
