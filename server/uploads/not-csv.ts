import type { CsvError } from 'csv-parse';
import { Refusal } from '../agreement/refusal.js';

/** The refusal of a text whose quotes or lines make no CSV, in words of its own; the parser says which line it gave up on. */
export function notCsv(error: CsvError): Refusal {
  const found = Number(error.lines);
  const line = found > 0 ? found : null;
  const where = line === null ? 'The file' : `Line ${line}`;
  const [fault, problem] =
    error.code === 'CSV_MAX_RECORD_SIZE'
      ? (['is longer than any row', 'LINE_TOO_LONG'] as const)
      : (['has a quote that is never closed, or closes inside a cell', 'QUOTE_OPEN'] as const);
  return new Refusal('FILE_MALFORMED', `${where} ${fault}: the file is not CSV.`, { figures: { line, problem } });
}
