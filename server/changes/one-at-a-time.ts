/**
 * Runs asynchronous work strictly one after the other. TypeORM gives every SQLite transaction the same connection, so
 * two at once would commit and roll back each other's rows; on MariaDB the head row's lock would serialise them anyway.
 */
export class OneAtATime {
  private last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.last.then(work, work);
    this.last = mine.catch(() => undefined);
    return mine;
  }
}
