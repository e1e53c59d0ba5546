import type { ApportionmentMethod } from '../allocation/apportionment-method.js';
import type { Fraction } from '../allocation/fraction.js';
import type { Ore } from '../money/ore.js';

/** A year of the scenario beside the same year without the adjustments (the baseline). */
export interface ScenarioYear {
  readonly year: number;
  readonly carriedForward: boolean;
  readonly status: 'PRELIMINARY' | 'DECIDED';
  /** The rows' `scenarioOre` sum to it. */
  readonly totalOre: Ore;
  /** The rows' `baselineOre` sum to it. */
  readonly baselineTotalOre: Ore;
  /** The scenario's smallest step; every `scenarioOre` is a multiple of it. */
  readonly unitOre: Ore;
  readonly method: ApportionmentMethod;
  /** Inhabitants of those who take part in the scenario; an average or growth is rounded for reading, a half up. */
  readonly populationPersons: number;
  /** Whoever takes part in the baseline or the scenario: the year's participants in their order, then those who join. */
  readonly rows: readonly ScenarioRow[];
  /** Groups whose bound holds, in the order of the list. */
  readonly groups: readonly BindingGroup[];
  /** Regions of the baseline that the scenario lets leave, in the order of the rows. */
  readonly leaving: readonly LeavingRegion[];
  /** Items that let a region leave that is out in the year, or join that is in. */
  readonly withoutEffect: readonly WithoutEffect[];
  readonly spread: Spread;
}

export interface ScenarioRow {
  readonly regionCode: string;
  /** Whether it takes part in the baseline, and in the scenario; in one of them at least. */
  readonly inBaseline: boolean;
  readonly inScenario: boolean;
  /** Inhabitants that count in the scenario, rounded for reading; also for a region that leaves. */
  readonly persons: number;
  /** Inhabitants that count in the baseline; also for a region that joins. */
  readonly baselinePersons: number;
  /** The exact part of the total, after fixed amounts and bounds and before rounding. Rows sum to 1; 0 for who leaves. */
  readonly share: Fraction;
  /** 0 for a region that takes no part in the baseline. */
  readonly baselineOre: Ore;
  /** 0 for a region that takes no part in the scenario. */
  readonly scenarioOre: Ore;
  /** scenarioOre − baselineOre. */
  readonly differenceOre: Ore;
  /** In percent of the baseline, the double nearest the exact figure; null where the baseline is 0. */
  readonly differencePercent: number | null;
  /** Of the scenario, by the exact inhabitants that count; 0 where nobody lives. */
  readonly kronorPerInhabitant: number;
  readonly baselineKronorPerInhabitant: number;
  /** Where the difference comes from (docs/decisions/0015). The six sum to `differenceOre`. */
  readonly steps: Steps;
  /** What holds the amount away from the key; null where nothing does. */
  readonly heldBy: HeldBy | null;
}

/**
 * The difference in six parts, each in whole öre. Over all rows `budget` sums to the change of the total and each of the
 * others to 0.
 */
export interface Steps {
  /** From another total, shared as the baseline shares. */
  readonly budget: Ore;
  /** From other inhabitants. */
  readonly population: Ore;
  /** From who takes part. */
  readonly participation: Ore;
  /** From other components and measures. */
  readonly key: Ore;
  /** From phasing in, fixed amounts, floors, ceilings, groups and limits of the change. */
  readonly bounds: Ore;
  /** From the unit and the method. */
  readonly rounding: Ore;
}

export const STEP_NAMES = [
  'budget',
  'population',
  'participation',
  'key',
  'bounds',
  'rounding',
] as const satisfies (keyof Steps)[];

export type HeldKind = 'FLOOR' | 'CEILING' | 'FIXED' | 'GROUP' | 'RISE' | 'FALL';

/** RISE and FALL are limits of the change against the year before. */
export interface HeldBy {
  readonly kind: HeldKind;
  /** The bound in whole units: the region's own, or for GROUP the group's. */
  readonly amountOre: Ore;
  /** The item of the list that gives it, counted from 1. */
  readonly adjustment: number;
}

export interface BindingGroup {
  /** The item of the list, counted from 1. */
  readonly adjustment: number;
  readonly side: 'FLOOR' | 'CEILING';
  /** The bound in whole units, which the rows of its regions sum to. */
  readonly amountOre: Ore;
  /** Those of its regions that take part. */
  readonly regions: readonly string[];
}

export interface LeavingRegion {
  readonly regionCode: string;
  /** The last day on which its notice is in time (WD-1), YYYY-06-30. */
  readonly lastNoticeDay: string;
  /** The day of notice that the scenario assumes, or null. */
  readonly notice: string | null;
}

/** An item that changes nothing in a year, since its region is out, or in, before it. */
export interface WithoutEffect {
  /** The item of the list, counted from 1. */
  readonly adjustment: number;
  readonly regionCode: string;
}

/**
 * How the rows spread. Who pays more and less is told of the regions that take part in both, as their percentages are; who
 * leaves and who joins is counted by itself: the five sum to the rows. The median of an even number is the mean of the middle two.
 */
export interface Spread {
  /** Of `differencePercent`, over who takes part in both and pays something in the baseline; null where nobody does. */
  readonly differencePercent: Range | null;
  /** Over who takes part in the scenario. */
  readonly kronorPerInhabitant: Range | null;
  readonly payMore: number;
  readonly payLess: number;
  /** The same to the öre. */
  readonly unchanged: number;
  /** Take part in the baseline alone. */
  readonly leave: number;
  /** Take part in the scenario alone. */
  readonly join: number;
}

export interface Range {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}
