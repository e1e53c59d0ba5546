import { type CellError, type CellValue, isErrorText } from '../cell.js';
import { CustomFunctionError } from './custom-functions.js';

/** What a custom function gave, as values for cells, and the number format it asks for. */
export interface Answer {
  readonly grid: readonly (readonly CellValue[])[];
  readonly numberFormat?: string;
}

const VALUE_ERROR: CellError = { error: '#VALUE!' };

/** A scalar, a grid, an error object or a formatted number → cell values. Anything Excel could not show is `#VALUE!`. */
export function asAnswer(given: unknown): Answer {
  if (!Array.isArray(given)) {
    const format = numberFormatOf(given);
    return { grid: [[asCellValue(given)]], ...(format !== undefined && { numberFormat: format }) };
  }
  const rows: unknown[] = given;
  const width = Math.max(0, ...rows.map((row) => (Array.isArray(row) ? row.length : 0)));
  if (width === 0 || !rows.every(Array.isArray)) return { grid: [[VALUE_ERROR]] };
  const missing: CellError = { error: '#N/A' };
  return {
    grid: rows.map((row: unknown[]) =>
      Array.from({ length: width }, (_, at) => (at < row.length ? asCellValue(row[at]) : missing)),
    ),
  };
}

/** A thrown or rejected value: `CustomFunctions.Error` keeps its code and message, anything else is `#VALUE!`. */
export function asFailure(reason: unknown): Answer {
  return { grid: [[reason instanceof CustomFunctionError ? asCellValue(reason) : VALUE_ERROR]] };
}

function asCellValue(given: unknown): CellValue {
  if (given === null || given === undefined) return '';
  if (typeof given === 'string' || typeof given === 'boolean') return given;
  if (typeof given === 'number') return Number.isFinite(given) ? given : { error: '#NUM!' };
  if (given instanceof CustomFunctionError) return { error: given.code, ...(given.message !== '' && { message: given.message }) };
  if (typeof given !== 'object') return VALUE_ERROR;
  const basic: unknown = Reflect.get(given, 'basicValue');
  if (typeof basic === 'string') return isErrorText(basic) && Reflect.get(given, 'type') === 'Error' ? { error: basic } : basic;
  return typeof basic === 'number' || typeof basic === 'boolean' ? asCellValue(basic) : VALUE_ERROR;
}

function numberFormatOf(given: unknown): string | undefined {
  const format: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, 'numberFormat') : undefined;
  return typeof format === 'string' ? format : undefined;
}
