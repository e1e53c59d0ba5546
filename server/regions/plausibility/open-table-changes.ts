import type { LocalDate } from '../../agreement/local-date.js';
import { type Ore, subtractOre } from '../../money/ore.js';

/** A year's contribution table that is not decided, as it stands. */
export interface OpenTable {
  readonly year: number;
  /** The day whose population its key counts. */
  readonly referenceDate: LocalDate;
  readonly totalOre: Ore;
  /** By region code. */
  readonly amounts: ReadonlyMap<string, Ore>;
}

/** Reads the open tables whose keys count one of the days; tables that cannot be computed are left out. */
export type LoadOpenTables<R> = (reader: R, days: readonly LocalDate[]) => Promise<readonly OpenTable[]>;

export interface AmountChange {
  readonly regionCode: string;
  /** Null where there was no amount before. */
  readonly beforeOre: Ore | null;
  /** Null where there would be none. */
  readonly afterOre: Ore | null;
}

export interface OpenTableChange {
  readonly year: number;
  readonly referenceDate: LocalDate;
  readonly totalBeforeOre: Ore | null;
  readonly totalAfterOre: Ore | null;
  /** The regions whose amounts change, the largest change first. */
  readonly rows: readonly AmountChange[];
}

/** What tables change by, by year; `null` stands for a table that cannot be computed for want of a population. */
export function openTableChanges(before: readonly OpenTable[], after: readonly OpenTable[]): OpenTableChange[] {
  const years = [...new Set([...before, ...after].map(({ year }) => year))].sort((a, b) => a - b);
  return years.map((year) => {
    const [was, is] = [before, after].map((tables) => tables.find((table) => table.year === year));
    const codes = [...new Set([...(was?.amounts.keys() ?? []), ...(is?.amounts.keys() ?? [])])].sort();
    const rows = codes.map((regionCode) => {
      return { regionCode, beforeOre: was?.amounts.get(regionCode) ?? null, afterOre: is?.amounts.get(regionCode) ?? null };
    });
    return {
      year,
      referenceDate: (is ?? was)?.referenceDate as LocalDate,
      totalBeforeOre: was?.totalOre ?? null,
      totalAfterOre: is?.totalOre ?? null,
      rows: rows.filter(({ beforeOre, afterOre }) => beforeOre !== afterOre).sort((a, b) => sizeOf(b) - sizeOf(a)),
    };
  });
}

/** How far an amount moves; one that appears or goes moves by all of it. */
function sizeOf({ beforeOre, afterOre }: AmountChange): number {
  if (beforeOre === null || afterOre === null) return Math.abs(afterOre ?? beforeOre ?? 0);
  return Math.abs(subtractOre(afterOre, beforeOre));
}
