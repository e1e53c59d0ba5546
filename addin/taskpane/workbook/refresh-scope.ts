import { PingDocument } from '../../../schema/generated/operations.js';
import type { Scope } from '../../workbook/formula-cells.js';
import type { HeldQuery } from '../../workbook/list-queries.js';
import { askQuery } from '../../workbook/operations.js';
import { type RefreshReport, refreshQueries } from '../../workbook/refresh-queries.js';
import type { Services } from '../services.js';
import { type FormulaReport, NO_FORMULAS, refreshFormulas } from './refresh-formulas.js';

/** What a refresh came to. */
export type ScopeReport =
  /** The server could not be asked: nothing was touched. */
  { readonly unreached: unknown } | { readonly tables: RefreshReport; readonly formulas: FormulaReport };

export interface ScopeOptions {
  /** The tables that are meant. */
  readonly queries: readonly HeldQuery[];
  /** Where formulas are meant too; undefined for tables alone. */
  readonly scope: Scope | undefined;
  readonly signal: AbortSignal;
  readonly onProgress?: (what: 'tables' | 'formulas', done: number, of: number) => void;
}

/**
 * Refreshes tables and formulas. The server is asked one cheap thing first: where it is away, or the sign-in is gone, every old value
 * stays, in tables and in formulas.
 */
export async function refreshScope(services: Services, options: ScopeOptions): Promise<ScopeReport> {
  const { queries, scope, signal, onProgress } = options;
  try {
    await services.client.ask(PingDocument, {}, { signal });
  } catch (error) {
    if (!signal.aborted) return { unreached: error };
  }
  const tables = await refreshQueries(
    services.workbook,
    queries.filter(({ place }) => place),
    {
      ask: (definition, cancel) => askQuery(services.client, definition, services.now, { signal: cancel }),
      signal,
      onProgress: (done, of) => onProgress?.('tables', done, of),
    },
  );
  if (scope === undefined || signal.aborted) return { tables, formulas: NO_FORMULAS };
  const formulas = await refreshFormulas(services, {
    ...{ scope, signal },
    onProgress: (done, of) => onProgress?.('formulas', done, of),
  });
  return { tables, formulas };
}
