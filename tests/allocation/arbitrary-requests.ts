import fc from 'fast-check';
import type { AllocationRequest, Participant } from '../../server/allocation/allocation-request.js';
import { ApportionmentMethod } from '../../server/allocation/apportionment-method.js';
import { fraction } from '../../server/allocation/fraction.js';
import { ore } from '../../server/money/ore.js';

/** Requests where the edge is likely: equal and zero weights, weights of 10¹² and with decimals, few units, the largest totals. */
export const METHODS = Object.values(ApportionmentMethod);
export const DIVISOR_METHODS = METHODS.filter((method) => method !== 'LARGEST_REMAINDER');

export const weights = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 4 }).map((weight) => fraction(weight)) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 2_500_000 }).map((weight) => fraction(weight)) },
  { weight: 1, arbitrary: fc.integer({ min: 999_999_999_990, max: 1_000_000_000_000 }).map((weight) => fraction(weight)) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 500 }).map((weight) => fraction(weight, 100)) },
);

/** Whole units; small ones leave some parties without any. */
export const unitCounts = fc.oneof(
  fc.integer({ min: -40, max: 40 }),
  fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
  fc.constantFrom(10 ** 15, -(10 ** 15), 10 ** 15 - 1, 94_906_265, -94_906_267),
);

export const unitsOre = fc.constantFrom(ore(1), ore(100), ore(250), ore(100_000));

/** Participants by weight alone, at least one of them above 0, ids in no order. */
export const weighted: fc.Arbitrary<Participant[]> = fc
  .array(weights, { minLength: 1, maxLength: 9 })
  .filter((list) => list.some(({ numerator }) => numerator > 0n))
  .chain((list) =>
    fc
      .shuffledSubarray(['a', 'B', 'c', 'ä', '01', '9', '10', 'z', 'é'], { minLength: list.length, maxLength: list.length })
      .map((ids) => list.map((weight, index) => ({ id: ids[index] as string, weight }))),
  );

/** Enough units for methods that give everyone one first, or none at all. */
export function hasEnough({ method, total, unit, participants }: AllocationRequest): boolean {
  const positive = participants.filter(({ weight }) => weight && weight.numerator > 0n).length;
  return !['ADAMS', 'DEAN', 'HUNTINGTON_HILL'].includes(method) || total === 0 || Math.abs(total / unit) >= positive;
}

/** A request without bounds that no method refuses. */
export const unbounded = (methods: readonly ApportionmentMethod[] = METHODS): fc.Arbitrary<AllocationRequest> =>
  fc
    .record({ method: fc.constantFrom(...methods), unit: unitsOre, units: unitCounts, participants: weighted })
    .map(({ method, unit, units, participants }) => ({ method, unit, total: inRange(units, unit), participants }))
    .filter(hasEnough);

/** A request with fixed amounts, floors and ceilings in a small range, so that they often bind, clash, or cannot be met. */
export const bounded: fc.Arbitrary<AllocationRequest> = fc
  .record({
    method: fc.constantFrom(...METHODS),
    unit: unitsOre,
    units: fc.integer({ min: -60, max: 60 }),
    participants: weighted,
    bounds: fc.array(fc.tuple(fc.constantFrom('none', 'none', 'floor', 'ceiling', 'both', 'fixed'), small(), small()), {
      minLength: 9,
      maxLength: 9,
    }),
  })
  .map(({ method, unit, units, participants, bounds }) => ({
    method,
    unit,
    total: ore(units * unit),
    participants: participants.map((participant, index) => {
      const [kind, one, other] = bounds[index] as [string, number, number];
      const [least, most] = [ore(Math.min(one, other) * unit), ore(Math.max(one, other) * unit)];
      if (kind === 'fixed') return { ...participant, fixed: least };
      return {
        ...participant,
        ...(kind === 'floor' || kind === 'both' ? { floor: least } : {}),
        ...(kind === 'ceiling' || kind === 'both' ? { ceiling: most } : {}),
      };
    }),
  }));

function small(): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 15 }) },
    { weight: 1, arbitrary: fc.integer({ min: -15, max: 15 }) },
  );
}

function inRange(units: number, unit: number) {
  return ore((Math.abs(units * unit) > 10 ** 15 ? Math.trunc(units / unit) : units) * unit);
}
