import type { CellRequest } from '../../schema/generated/operations.js';
import type { Heading, Texts } from '../locales/texts.js';
import type { CellValue } from './ask-cells.js';
import type { FormattedNumber } from './formatted-values.js';
import { statusText } from './status-text.js';

/** What a cell shows, with its number format where this Excel takes one. */
export type ShownValue = CellValue | FormattedNumber;

/** What Excel is handed for a function's values: a single value, or rows under headings in the reader's language. */
export function shownValues(
  name: CellRequest['function'],
  { values, old }: { readonly values: readonly (readonly ShownValue[])[]; readonly old?: boolean | undefined },
  texts: Texts,
): ShownValue | (readonly ShownValue[])[] {
  const [first = [], ...rows] = values;
  if (name === 'CONTRIBUTIONS' || name === 'WHATIF') return [first.map((heading) => translated(heading, texts)), ...rows];
  if (name === 'BUDGETVSACTUAL' || name === 'LIST') return reportRows(values, texts);
  if (name === 'STATUS') return old ? texts.old(statusText(first, texts)) : statusText(first, texts);
  return first[0] ?? '';
}

/** Rows that carry names in both languages: the reader's own one is shown. */
function reportRows([headings = [], ...rows]: readonly (readonly ShownValue[])[], texts: Texts): (readonly ShownValue[])[] {
  const hidden = headings.indexOf(texts.language === 'sv' ? 'Name' : 'Name in Swedish');
  const without = (row: readonly ShownValue[]): ShownValue[] => row.filter((_, column) => column !== hidden);
  return [without(headings).map((heading) => translated(heading, texts)), ...rows.map(without)];
}

/** A heading that this add-in does not know stands as it came. */
function translated(heading: ShownValue, { headings }: Texts): ShownValue {
  return typeof heading === 'string' && Object.hasOwn(headings, heading) ? headings[heading as Heading] : heading;
}
