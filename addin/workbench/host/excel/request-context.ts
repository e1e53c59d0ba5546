import type { Workbook } from '../workbook.js';
import { cellIsEdited, OfficeError } from './office-error.js';

/** The options of `Excel.run` that the host heeds. */
export type RunOptions = Pick<Excel.RunOptions, 'delayForCellEdit' | 'mergeUndoGroup'>;

/** What waits for the next `context.sync()`, in the order it was asked. */
export class RequestContext {
  readonly host: Workbook;
  readonly #options: RunOptions;
  #queue: (() => void)[] = [];

  constructor(host: Workbook, options: RunOptions = {}) {
    this.host = host;
    this.#options = options;
  }

  queue(action: () => void): void {
    this.#queue.push(action);
  }

  /** Runs what was asked. On the first failure the rest is dropped, as Excel does; what was done before stays. */
  async sync(): Promise<void> {
    const actions = this.#queue;
    this.#queue = [];
    await new Promise<void>((wake) => queueMicrotask(wake));
    if (actions.length === 0) return;
    while (this.host.cellEdit) {
      if (!this.#options.delayForCellEdit) throw cellIsEdited();
      await this.host.cellEdit;
    }
    const isMerged = this.#options.mergeUndoGroup === true && this.host.profile === 'web';
    this.host.edit(
      () => {
        for (const action of actions) action();
      },
      isMerged ? this : undefined,
    );
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
