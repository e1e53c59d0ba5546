/** Gives vouchers that come without a number the next one of their series: after every number of the ledger and of the file. */
export class NumberGiver {
  private readonly last = new Map<string, number>();

  /** @param inFile the highest number of each series that the file itself gives */
  constructor(private readonly inFile: ReadonlyMap<string, number>) {}

  /** @param scope the year, or accounting year, that numbers run through; @param inLedger the highest there */
  next(scope: string, series: string, inLedger: number): number {
    const key = `${scope} ${series}`;
    const next = Math.max(this.last.get(key) ?? 0, inLedger, this.inFile.get(series) ?? 0) + 1;
    this.last.set(key, next);
    return next;
  }
}
