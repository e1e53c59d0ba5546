import type { ApportionmentMethod } from '../allocation/apportionment-method.js';
import type { Ore } from '../money/ore.js';
import type { Adjustment } from './adjustment.js';

/** An exact decimal as it was written: text ("12.5", "-0.001"), or a JSON number taken by its shortest text. */
export type DecimalValue = string | number;

/** Figures by region code: "01" → 2 415 139. Plain data, so that it goes over the wire as it is. */
export type ByRegion<T> = Readonly<Record<string, T>>;

/** What a scenario is built on: loaded once by the server, and computed with wherever the slider moves. Plain JSON. */
export interface ScenarioBasis {
  /** The first year of the scenario. */
  readonly year: number;
  /** That year and the years ahead, each year after the one before it; 1 to `MAX_SCENARIO_YEARS`. */
  readonly years: readonly BasisYear[];
  /** The population on every day that the years or the adjustments name. */
  readonly populations: readonly BasisPopulation[];
}

/** The base year and nine ahead. */
export const MAX_SCENARIO_YEARS = 10;

/** Inhabitants of every region on a day, whole persons ≥ 0. */
export interface BasisPopulation {
  /** YYYY-MM-DD. */
  readonly referenceDate: string;
  readonly persons: ByRegion<number>;
}

/** What is fixed: the total, or the rate in öre per inhabitant of those who take part (docs/decisions/0001). */
export type BasisBudget = { readonly basis: 'TOTAL'; readonly totalOre: Ore } | { readonly basis: 'RATE'; readonly rateOre: Ore };

/** A component of the key: `weight`, against the other components' weights, of the total is shared by `measure`. */
export interface BasisComponent {
  /** POPULATION and EQUAL are built in; others come with a `key` adjustment. */
  readonly measure: string;
  /** ≥ 0. */
  readonly weight: DecimalValue;
}

/** A year's money and key as they stand without the adjustments: what the contribution table is computed from. */
export interface BasisYear {
  readonly year: number;
  readonly budget: BasisBudget;
  /** The smallest step of a contribution; a fixed total is whole units. */
  readonly unitOre: Ore;
  readonly method: ApportionmentMethod;
  readonly components: readonly BasisComponent[];
  /** The day whose population counts, YYYY-MM-DD; one of `populations`. */
  readonly referenceDate: string;
  /** Codes of the regions that take part, each once. Their order is the order of the answer's rows. */
  readonly participants: readonly string[];
  /**
   * What each region paid in the year before by the table in force, for bounds on the change from year to year. Read for
   * the base year alone: for a year ahead the year before is the scenario's own. Null where no such table is known.
   */
  readonly previous: ByRegion<Ore> | null;
  /**
   * The adjustments of the scenario that the year itself was proposed from: they are part of the baseline, and the
   * scenario's own come after them. Their `fromYear` is always given, for it may lie before the basis. Empty for most years.
   */
  readonly adjustments?: readonly Adjustment[] | undefined;
  /** Figures that the year's own table counts instead of those in `populations`, where a day's were corrected since. */
  readonly ownPopulations?: readonly BasisPopulation[] | undefined;
  /** True for a year without figures of its own, to which the last known year's were carried forward. */
  readonly carriedForward: boolean;
  /** DECIDED where the figures are those of a decided table: the scenario is then hypothetical. */
  readonly status: 'PRELIMINARY' | 'DECIDED';
}
