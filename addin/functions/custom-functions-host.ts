/** The part of Excel's global `CustomFunctions` that we use; handed in, so that tests and the workbench bring their own. */
export interface CustomFunctionsHost {
  associate(id: string, code: (...parameters: unknown[]) => unknown): void;
  readonly Error: new (code: never, message?: string) => object;
  readonly ErrorCode: { readonly invalidValue: unknown; readonly notAvailable: unknown };
}

/** What Excel hands over after the arguments, as far as we read it. */
export interface FunctionInvocation {
  /** True, in some versions as text, while Excel only shows what a formula being written would give. */
  readonly isInValuePreview?: boolean | string;
  /** Ours, for Excel to call when nobody waits any more. */
  onCanceled?: (() => void) | undefined;
}

/** Excel always hands over every declared parameter, null where it is left out, and then the invocation. */
export function splitInvocation(parameters: readonly unknown[]): {
  readonly list: readonly unknown[];
  readonly invocation: FunctionInvocation;
} {
  const last = parameters.at(-1);
  const isInvocation = typeof last === 'object' && last !== null && !Array.isArray(last) && !('basicValue' in last);
  return isInvocation ? { list: parameters.slice(0, -1), invocation: last } : { list: parameters, invocation: {} };
}

export function isPreview({ isInValuePreview }: FunctionInvocation): boolean {
  return isInValuePreview === true || (typeof isInValuePreview === 'string' && isInValuePreview.toLowerCase() === 'true');
}
