import type { Query } from '../operations.js';
import { runExcel } from '../run-excel.js';
import { readParameters } from './read-parameters.js';
import { withParameters } from './workbook-parameter.js';

/** A query as the workbook's named cells say it now; itself where it follows none. */
export function resolveQuery<Q extends Query>(query: Q, thisYear: number): Promise<Q> {
  const names = Object.values(query.parameters ?? {});
  if (names.length === 0) return Promise.resolve(query);
  return runExcel(async (context) => withParameters(query, await readParameters(context, names), thisYear));
}
