import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../server/agreement/refusal.js';
import { allocate } from '../../server/allocation/allocate.js';
import type { AllocationRequest, AllocationRow } from '../../server/allocation/allocation-request.js';
import { fraction } from '../../server/allocation/fraction.js';
import { ore } from '../../server/money/ore.js';
import { bounded, DIVISOR_METHODS, hasEnough, METHODS, unbounded } from './arbitrary-requests.js';

const RUNS = { numRuns: 2000 };

function holds<T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void, runs = RUNS): void {
  fc.assert(
    fc.property(arbitrary, (value) => {
      law(value);
    }),
    runs,
  );
}

function amounts(request: AllocationRequest): Map<string, number> {
  return new Map(allocate(request).rows.map(({ id, amount }) => [id, amount]));
}

function sum(rows: readonly AllocationRow[]): bigint {
  return rows.reduce((total, { amount }) => total + BigInt(amount), 0n);
}

/** exactShare × total − amount, times the share's denominator: exact, in öre. */
function distance({ amount, exactShare }: AllocationRow, total: number): bigint {
  const gap = exactShare.numerator * BigInt(total) - BigInt(amount) * exactShare.denominator;
  return gap < 0n ? -gap : gap;
}

describe('every method', () => {
  it('sums to the total, in whole units, in the order of the participants', () => {
    holds(unbounded(), (request) => {
      const { rows } = allocate(request);
      expect(sum(rows)).toBe(BigInt(request.total));
      expect(rows.map(({ id }) => id)).toEqual(request.participants.map(({ id }) => id));
      for (const { amount } of rows) expect(amount % request.unit === 0).toBe(true);
    });
  });

  it('gives the same to each, whatever the order of the participants', () => {
    holds(
      unbounded().chain((request) =>
        fc
          .shuffledSubarray([...request.participants], { minLength: request.participants.length })
          .map((participants) => ({ request, participants })),
      ),
      ({ request, participants }) => expect(amounts({ ...request, participants })).toEqual(amounts(request)),
    );
  });

  it('gives the same to each, whatever the scale of the weights', () => {
    const factors = fc.constantFrom([3n, 1n], [97n, 1n], [1_009n, 1n], [10n ** 12n, 1n], [1n, 7n], [10n ** 20n + 1n, 10n ** 9n]);
    holds(fc.tuple(unbounded(), factors), ([request, [up, down]]) => {
      const participants = request.participants.map(({ id, weight }) => ({
        id,
        weight: fraction((weight?.numerator ?? 0n) * (up as bigint), (weight?.denominator ?? 1n) * (down as bigint)),
      }));
      expect(allocate({ ...request, participants }).rows).toEqual(allocate(request).rows);
    });
  });

  it('never gives a larger weight less, nor an equal one with a smaller id', () => {
    holds(unbounded(), (request) => {
      const given = amounts(request);
      for (const left of request.participants) {
        for (const right of request.participants) {
          const [one, other] = [fraction(left.weight?.numerator ?? 0n, left.weight?.denominator), right.weight ?? fraction(0n)];
          const order = one.numerator * other.denominator - other.numerator * one.denominator;
          const [mine, theirs] = [given.get(left.id) as number, given.get(right.id) as number];
          if (order > 0n) expect(Math.abs(mine)).toBeGreaterThanOrEqual(Math.abs(theirs));
          if (order === 0n && left.id < right.id) expect(mine).toBeGreaterThanOrEqual(theirs);
        }
      }
    });
  });

  it('gives nothing to a weight of 0, and everyone’s exact share is the weight’s part of all weights', () => {
    holds(unbounded(), (request) => {
      const { rows } = allocate(request);
      const all = request.participants.reduce(
        (total, { weight }) => total + (weight?.numerator ?? 0n) * (100n / (weight?.denominator ?? 1n)),
        0n,
      );
      request.participants.forEach(({ weight }, index) => {
        if (weight?.numerator === 0n) expect(rows[index]?.amount).toBe(0);
        expect(rows[index]?.exactShare).toEqual(fraction((weight?.numerator ?? 0n) * (100n / (weight?.denominator ?? 1n)), all));
      });
    });
  });

  it('shares a credit as the charge with the sign changed, ties the other way', () => {
    holds(unbounded(), (request) => {
      const order = request.participants.map(({ id }) => id).sort();
      const mirrored = new Map(order.map((id, index) => [id, order[order.length - 1 - index] as string]));
      const participants = request.participants.map((participant) => ({
        ...participant,
        id: mirrored.get(participant.id) as string,
      }));
      const charge = allocate(request).rows.map(({ amount }) => 0 - amount);
      expect(allocate({ ...request, total: ore(-request.total), participants }).rows.map(({ amount }) => amount)).toEqual(charge);
    });
  });
});

