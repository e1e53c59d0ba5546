import type { Cell } from './cell.js';
import type { Furniture } from './furniture.js';

export interface CellChange {
  readonly before: Cell | undefined;
  after: Cell | undefined;
}

/** One thing the user can take back: which cells changed and how everything else stood before and after. */
export interface Step {
  readonly key: unknown;
  readonly cells: Map<string, Map<number, CellChange>>;
  readonly before: Furniture;
  after: Furniture;
}

const MAX_STEPS = 200;

/** Undo and redo. Edits made under the same key, such as the syncs of one `Excel.run`, are one step. */
export class Journal {
  #past: Step[] = [];
  #future: Step[] = [];
  #open: Step | undefined;

  begin(key: unknown, furniture: Furniture): void {
    const last = this.#past.at(-1);
    if (key !== undefined && last?.key === key) {
      this.#past.pop();
      this.#open = last;
      return;
    }
    const before = structuredClone(furniture);
    this.#open = { key, cells: new Map(), before, after: before };
  }

  /** Nothing that was done so far can be undone any more, this step's own changes included. */
  forgetPast(furniture: Furniture): void {
    this.#past = [];
    this.#future = [];
    if (!this.#open) return;
    const before = structuredClone(furniture);
    this.#open = { key: this.#open.key, cells: new Map(), before, after: before };
  }

  record(sheet: string, place: number, before: Cell | undefined, after: Cell | undefined): void {
    if (!this.#open) return;
    const cells = this.#open.cells.get(sheet) ?? new Map<number, CellChange>();
    this.#open.cells.set(sheet, cells);
    const known = cells.get(place);
    if (known) known.after = after;
    else cells.set(place, { before, after });
  }

  end(furniture: Furniture): void {
    const step = this.#open;
    this.#open = undefined;
    if (!step) return;
    step.after = structuredClone(furniture);
    if (step.cells.size === 0 && JSON.stringify(step.before) === JSON.stringify(step.after)) return;
    this.#past.push(step);
    this.#past = this.#past.slice(-MAX_STEPS);
    this.#future = [];
  }

  back(): Step | undefined {
    const step = this.#past.pop();
    if (step) this.#future.push(step);
    return step;
  }

  forward(): Step | undefined {
    const step = this.#future.pop();
    if (step) this.#past.push(step);
    return step;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }
}
