import type { ApportionmentMethod } from '../allocation/apportionment-method.js';
import type { Ore } from '../money/ore.js';
import type { BasisComponent, ByRegion, DecimalValue } from './scenario-basis.js';

/**
 * One change of a scenario. A scenario is a list of them; kinds are taken in the order of docs/decisions/0014 whatever
 * their order in the list, which counts only inside one kind. Plain JSON; where fields exclude each other exactly one is
 * given. Regions are named by code.
 */
export type Adjustment =
  | TotalAdjustment
  | PopulationAdjustment
  | ParticipationAdjustment
  | KeyAdjustment
  | FixedAdjustment
  | BoundAdjustment
  | GroupAdjustment
  | ChangeAdjustment
  | PhaseInAdjustment;

export type AdjustmentKind = Adjustment['kind'];

/** The years in which an item counts; all years of the scenario where left out. */
export interface Span {
  /** First year in which it counts. */
  readonly fromYear?: number | undefined;
  /** Last year in which it counts. */
  readonly throughYear?: number | undefined;
}

/**
 * The money: an amount, a rate in whole öre per inhabitant of those who take part, or a change in percent of the total so
 * far (the year's own where nothing came before). `percent` changes each of its years by itself: 3 percent in two years is
 * 3 percent above what each would have been. `growthPercent` is a yearly index: it compounds, once in the item's first year
 * and once more each year after it; after `throughYear` the level stays. Several are taken in list order.
 */
export type TotalAdjustment = Span & { readonly kind: 'total' } & (
    | { /** ≥ 0, whole units. */ readonly amountOre: Ore }
    | { /** Once, > −100; the total is rounded to the nearest unit, a half up. */ readonly percent: DecimalValue }
    | { /** A year, > −100; each year's total is rounded by itself, from the exact one. */ readonly growthPercent: DecimalValue }
    | { /** ≥ 0; the total is rounded to the nearest unit, a half up. */ readonly rateOre: Ore }
  );

/**
 * The inhabitants that count. Days first (the last of several counts), then given figures, then growth, which compounds:
 * once in the item's first year and once more each year after it; after `throughYear` the level stays.
 */
export type PopulationAdjustment = Span & { readonly kind: 'population' } & (
    | { /** One of the basis's days. */ readonly referenceDate: string }
    | { /** The exact mean over these days, each once, 1 to 12. */ readonly average: readonly string[] }
    | { /** Whole persons of the regions named; the others keep theirs. */ readonly given: ByRegion<number> }
    | {
        /** A year, > −100. */
        readonly growthPercent: DecimalValue;
        /** All regions where left out. */
        readonly region?: string | undefined;
      }
  );

/** Who takes part. By first year, then list order; who leaves and is not in, or joins and is, changes nothing. */
export type ParticipationAdjustment = Span & { readonly kind: 'participation' } & (
    | {
        /** The region that takes no part from the item's first year on. */
        readonly leaves: string;
        /** The day of its notice, YYYY-MM-DD; refused where it comes too late for that year (WD-1). */
        readonly notice?: string | undefined;
      }
    | { readonly joins: string }
  );

/** The allocation key and how amounts are rounded. The last item that gives a part of it counts. */
export interface KeyAdjustment extends Span {
  readonly kind: 'key';
  /** Replaces the year's components; at most 12, each measure once. */
  readonly components?: readonly BasisComponent[] | undefined;
  /** Measures besides POPULATION and EQUAL, ≥ 0, for everyone who takes part. */
  readonly measures?: readonly ScenarioMeasure[] | undefined;
  readonly method?: ApportionmentMethod | undefined;
  /** The smallest step of a contribution. */
  readonly unitOre?: Ore | undefined;
}

export interface ScenarioMeasure {
  readonly measure: string;
  readonly values: ByRegion<DecimalValue>;
}

/** The region pays exactly this, whole units ≥ 0; the others share the rest. The last item for a region counts. */
export interface FixedAdjustment extends Span {
  readonly kind: 'fixed';
  readonly region: string;
  readonly amountOre: Ore;
}

/** A limit of an amount: itself, a part of the year's total (0–1), or öre for each inhabitant who counts. */
export type Limit = { readonly amountOre: Ore } | { readonly share: DecimalValue } | { readonly perInhabitantOre: Ore };

/** Each region named pays at least the floor and at most the ceiling. Floors go up to whole units, ceilings down. */
export interface BoundAdjustment extends Span {
  readonly kind: 'bound';
  readonly floor?: Limit | undefined;
  readonly ceiling?: Limit | undefined;
  /** All regions where left out; those who take no part are passed over. */
  readonly regions?: readonly string[] | undefined;
}

/** The regions together pay at least the floor and at most the ceiling. A region is in one group a year at most. */
export interface GroupAdjustment extends Span {
  readonly kind: 'group';
  readonly regions: readonly string[];
  readonly floor?: GroupLimit | undefined;
  readonly ceiling?: GroupLimit | undefined;
}

export type GroupLimit = { readonly amountOre: Ore } | { readonly share: DecimalValue };

/** How far a region may move from what it paid the year before; no bound for who paid nothing then. */
export interface ChangeAdjustment extends Span {
  readonly kind: 'change';
  /** ≥ 0. */
  readonly maxRisePercent?: DecimalValue | undefined;
  /** 0 to 100. */
  readonly maxFallPercent?: DecimalValue | undefined;
  /** All regions where left out. */
  readonly regions?: readonly string[] | undefined;
}

/**
 * The new key and population come in step by step: in year k of n, k/n of the way from the old shares to the new. Counted
 * from the item's first year; 1 is at once. Who takes part, fixed amounts and bounds count in full from the first year.
 */
export interface PhaseInAdjustment extends Span {
  readonly kind: 'phaseIn';
  readonly years: 1 | 2 | 3;
}
