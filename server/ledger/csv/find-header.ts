import { type CsvColumnNames, guessColumns, hasColumns } from './csv-columns.js';

/** Titles, dates of printing and choices that stand above a list's header are not more than this. */
export const HEADER_WITHIN_ROWS = 30;

const LEAST_CELLS = 3;

/**
 * The place of the header among the first rows: the one with every heading that is asked for; else the first with the most headings
 * that are known, if it says an account and money; else the first that has a few cells.
 */
export function findHeader(rows: readonly (readonly string[])[], names: CsvColumnNames = {}): number {
  const asked = rows.findIndex((cells) => hasColumns(cells, names));
  if (asked >= 0) return asked;
  const scores = rows.map(headerScore);
  const best = Math.max(0, ...scores);
  if (best > 0) return scores.indexOf(best);
  return Math.max(
    0,
    rows.findIndex((cells) => cells.filter((cell) => cell !== '').length >= LEAST_CELLS),
  );
}

/** How many of a row's cells are known headings; 0 where they do not make a header. */
export function headerScore(cells: readonly string[]): number {
  const guessed = guessColumns(cells);
  const isHeader = guessed.account !== undefined && (guessed.amount !== undefined || guessed.debit !== undefined);
  const known = Object.keys(guessed).length;
  return isHeader && known >= LEAST_CELLS ? known : 0;
}
