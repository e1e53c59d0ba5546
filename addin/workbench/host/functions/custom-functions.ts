import type { CustomFunction, FunctionRegistry } from './function-registry.js';

/** The global `CustomFunctions.ErrorCode`. */
export const ErrorCode = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
  invalidName: '#NAME?',
  invalidReference: '#REF!',
} as const;

type Code = (typeof ErrorCode)[keyof typeof ErrorCode];

/** The global `CustomFunctions.Error`: returned or thrown, it becomes the cell's error; Excel shows a message for two of the codes only. */
export class CustomFunctionError extends Error {
  readonly code: Code;

  constructor(code: Code, message?: string) {
    super(message ?? '');
    this.name = 'CustomFunctions.Error';
    this.code = code;
  }
}

/** The global `CustomFunctions` over a registry. */
export function createCustomFunctions(registry: FunctionRegistry) {
  const associate = (id: string | Record<string, CustomFunction>, code?: CustomFunction): void => {
    if (typeof id === 'string') {
      if (code) registry.associate(id, code);
      return;
    }
    for (const [each, mapped] of Object.entries(id)) registry.associate(each, mapped);
  };
  return { associate, Error: CustomFunctionError, ErrorCode };
}
