import type { Workbook } from '../workbook.js';
import { cellIsEdited, OfficeError } from './office-error.js';

/** The options of `Excel.run` that the host heeds. */
export type RunOptions = Pick<Excel.RunOptions, 'delayForCellEdit' | 'mergeUndoGroup'>;

/** Excel in a browser takes and gives so much at once: 5 MB. */
const MAX_SIGNS = 5 * 1024 * 1024;
const signsOf = (given: unknown): number =>
  typeof given === 'object' ? (JSON.stringify(given)?.length ?? 0) : String(given).length;

/** What waits for the next `context.sync()`, in the order it was asked. */
export class RequestContext {
  readonly host: Workbook;
  readonly #options: RunOptions;
  #queue: (() => void)[] = [];
  #requestSigns = 0;
  #responseSigns = 0;

  constructor(host: Workbook, options: RunOptions = {}) {
    this.host = host;
    this.#options = options;
  }

  /** `given` is what the request carries along, such as values to write. */
  queue(action: () => void, given?: unknown): void {
    this.#queue.push(action);
    if (given !== undefined) this.#requestSigns += signsOf(given);
  }

  /** What a load or an action gave is part of the answer. */
  answer<T>(given: T): T {
    if (this.host.profile === 'web') this.#responseSigns += signsOf(given);
    return given;
  }

  /** Runs what was asked. On the first failure the rest is dropped, as Excel does; what was done before stays. */
  async sync(): Promise<void> {
    const actions = this.#queue;
    const isTooLong = this.host.profile === 'web' && this.#requestSigns > MAX_SIGNS;
    this.#queue = [];
    this.#requestSigns = 0;
    this.#responseSigns = 0;
    await new Promise<void>((wake) => queueMicrotask(wake));
    if (actions.length === 0) return;
    while (this.host.cellEdit) {
      if (!this.#options.delayForCellEdit) throw cellIsEdited();
      await this.host.cellEdit;
    }
    if (isTooLong) throw new OfficeError('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.');
    const isMerged = this.#options.mergeUndoGroup === true && this.host.profile === 'web';
    this.host.edit(
      () => {
        for (const action of actions) action();
      },
      isMerged ? this : undefined,
    );
    if (this.#responseSigns > MAX_SIGNS)
      throw new OfficeError('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.');
  }
}

/** A single answer, such as a count: there after `sync`. */
export class ClientResult<T> {
  #value: { readonly value: T } | undefined;

  get value(): T {
    if (!this.#value)
      throw new OfficeError(
        'ValueNotLoaded',
        'The value of the result object has not been loaded yet. Before reading the value property, call "context.sync()" on the associated request context.',
      );
    return this.#value.value;
  }

  settle(value: T): void {
    this.#value = { value };
  }
}
