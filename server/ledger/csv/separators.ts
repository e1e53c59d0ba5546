import { type CsvColumnNames, hasColumns } from './csv-columns.js';
import { headerScore } from './find-header.js';

const SEPARATORS = [';', '\t', ','] as const;
const ASKED_FOR = 100;

/** What separates the cells: by the line that makes the best header of a list; else what the first line has most of. */
export function separatorOf(lines: readonly string[], names: CsvColumnNames = {}): string {
  const [first = ''] = lines;
  const scored = SEPARATORS.map((separator) => {
    const scores = lines.map((line) => {
      const cells = line.split(separator).map((cell) => cell.trim().replace(/^=?"(.*)"$/, '$1'));
      return hasColumns(cells, names) ? ASKED_FOR : headerScore(cells);
    });
    return { separator, score: Math.max(0, ...scores), count: first.split(separator).length };
  });
  const best = scored.toSorted((one, other) => other.score - one.score || other.count - one.count)[0];
  return best?.separator ?? ';';
}
