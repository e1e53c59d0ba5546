/** A binary heap over a fixed order: the first item is at hand, and replacing or removing it takes log n steps. */
export class PriorityQueue<T> {
  readonly #items: T[];
  readonly #order: (left: T, right: T) => number;

  /** `order` is negative where `left` comes first. Takes the array over. */
  constructor(items: T[], order: (left: T, right: T) => number) {
    this.#items = items;
    this.#order = order;
    for (let index = (items.length >> 1) - 1; index >= 0; index--) this.#sink(index);
  }

  get first(): T | undefined {
    return this.#items[0];
  }

  /** Puts `item` in the place of the first, or removes the first where there is none. */
  replaceFirst(item: T | undefined): void {
    const next = item ?? this.#items.pop();
    if (next === undefined || this.#items.length === 0) return;
    this.#items[0] = next;
    this.#sink(0);
  }

  #sink(start: number): void {
    const items = this.#items;
    const item = items[start] as T;
    let at = start;
    for (let child = 2 * at + 1; child < items.length; child = 2 * at + 1) {
      if (child + 1 < items.length && this.#order(items[child + 1] as T, items[child] as T) < 0) child++;
      if (this.#order(item, items[child] as T) <= 0) break;
      items[at] = items[child] as T;
      at = child;
    }
    items[at] = item;
  }
}
