import { MAX_COLUMNS, MAX_ROWS, parseArea } from '../address.js';
import { placeOfName } from '../defined-names.js';
import type { Workbook } from '../workbook.js';
import { invalid } from './office-error.js';
import type { RangeTarget } from './specification.js';

/** An address such as `A1:B2` or `'My sheet'!A1`, on a given sheet. */
export function rangeFrom(host: Workbook, sheet: string, address: unknown): RangeTarget {
  if (address === undefined || address === null)
    return { sheet, area: { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS } };
  const text = String(address);
  const at = text.lastIndexOf('!');
  const area = parseArea(text.slice(at + 1));
  if (area) return { sheet, area };
  const named = placeOfName(host.furniture, text);
  if ('error' in named || named.sheet !== sheet) throw invalid(`'${text}' is no address.`);
  return named;
}

/** The range meant by a parameter: an address, or a proxy that was turned into its target before. */
export const givenRange = (host: Workbook, sheet: string, given: unknown): RangeTarget =>
  typeof given === 'string' ? rangeFrom(host, sheet, given) : (given as RangeTarget);
