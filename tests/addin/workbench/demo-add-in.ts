import { CustomFunctionError } from '../../../addin/workbench/host/functions/custom-functions.js';
import {
  type CustomFunction,
  type FunctionCatalogue,
  FunctionRegistry,
} from '../../../addin/workbench/host/functions/function-registry.js';

const any = (name: string, optional = false) => ({ name, type: 'any', dimensionality: 'scalar', optional });

/** An add-in for tests: one function for each way a function can behave. */
export const demoCatalogue: FunctionCatalogue = {
  namespace: 'DEMO',
  functions: [
    { id: 'ADD', name: 'ADD', parameters: [any('one'), any('other', true)] },
    { id: 'LATER', name: 'LATER', parameters: [any('value')] },
    { id: 'TABLE', name: 'TABLE', parameters: [{ name: 'rows', type: 'number' }], result: { dimensionality: 'matrix' } },
    { id: 'TOTAL', name: 'TOTAL', parameters: [{ name: 'values', type: 'any', dimensionality: 'matrix' }] },
    { id: 'SEEN', name: 'SEEN', parameters: [{ name: 'values', type: 'any', dimensionality: 'matrix' }] },
    { id: 'FAIL', name: 'FAIL', parameters: [any('how')] },
    { id: 'NEVER', name: 'NEVER', parameters: [any('value')], options: { cancelable: true } },
    { id: 'WHERE', name: 'WHERE', parameters: [], options: { requiresAddress: true } },
    { id: 'SHAPE', name: 'SHAPE', parameters: [any('value', true)] },
    { id: 'MONEY', name: 'MONEY', parameters: [] },
    { id: 'MISSING', name: 'MISSING', parameters: [] },
  ],
};

/** What the demo functions were asked, batch by batch, and what was cancelled. */
export interface Log {
  readonly batches: unknown[][];
  readonly cancelled: unknown[];
}

export function demoRegistry(): { registry: FunctionRegistry; log: Log } {
  const log: Log = { batches: [], cancelled: [] };
  const registry = new FunctionRegistry([demoCatalogue]);
  let batch: { value: unknown; give: (value: unknown) => void }[] = [];
  const functions: Record<string, CustomFunction> = {
    add: (one, other) => Number(one) + (other === null ? 100 : Number(other)),
    later: (value) =>
      new Promise((give) => {
        if (batch.length === 0) {
          setTimeout(() => {
            const asked = batch;
            batch = [];
            log.batches.push(asked.map((each) => each.value));
            for (const each of asked) each.give(Number(each.value) * 10);
          }, 5);
        }
        batch.push({ value, give });
      }),
    table: async (rows) => Array.from({ length: Number(rows) }, (_, row) => [`Region ${row + 1}`, (row + 1) * 1000.25]),
    total: (values) =>
      (values as unknown[][]).flat().reduce((sum: number, value) => sum + (typeof value === 'number' ? value : 0), 0),
    seen: (values) => JSON.stringify(values),
    fail: (how) => {
      if (how === 'reject') return Promise.reject(new Error('secret'));
      throw new CustomFunctionError('#N/A', 'Logga in i panelen');
    },
    never: (value, invocation) =>
      new Promise(() => {
        (invocation as CustomFunctions.CancelableInvocation).onCanceled = () => log.cancelled.push(value);
      }),
    where: (invocation) => (invocation as CustomFunctions.Invocation).address ?? '',
    shape: (value) => (value === null ? 'null' : value === '' ? 'empty' : typeof value),
    money: () => ({ type: 'FormattedNumber', basicValue: 1234.5, numberFormat: '#,##0.00' }),
  };
  for (const [id, code] of Object.entries(functions)) registry.associate(id, code);
  return { registry, log };
}
