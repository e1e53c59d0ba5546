import type { Ore } from '../money/ore.js';
import type { ApportionmentMethod } from './apportionment-method.js';
import type { Fraction } from './fraction.js';
import type { Measure } from './measure.js';

/** A part of the key: `weight` against the other components' weights says how much of the total is shared by `measure`. */
export interface KeyComponent {
  readonly measure: string;
  readonly weight: Fraction;
}

/** Who shares. Bounds are signed amounts: the floor of a credit is the largest credit. */
export interface Participant {
  readonly id: string;
  /** Weight against the other participants' weights, ≥ 0. Not together with components. */
  readonly weight?: Fraction | undefined;
  /** What the key's components share by. */
  readonly measures?: readonly Measure[] | undefined;
  /** Exactly this amount, whatever the weight; the others share the rest. */
  readonly fixed?: Ore | undefined;
  /** At least this amount. Left out: 0 when a charge is shared (or the ceiling, if that is lower). */
  readonly floor?: Ore | undefined;
  /** At most this amount. Left out: no limit to a charge; 0 when a credit is shared (or the floor, if that is higher). */
  readonly ceiling?: Ore | undefined;
}

export interface AllocationRequest {
  /** To be shared in full; negative for a credit. */
  readonly total: Ore;
  /** The smallest step; total, fixed amounts and bounds are whole multiples of it. */
  readonly unit: Ore;
  readonly method: ApportionmentMethod;
  readonly components?: readonly KeyComponent[] | undefined;
  readonly participants: readonly Participant[];
}

export interface AllocationRow {
  readonly id: string;
  /** In whole units; the rows sum to the total. */
  readonly amount: Ore;
  /**
   * The part of the total, after fixed amounts and bounds and before rounding: 1/3 of it. The rows sum to 1. Of a total
   * of 0 it is the weight's part of all weights, and 0 for a fixed amount.
   */
  readonly exactShare: Fraction;
}

export interface AllocationResult {
  readonly total: Ore;
  readonly unit: Ore;
  readonly method: ApportionmentMethod;
  /** In the order of the participants. */
  readonly rows: readonly AllocationRow[];
}