it('largest remainder never is a whole unit from the exact share of the total, bounds or not', () => {
  holds(unbounded(['LARGEST_REMAINDER']), (request) => {
    for (const row of allocate(request).rows)
      expect(distance(row, request.total) < BigInt(request.unit) * row.exactShare.denominator).toBe(true);
  });
  holds(bounded, (request) => {
    const rows = attempt({ ...request, method: 'LARGEST_REMAINDER' });
    if (!(rows instanceof Refusal)) {
      for (const row of rows)
        expect(distance(row, request.total) < BigInt(request.unit) * row.exactShare.denominator || request.total === 0).toBe(
          true,
        );
    }
  });
});

describe('divisor methods', () => {
  it('take nothing from anyone when there is a unit more', () => {
    holds(unbounded(DIVISOR_METHODS), (request) => {
      const more = { ...request, total: ore(request.total >= 10 ** 15 ? request.total : request.total + request.unit) };
      if (!hasEnough(more)) return;
      const [before, after] = [amounts(request), amounts(more)];
      for (const [id, amount] of before) expect(after.get(id)).toBeGreaterThanOrEqual(amount);
    });
  });

  it('never move a unit from a growing participant to a shrinking one', () => {
    const changes = fc.tuple(
      unbounded(DIVISOR_METHODS),
      fc.nat(8),
      fc.nat(8),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
    );
    holds(changes, ([request, grows, shrinks, factor, divisor]) => {
      const size = request.participants.length;
      const [growing, shrinking] = [grows % size, shrinks % size];
      if (growing === shrinking) return;
      const participants = request.participants.map(({ id, weight = fraction(0n) }, index) => ({
        id,
        weight: fraction(
          weight.numerator * BigInt(index === growing ? factor : 1),
          weight.denominator * BigInt(index === shrinking ? divisor : 1),
        ),
      }));
      const [before, after] = [allocate(request).rows, allocate({ ...request, participants }).rows];
      const sign = Math.sign(request.total);
      const change = (index: number) => ((after[index]?.amount ?? 0) - (before[index]?.amount ?? 0)) * sign;
      expect(change(growing) < 0 && change(shrinking) > 0).toBe(false);
    });
  });

  it('D’Hondt never gives less than the quota rounded down, Adams never more than the quota rounded up', () => {
    holds(unbounded(['DHONDT', 'ADAMS']), (request) => {
      for (const { amount, exactShare } of allocate(request).rows) {
        const quota = exactShare.numerator * BigInt(Math.abs(request.total) / request.unit);
        const units = BigInt(Math.abs(amount) / request.unit) * exactShare.denominator;
        if (request.method === 'DHONDT') expect(units > quota - exactShare.denominator).toBe(true);
        else expect(units < quota + exactShare.denominator).toBe(true);
      }
    });
  });
});

