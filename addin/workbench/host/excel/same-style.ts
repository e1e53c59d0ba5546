import { mapArea } from '../address.js';
import type { Workbook } from '../workbook.js';
import type { RangeTarget } from './specification.js';

const same = <T>(values: readonly (readonly T[])[]): T | null => {
  const first = values[0]?.[0];
  return first !== undefined && values.every((row) => row.every((value) => value === first)) ? first : null;
};
/** What all cells of a range have in common, or `null`, as Excel answers for a mixed range. */
export const sameStyle = <T>(
  host: Workbook,
  { sheet, area }: RangeTarget,
  read: (cell: ReturnType<Workbook['cell']>) => T,
): T | null => same(mapArea(area, (row, column) => read(host.cell(sheet, row, column))));
