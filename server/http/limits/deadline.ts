/** How often it is looked at who is late. */
const LOOK_EVERY_MS = 1000;

/** What is answered in place of work that took too long. */
export class Late extends Error {
  readonly statusCode = 503;
}

/**
 * Gives work at most some time. One timer looks after all that runs, where Fastify's own limit makes a timer and an
 * AbortController for every request, and an error with its stack at each connection's end.
 */
export class Deadline {
  /** In the order of beginning, which is the order of being late. */
  private readonly running = new Set<{ readonly since: number; readonly giveUp: () => void }>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly limitMs: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** What the work answers, or `Late`; what it answers after that is for nobody. */
  async within<T>(work: Promise<T>): Promise<T> {
    let entry: { readonly since: number; readonly giveUp: () => void } | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      entry = { since: this.now(), giveUp: () => reject(new Late(`No answer within ${this.limitMs / 1000} s.`)) };
    });
    if (entry) this.running.add(entry);
    this.timer ??= setInterval(() => this.look(), LOOK_EVERY_MS).unref();
    try {
      return await Promise.race([work, late]);
    } finally {
      if (entry) this.running.delete(entry);
    }
  }

  /** Gives up on everything that is late. */
  look(): void {
    const limit = this.now() - this.limitMs;
    for (const { since, giveUp } of this.running) {
      if (since > limit) return;
      giveUp();
    }
    if (this.running.size === 0) this.stop();
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