describe('bounds', () => {
  it('are kept, and refused exactly where they cannot be met', () => {
    const seen = new Set<string>();
    holds(
      bounded,
      (request) => {
        const rows = attempt(request);
        const expected = verdict(request);
        seen.add(expected);
        if (rows instanceof Refusal) {
          expect(rows.code).toBe(expected === 'MET' ? 'METHOD_NEEDS_MORE_UNITS' : expected);
          if (expected === 'MET') expect(['ADAMS', 'DEAN', 'HUNTINGTON_HILL']).toContain(request.method);
          return;
        }
        expect(expected).toBe('MET');
        expect(sum(rows)).toBe(BigInt(request.total));
        request.participants.forEach(({ fixed, floor, ceiling }, index) => {
          const amount = rows[index]?.amount as number;
          expect(amount % request.unit === 0).toBe(true);
          if (fixed !== undefined) expect(amount).toBe(fixed);
          else {
            if (floor !== undefined) expect(amount).toBeGreaterThanOrEqual(floor);
            if (ceiling !== undefined) expect(amount).toBeLessThanOrEqual(ceiling);
          }
        });
      },
      { numRuns: 5000 },
    );
    expect([...seen].sort()).toEqual(['CEILINGS_BELOW_TOTAL', 'FLOORS_ABOVE_TOTAL', 'MET', 'WEIGHTS_ALL_ZERO']);
  });

  it('leave everyone who is inside them at the same exact amount per weight, and hold only who would be outside', () => {
    holds(
      bounded,
      (request) => {
        if (request.total === 0) return;
        const rows = attempt(request);
        if (rows instanceof Refusal) return;
        const exact = rows.map(({ exactShare }) =>
          fraction(exactShare.numerator * BigInt(request.total), exactShare.denominator),
        );
        expect(rows.reduce((total, { exactShare }) => plus(total, exactShare), fraction(0n))).toEqual(fraction(1n));
        // lowest and highest level that the others allow: at a floor the level is at most x ÷ weight, at a ceiling at least that
        let [highest, lowest]: (ReturnType<typeof fraction> | undefined)[] = [];
        request.participants.forEach(({ fixed, weight = fraction(0n), ...given }, index) => {
          if (fixed !== undefined || weight.numerator === 0n) return;
          const { floor, ceiling } = effective(request.total, given);
          const amount = exact[index] as ReturnType<typeof fraction>;
          const level = fraction(amount.numerator * weight.denominator, amount.denominator * weight.numerator);
          const isAt = (bound: number | undefined) =>
            bound !== undefined && amount.denominator === 1n && amount.numerator === BigInt(bound);
          if (!isAt(ceiling) && (highest === undefined || less(level, highest))) highest = level;
          if (!isAt(floor) && (lowest === undefined || less(lowest, level))) lowest = level;
          if (!isAt(ceiling) && !isAt(floor)) expect([highest, lowest]).toEqual([level, level]);
        });
        if (highest && lowest) expect(less(highest, lowest)).toBe(false);
      },
      { numRuns: 5000 },
    );
  });
});

it('covers all six methods', () => expect(METHODS).toHaveLength(6));

function attempt(request: AllocationRequest): readonly AllocationRow[] | Refusal {
  try {
    return allocate(request).rows;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** Missing bounds as docs/decisions/0005 gives them, for a total that is not 0. */
function effective(total: number, { floor, ceiling }: { floor?: number | undefined; ceiling?: number | undefined }) {
  if (total > 0) return { floor: floor ?? Math.min(0, ceiling ?? 0), ceiling };
  return { floor, ceiling: ceiling ?? Math.max(0, floor ?? 0) };
}

/** What can be said of the bounds without sharing anything. */
function verdict({ total, participants }: AllocationRequest): string {
  const sharers = participants.filter(({ fixed }) => fixed === undefined);
  if (sharers.length > 0 && sharers.every(({ weight }) => weight?.numerator === 0n)) return 'WEIGHTS_ALL_ZERO';
  const fixedSum = participants.reduce((total, { fixed }) => total + (fixed ?? 0), 0);
  let [least, most] = [fixedSum, fixedSum];
  for (const { weight, ...given } of sharers) {
    const { floor = -Infinity, ceiling = Infinity } = effective(total || -fixedSum || 1, given);
    least += weight?.numerator === 0n ? Math.min(Math.max(0, floor), ceiling) : floor;
    most += weight?.numerator === 0n ? Math.min(Math.max(0, floor), ceiling) : ceiling;
  }
  return least > total ? 'FLOORS_ABOVE_TOTAL' : most < total ? 'CEILINGS_BELOW_TOTAL' : 'MET';
}

type Exact = ReturnType<typeof fraction>;

function plus(left: Exact, right: Exact): Exact {
  return fraction(left.numerator * right.denominator + right.numerator * left.denominator, left.denominator * right.denominator);
}

function less(left: Exact, right: Exact): boolean {
  return left.numerator * right.denominator < right.numerator * left.denominator;
}
