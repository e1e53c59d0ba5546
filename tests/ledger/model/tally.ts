/** What became of the files of all sequences, so that a ledger that refuses everything is seen. */
export class Tally {
  private readonly counts = new Map<string, number>();

  note(what: string): void {
    this.counts.set(what, this.of(what) + 1);
  }

  of(what: string): number {
    return this.counts.get(what) ?? 0;
  }

  /** How many of a hundred. */
  share(what: string, of: string): number {
    return Math.round((100 * this.of(what)) / Math.max(1, this.of(of)));
  }

  toString(): string {
    return [...this.counts]
      .toSorted()
      .map(([what, count]) => `${what} ${count}`)
      .join(', ');
  }
}
