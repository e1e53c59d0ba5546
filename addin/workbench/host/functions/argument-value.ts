import { type CellError, type CellValue, isError } from '../cell.js';
import type { Profile } from '../profile.js';
import type { FunctionMetadata, ParameterMetadata } from './function-registry.js';

/** An argument as the engine sees it: left out, or a grid of values (one cell is a 1 × 1 grid). */
export type ArgumentValue = { readonly omitted: true } | { readonly grid: readonly (readonly CellValue[])[] };

export type Prepared = { readonly error: CellError } | { readonly parameters: unknown[] };

/** The parameters for one invocation, converted as Excel converts them, or the error that spreads instead of an invocation. */
export function prepareParameters(metadata: FunctionMetadata, given: readonly ArgumentValue[], profile: Profile): Prepared {
  const parameters: unknown[] = [];
  for (const [index, parameter] of metadata.parameters.entries()) {
    const values = parameter.repeating ? given.slice(index) : [given[index] ?? { omitted: true as const }];
    const converted = values.map((value) => convert(parameter, value, profile));
    const failed = converted.find(isError);
    if (failed) return { error: failed };
    parameters.push(parameter.repeating ? converted : converted[0]);
  }
  const last = metadata.parameters.at(-1);
  const tooMany = given.length > metadata.parameters.length && !last?.repeating;
  return tooMany ? { error: { error: '#VALUE!' } } : { parameters };
}

function convert(parameter: ParameterMetadata, value: ArgumentValue, profile: Profile): unknown {
  if ('omitted' in value) return parameter.optional ? null : blankFor(parameter, null);
  const blank = profile === 'desktop' ? 0 : undefined; // Excel on Windows and Mac hands a blank cell over as the number 0
  if (parameter.dimensionality !== 'matrix') return convertScalar(parameter, value.grid[0]?.[0] ?? null, blank ?? null);
  const failed = value.grid.flat().find(isError);
  return failed ?? value.grid.map((row) => row.map((each) => (each === null ? blankFor(parameter, blank ?? '') : each)));
}

function blankFor(parameter: ParameterMetadata, otherwise: '' | 0 | null): unknown {
  if (parameter.type === 'number') return 0;
  if (parameter.type === 'boolean') return false;
  return parameter.type === 'string' ? '' : otherwise;
}

function convertScalar(parameter: ParameterMetadata, value: CellValue, blank: 0 | null): unknown {
  if (value === null) return blankFor(parameter, blank);
  if (isError(value) || parameter.type === undefined || parameter.type === 'any') return value;
  if (parameter.type === 'string') return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
  if (parameter.type === 'boolean') return typeof value === 'string' ? asLogical(value) : Boolean(value);
  const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
  return Number.isNaN(number) ? { error: '#VALUE!' } : number;
}

function asLogical(text: string): boolean | CellError {
  const upper = text.toUpperCase();
  return upper === 'TRUE' || upper === 'FALSE' ? upper === 'TRUE' : { error: '#VALUE!' };
}

/** The size over which a call is repeated because a one-cell parameter was given several cells; `undefined` for one invocation. */
export function liftedSize(
  metadata: FunctionMetadata,
  given: readonly ArgumentValue[],
): { rows: number; columns: number } | undefined {
  const sizes = given.flatMap((value, index) => {
    const parameter = metadata.parameters[Math.min(index, metadata.parameters.length - 1)];
    return 'grid' in value && parameter?.dimensionality !== 'matrix'
      ? [{ rows: value.grid.length, columns: value.grid[0]?.length ?? 1 }]
      : [];
  });
  const rows = Math.max(1, ...sizes.map((size) => size.rows));
  const columns = Math.max(1, ...sizes.map((size) => size.columns));
  return rows === 1 && columns === 1 ? undefined : { rows, columns };
}

/** The arguments of one cell of a repeated call: a single row or column stretches over the others. */
export function liftedArguments(
  metadata: FunctionMetadata,
  given: readonly ArgumentValue[],
  row: number,
  column: number,
): ArgumentValue[] {
  return given.map((value, index) => {
    const parameter = metadata.parameters[Math.min(index, metadata.parameters.length - 1)];
    if ('omitted' in value || parameter?.dimensionality === 'matrix') return value;
    const line = value.grid.length === 1 ? value.grid[0] : value.grid[row];
    const each = line?.length === 1 ? line[0] : line?.[column];
    return { grid: [[each === undefined ? { error: '#N/A' as const } : each]] };
  });
}
