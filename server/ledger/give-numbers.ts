import type { SourceVoucher } from './check-voucher.js';
import type { KnownVouchers } from './known-vouchers.js';
import { contentHash } from './voucher-writer.js';

/** What is known of one operational year, under the scope that its numbers run in. */
export interface NumberedYear {
  readonly scope: string;
  readonly known: KnownVouchers;
}

/**
 * Gives vouchers that come without a number the next one of their series. A voucher that the very same file has brought before
 * keeps the number it was given then, so that importing the file again changes nothing, whatever came in between.
 */
export class NumberGiver {
  private readonly highest = new Map<string, number>();
  private readonly given = new Map<string, number[]>();

  /** @param inFile the highest number of each series that the file itself gives; @param sameFile earlier imports of the file */
  constructor(
    years: readonly NumberedYear[],
    private readonly inFile: ReadonlyMap<string, number>,
    sameFile: ReadonlySet<number>,
  ) {
    for (const { scope, known } of years) {
      for (const { series, number, hash, importId } of known) {
        this.raise(`${scope} ${series}`, number);
        if (importId === null || !sameFile.has(importId) || number <= (inFile.get(series) ?? 0)) continue;
        const key = `${scope} ${series} ${hash}`;
        this.given.set(
          key,
          [...(this.given.get(key) ?? []), number].toSorted((one, other) => one - other),
        );
      }
    }
  }

  numberOf(voucher: SourceVoucher, scope: string): number {
    const { series } = voucher;
    const before = this.given.get(`${scope} ${series} ${contentHash(voucher)}`)?.shift();
    if (before !== undefined) return before;
    const next = Math.max(this.highest.get(`${scope} ${series}`) ?? 0, this.inFile.get(series) ?? 0) + 1;
    this.raise(`${scope} ${series}`, next);
    return next;
  }

  private raise(key: string, number: number): void {
    this.highest.set(key, Math.max(this.highest.get(key) ?? 0, number));
  }
}
