interface Waiting {
  readonly go: () => void;
  readonly isGone: () => boolean;
}

/**
 * Lets one in each turn of the event loop, in the order in which they came. Node takes in about one new connection a turn and
 * then reads every connection that has sent something: if a turn answered all of them, the last of 200 connections would wait
 * for the sum of all turns before it, while the first were answered again and again.
 */
export class Turns {
  private readonly waiting: Waiting[] = [];
  private isScheduled = false;

  constructor(private readonly later: (next: () => void) => void = setImmediate) {}

  /** Calls `go` when it is its turn; never where `isGone` says then that nobody waits for it, which takes no turn. */
  take(go: () => void, isGone: () => boolean = () => false): void {
    this.waiting.push({ go, isGone });
    this.schedule();
  }

  private schedule(): void {
    if (this.isScheduled || this.waiting.length === 0) return;
    this.isScheduled = true;
    this.later(() => this.next());
  }

  private next(): void {
    this.isScheduled = false;
    let first = this.waiting.shift();
    while (first?.isGone()) first = this.waiting.shift();
    this.schedule(); // before the work, so that a throw stops nobody else
    first?.go();
  }
}
