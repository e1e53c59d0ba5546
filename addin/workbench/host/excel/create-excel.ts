import type { Workbook } from '../workbook.js';
import { OfficeError } from './office-error.js';
import { makeProxy } from './proxy.js';
import { RequestContext, type RunOptions } from './request-context.js';
import { specifications } from './specifications.js';

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** The names of Excel's enumerations are their values: `Excel.CalculationType.full` is `Full`. */
const enumeration = (): object =>
  new Proxy({}, { get: (_, name) => (typeof name === 'string' ? name.charAt(0).toUpperCase() + name.slice(1) : undefined) });

/** The global `Excel` over whatever workbook is open. */
export function createExcel(current: () => Workbook) {
  const open = (options?: RunOptions): Excel.RequestContext => {
    const context = new RequestContext(current(), options);
    const workbook = makeProxy(context, specifications, 'Workbook', () => context.host);
    const trackedObjects = { add: () => undefined, remove: () => undefined };
    const sync = async <T>(passThrough?: T): Promise<T | undefined> => {
      await context.sync();
      return passThrough;
    };
    return {
      workbook,
      application: Reflect.get(workbook, 'application'),
      sync,
      trackedObjects,
      runtime: {},
    } as unknown as Excel.RequestContext;
  };
  /** `run(batch)` and `run(context or options, batch)`; what is still queued when the batch ends is sent. */
  const run = async <T>(...given: readonly unknown[]): Promise<T> => {
    const batch = given.at(-1) as Batch<T>;
    const first: unknown = given.length > 1 ? given[0] : undefined;
    const isContext = typeof first === 'object' && first !== null && 'sync' in first;
    const context = isContext ? (first as Excel.RequestContext) : open(first as RunOptions | undefined);
    const result = await batch(context);
    await context.sync();
    return result;
  };
  return new Proxy({ run, RequestContext: () => open() } as Record<string, unknown>, {
    get: (members, name) =>
      typeof name === 'string' && /^[A-Z]/.test(name) && !(name in members) ? enumeration() : members[String(name)],
  });
}

export const OfficeExtension = { Error: OfficeError };
