import type { CustomFunctionsHost } from './custom-functions-host.js';

type Code = (...parameters: unknown[]) => unknown;

/** Takes the real functions as Excel's own `CustomFunctions` would, and hands them to the cells that wait. */
export interface EarlyFunctions extends CustomFunctionsHost {
  /** Whether a cell was told that the program did not come: it has to be asked for anew once it does. */
  readonly gaveUp: boolean;
}

export interface EarlyOptions {
  /** What a cell says when the program does not come; asked for then, since the language is not known before. */
  readonly text: () => string;
  readonly waitMs?: number;
}

/**
 * Associates every function at once, before the program that answers it is there: a workbook that is opened has its cells asked for
 * while the page still loads, and Excel shows #VALUE! for what is not associated by then, until it is entered again. Each call waits
 * for its function, at most `waitMs`.
 */
export function associateEarly(
  host: CustomFunctionsHost,
  ids: readonly string[],
  { text, waitMs = 30_000 }: EarlyOptions,
): EarlyFunctions {
  const there = new Map<string, Code>();
  const waiting = new Map<string, ((code: Code) => void)[]>(ids.map((id) => [id, []]));
  let gaveUp = false;

  const comeOf = (calls: ((code: Code) => void)[]): Promise<Code> =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        gaveUp = true;
        reject(new host.Error(host.ErrorCode.notAvailable as never, text()));
      }, waitMs);
      calls.push((code) => {
        clearTimeout(late);
        resolve(code);
      });
    });

  for (const [id, calls] of waiting) {
    host.associate(id, (...parameters) => {
      const code = there.get(id);
      return code ? code(...parameters) : comeOf(calls).then((come) => come(...parameters));
    });
  }
  return {
    Error: host.Error,
    ErrorCode: host.ErrorCode,
    associate: (id, code) => {
      const calls = waiting.get(id);
      if (!calls) return host.associate(id, code);
      there.set(id, code);
      for (const call of calls.splice(0)) call(code);
    },
    get gaveUp() {
      return gaveUp;
    },
  };
}
