import { type CellRequest, CellsDocument } from '../../schema/generated/operations.js';
import { AskError, type AskFigures } from '../api/ask-error.js';
import type { Client } from '../api/client.js';

export type CellValue = string | number | boolean;

/** A cell's answer: rows of values, or the server's refusal. `old`: the last values, since the server could not be asked. */
export type CellAnswer =
  | { readonly values: readonly (readonly CellValue[])[]; readonly old?: true }
  | { readonly refusal: { readonly code: string; readonly figures: AskFigures } };

export interface AnsweredCells {
  /** The data's revision, to tell what is stale. */
  readonly revision: number;
  /** In the order asked. */
  readonly cells: readonly CellAnswer[];
}

/** One request for a batch of cells. Rejects with an `AskError` where there is no answer. */
export type AskCells = (requests: readonly CellRequest[], options: { readonly signal: AbortSignal }) => Promise<AnsweredCells>;

/** Asks through the client, and takes no answer that is not what was asked for. */
export function createAskCells(client: Client): AskCells {
  return async (requests, { signal }) => {
    const { revision, cells } = await client.ask(CellsDocument, { requests }, { signal });
    if (!Number.isInteger(revision) || !Array.isArray(cells)) throw garbage('no cells');
    if (cells.length !== requests.length) throw garbage(`${cells.length} cells for ${requests.length}`);
    return { revision, cells: cells.map(asAnswer) };
  };
}

function asAnswer(cell: unknown): CellAnswer {
  const { values, error } = (typeof cell === 'object' && cell !== null ? cell : {}) as { values?: unknown; error?: unknown };
  if (isGrid(values)) return { values };
  if (typeof error !== 'object' || error === null) throw garbage('a cell without value or error');
  const { code, figures } = error as { code?: unknown; figures?: unknown };
  if (typeof code !== 'string') throw garbage('an error without a code');
  return { refusal: { code, figures: (typeof figures === 'object' && figures !== null ? figures : {}) as AskFigures } };
}

function isGrid(values: unknown): values is CellValue[][] {
  if (!Array.isArray(values) || !Array.isArray(values[0]) || values[0].length === 0) return false;
  const width = values[0].length;
  return values.every((row) => Array.isArray(row) && row.length === width && row.every(isValue));
}

function isValue(value: unknown): value is CellValue {
  return typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}

function garbage(what: string): AskError {
  return new AskError('garbage', `The answer holds ${what}.`);
}
