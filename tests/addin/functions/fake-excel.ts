import type { CustomFunctionsHost, FunctionInvocation } from '../../../addin/functions/custom-functions-host.js';

/** Stands in for `CustomFunctions.Error`. */
export class FakeCellError extends Error {
  constructor(
    readonly code: string,
    message = '',
  ) {
    super(message);
  }
}

/** A stand-in for Excel's `CustomFunctions`, that calls the associated functions as Excel does. */
export interface FakeExcel {
  readonly host: CustomFunctionsHost;
  readonly ids: readonly string[];
  /** The value that the cell shows, or its error as [code, message]. */
  cell(id: string, list?: readonly unknown[], invocation?: FunctionInvocation): Promise<unknown>;
}

export function fakeExcel(): FakeExcel {
  const codes = new Map<string, (...parameters: unknown[]) => unknown>();
  const host: CustomFunctionsHost = {
    associate: (id, code) => void codes.set(id, code),
    Error: FakeCellError,
    ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
  };
  return {
    host,
    get ids() {
      return [...codes.keys()];
    },
    cell: async (id, list = [], invocation = {}) => {
      try {
        return await codes.get(id)?.(...list, invocation);
      } catch (error) {
        if (error instanceof FakeCellError) return [error.code, error.message];
        throw error;
      }
    },
  };
}
