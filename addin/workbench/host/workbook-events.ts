import type { Area } from './address.js';

export interface Selection {
  readonly sheet: string;
  readonly area: Area;
  /** The active cell: where typing goes. */
  readonly row: number;
  readonly column: number;
}

/** What the workbook tells its listeners. */
export type WorkbookEvent =
  | { readonly kind: 'changed'; readonly sheets: ReadonlySet<string> }
  | { readonly kind: 'edited'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'selected' }
  | { readonly kind: 'activated'; readonly sheet: string };

/** Who wants to know. A listener may come or go while the others are told. */
export class Listeners {
  readonly #listeners = new Set<(event: WorkbookEvent) => void>();

  add(listener: (event: WorkbookEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(event: WorkbookEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  clear(): void {
    this.#listeners.clear();
  }
}
