import { addOre, type Ore, ore, ZERO_ORE } from '../money/ore.js';
import { yearOfPeriod } from './period.js';

/** By how much a month of a coding changes. */
export interface MonthChange {
  readonly period: number;
  readonly codingId: number;
  amountOre: Ore;
  rowCount: number;
}

/** Adds up what rows that come and go do to the months of their codings. */
export class MonthChanges {
  private readonly byKey = new Map<number, MonthChange>();

  add(period: number, codingId: number, amountOre: Ore, rowCount: 1 | number): void {
    const key = codingId * 1_000_000 + period;
    const change = this.byKey.get(key) ?? { period, codingId, amountOre: ZERO_ORE, rowCount: 0 };
    change.amountOre = addOre(change.amountOre, amountOre);
    change.rowCount += rowCount;
    this.byKey.set(key, change);
  }

  takeAway(period: number, codingId: number, amountOre: Ore, rowCount: number): void {
    this.add(period, codingId, ore(-amountOre), -rowCount);
  }

  /** What is left to do: a change that cancelled itself is none. */
  all(): MonthChange[] {
    return [...this.byKey.values()].filter(({ amountOre, rowCount }) => amountOre !== 0 || rowCount !== 0);
  }

  years(): number[] {
    return [...new Set(this.all().map(({ period }) => yearOfPeriod(period)))];
  }
}
