import type { CellRequest } from '../../schema/generated/operations.js';

export type CellArgument = string | number | boolean | null;

/** What a cell asks, in the one form that equal questions share, and the key by which they are known. */
export interface KeyedRequest {
  readonly key: string;
  readonly request: CellRequest;
}

/**
 * Blank arguments become null and those at the end fall away; text loses its outer spaces. A number and its text are the same
 * question. Of a range one of the blank cells at its end stays: it shows that this Excel tells blank cells from 0.
 */
export function keyedRequest(name: CellRequest['function'], list: readonly unknown[]): KeyedRequest {
  const values = list.flatMap(argumentsOf);
  const isOfRange = Array.isArray(list.findLast((value) => Array.isArray(value) || argumentOf(value) !== null));
  let blanks = 0;
  for (; values.at(-1) === null; blanks++) values.pop();
  if (isOfRange && blanks > 0) values.push(null);
  const key = JSON.stringify([name, ...values.map((value) => (typeof value === 'number' ? String(value) : value))]);
  return { key, request: { function: name, arguments: values } };
}

/** A range goes as its number of columns and its cells, row by row; a single cell is one argument. */
function argumentsOf(value: unknown): CellArgument[] {
  if (!Array.isArray(value)) return [argumentOf(value)];
  const rows = value as unknown[][];
  return [rows[0]?.length ?? 0, ...rows.flatMap((row) => row.map(argumentOf))];
}

function argumentOf(value: unknown): CellArgument {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : String(value);
  if (typeof value === 'boolean') return value;
  const basic: unknown = typeof value === 'object' ? Reflect.get(value, 'basicValue') : undefined; // an Excel data type
  return typeof basic === 'object' || basic === undefined ? String(value) : argumentOf(basic);
}
