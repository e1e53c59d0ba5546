/** Blocks of rows on the hidden sheet of answers: each call has rows of its own, and freed blocks serve again. */
export class RowBlocks {
  #next = 0;
  readonly #free = new Map<number, number[]>();

  take(rows: number): number {
    const again = this.#free.get(rows)?.pop();
    if (again !== undefined) return again;
    const row = this.#next;
    this.#next += rows;
    return row;
  }

  give(row: number, rows: number): void {
    const list = this.#free.get(rows) ?? [];
    this.#free.set(rows, list);
    list.push(row);
  }
}
