import type { CellRequest } from '../../schema/generated/operations.js';
import type { Heading, Texts } from '../locales/texts.js';
import type { CellAnswer, CellValue } from './ask-cells.js';
import { statusText } from './status-text.js';

/** What Excel is handed for a function's values: a single value, or rows under headings in the reader's language. */
export function shownValues(
  name: CellRequest['function'],
  { values, old }: Extract<CellAnswer, { values: unknown }>,
  texts: Texts,
): CellValue | (readonly CellValue[])[] {
  const [first = [], ...rows] = values;
  if (name === 'CONTRIBUTIONS' || name === 'WHATIF') return [first.map((heading) => translated(heading, texts)), ...rows];
  if (name === 'BUDGETVSACTUAL') return reportRows(values, texts);
  if (name === 'STATUS') return old ? texts.old(statusText(first, texts)) : statusText(first, texts);
  return first[0] ?? '';
}

/** The report's rows carry their names in both languages: the reader's own one is shown. */
function reportRows([headings = [], ...rows]: readonly (readonly CellValue[])[], texts: Texts): (readonly CellValue[])[] {
  const hidden = headings.indexOf(texts.language === 'sv' ? 'Name' : 'Name in Swedish');
  const without = (row: readonly CellValue[]): CellValue[] => row.filter((_, column) => column !== hidden);
  return [without(headings).map((heading) => translated(heading, texts)), ...rows.map(without)];
}

/** A heading that this add-in does not know stands as it came. */
function translated(heading: CellValue, { headings }: Texts): CellValue {
  return typeof heading === 'string' && Object.hasOwn(headings, heading) ? headings[heading as Heading] : heading;
}
