import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADAMS } from '../../server/allocation/adams.js';
import { DEAN } from '../../server/allocation/dean.js';
import { DHONDT } from '../../server/allocation/dhondt.js';
import { divisorMethod, type Signposts } from '../../server/allocation/divisor-method.js';
import { HUNTINGTON_HILL } from '../../server/allocation/huntington-hill.js';
import { meetBounds } from '../../server/allocation/meet-bounds.js';
import type { Party } from '../../server/allocation/party.js';
import { SAINTE_LAGUE } from '../../server/allocation/sainte-lague.js';

const METHODS = { ADAMS, DEAN, HUNTINGTON_HILL, SAINTE_LAGUE, DHONDT };

function parties(weights: readonly number[]): Party[] {
  return weights.map((weight, index) => ({ id: String.fromCharCode(97 + index), weight: BigInt(weight) }));
}

// Balinski and Young, “Fair Representation” (1982): five states, 26 seats, five methods, five answers. The deciding
// comparison by hand, weight ÷ signpost of the last unit given against the best one not given, is in the comment.
const FIVE_STATES = [9_061, 7_179, 5_259, 3_319, 1_182];
it.each([
  { method: 'ADAMS', expected: [9, 7, 5, 3, 2] }, //           1182 ÷ 1       = 1182  > 3319 ÷ 3       = 1106.3
  { method: 'DEAN', expected: [9, 7, 5, 4, 1] }, //            3319 ÷ (24/7)  = 968.0 > 5259 ÷ (60/11) = 964.2
  { method: 'HUNTINGTON_HILL', expected: [9, 7, 6, 3, 1] }, // 5259 ÷ √30     = 960.2 > 7179 ÷ √56     = 959.3
  { method: 'SAINTE_LAGUE', expected: [9, 8, 5, 3, 1] }, //    7179 ÷ 7.5     = 957.2 > 5259 ÷ 5.5     = 956.2
  { method: 'DHONDT', expected: [10, 7, 5, 3, 1] }, //         9061 ÷ 10      = 906.1 > 7179 ÷ 8       = 897.4
] as const)('$method gives 26 seats to Balinski and Young’s five states', ({ method, expected }) => {
  expect(divisorMethod(METHODS[method], 26, parties(FIVE_STATES))).toEqual(expected);
});

it.each([
  // Wikipedia, “D'Hondt method”: votes 100 000 80 000 30 000 20 000, eight seats
  { method: 'DHONDT', units: 8, weights: [100_000, 80_000, 30_000, 20_000], expected: [4, 3, 1, 0] },
  // by hand from the same votes: 100 80 33.3 30 26.7 20 20 16 are the eight highest of the votes over 1, 3, 5 …
  { method: 'SAINTE_LAGUE', units: 8, weights: [100_000, 80_000, 30_000, 20_000], expected: [3, 3, 1, 1] },
  // Wikipedia, “Webster/Sainte-Laguë method”: votes 53 000 24 000 23 000, seven seats
  { method: 'SAINTE_LAGUE', units: 7, weights: [53_000, 24_000, 23_000], expected: [3, 2, 2] },
  { method: 'DHONDT', units: 1, weights: [1, 1, 1], expected: [1, 0, 0] },
  { method: 'SAINTE_LAGUE', units: -100, weights: [1, 1, 1], expected: [-33, -33, -34] },
  { method: 'ADAMS', units: 3, weights: [1_000_000, 1, 0, 1], expected: [1, 1, 0, 1] },
  { method: 'ADAMS', units: 0, weights: [1, 1], expected: [0, 0] },
  {
    method: 'HUNTINGTON_HILL',
    units: 10 ** 15,
    weights: [1, 1, 1],
    expected: [333_333_333_333_334, 333_333_333_333_333, 333_333_333_333_333],
  },
] as const)('$method gives $units units to weights $weights', ({ method, units, weights, expected }) => {
  expect(divisorMethod(METHODS[method], units, parties(weights))).toEqual(expected);
});

describe('a method that gives everyone a unit first', () => {
  it.each(['ADAMS', 'DEAN', 'HUNTINGTON_HILL'] as const)(
    '%s refuses fewer units than weights above 0, with the figures',
    (method) => {
      const refusal = expect.objectContaining({ code: 'METHOD_NEEDS_MORE_UNITS', figures: { unitsNeeded: 3, unitsToShare: 2 } });
      expect(() => divisorMethod(METHODS[method], 2, parties([5, 3, 0, 1]))).toThrowError(refusal);
      expect(() => divisorMethod(METHODS[method], -2, parties([5, 3, 0, 1]))).toThrowError(refusal);
      expect(divisorMethod(METHODS[method], 3, parties([5, 3, 0, 1]))).toEqual([1, 1, 0, 1]);
    },
  );
});

describe('inside bounds that no quota crosses', () => {
  const ones = Array.from({ length: 10 }, (_, index) => ({ id: `b${index}`, weight: 1n }));

  it('D’Hondt gives no unit above a ceiling', () => {
    // 20 units by 90 and ten times 1: the quota is 18, and 90 ÷ 20 > 1 ÷ 1 would give all 20 to the first
    expect(divisorMethod(DHONDT, 20, [{ id: 'a', weight: 90n }, ...ones])).toEqual([20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(divisorMethod(DHONDT, 20, [{ id: 'a', weight: 90n, ceiling: 18 }, ...ones])).toEqual([
      18, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0,
    ]);
    expect(divisorMethod(DHONDT, -20, [{ id: 'a', weight: 90n, floor: -18 }, ...ones])).toEqual([
      -18, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1,
    ]);
  });

  it('Adams takes no unit below a floor, and refuses where the first units of the others would need it', () => {
    // 10 units by 6 and six times 1: the quotas are 5 and 5/6, and six first units leave 4
    const others = ones.slice(0, 6);
    expect(divisorMethod(ADAMS, 11, [{ id: 'a', weight: 6n, floor: 5 }, ...others])).toEqual([5, 1, 1, 1, 1, 1, 1]);
    const refusal = expect.objectContaining({ code: 'METHOD_NEEDS_MORE_UNITS', figures: { unitsNeeded: 11, unitsToShare: 10 } });
    expect(() => divisorMethod(ADAMS, 10, [{ id: 'a', weight: 6n, floor: 5 }, ...others])).toThrowError(refusal);
    expect(() => divisorMethod(ADAMS, -10, [{ id: 'a', weight: 6n, ceiling: -5 }, ...others])).toThrowError(refusal);
    expect(divisorMethod(ADAMS, 10, [{ id: 'a', weight: 6n }, ...others])).toEqual([4, 1, 1, 1, 1, 1, 1]);
  });
});

it('gives what giving the units one by one gives, inside bounds too', () => {
  const party = fc.record({
    weight: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 1000 })).map(BigInt),
    floor: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
    ceiling: fc.option(fc.integer({ min: 6, max: 12 }), { nil: undefined }),
  });
  const names = Object.keys(METHODS) as (keyof typeof METHODS)[];
  let compared = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.integer({ min: 1, max: 60 }),
      fc.array(party, { minLength: 1, maxLength: 7 }),
      (name, units, drawn) => {
        const all = drawn.map((each, index) => ({ ...each, id: String.fromCharCode(97 + index) }));
        if (all.every(({ weight }) => weight === 0n) || !canMeet(units, all)) return;
        const { free, rest } = meetBounds(units, all); // leaves quotas inside their bounds
        const needsOne = METHODS[name].at(0n).numerator === 0n;
        if (
          needsOne &&
          rest > 0 &&
          free.reduce((sum, { weight, floor = 0 }) => sum + (weight ? Math.max(floor, 1) : 0), 0) > rest
        )
          return;
        compared++;
        expect(divisorMethod(METHODS[name], rest, free)).toEqual(oneByOne(METHODS[name], rest, free));
      },
    ),
    { numRuns: 5000 },
  );
  expect(compared).toBeGreaterThan(2000);
});

it('does not count units one by one: 10¹⁵ of them among 20 000 parties', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => ({
    id: String(index),
    weight: BigInt(1 + ((index * 7919) % 10_007)),
  }));
  for (const signposts of Object.values(METHODS)) {
    const amounts = divisorMethod(signposts, 10 ** 15, many);
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(10 ** 15);
  }
});

/** By the definition, in the slowest way: floors first, then each unit to the highest priority that has room. */
function oneByOne(signposts: Signposts, units: number, all: readonly Party[]): number[] {
  const amounts = all.map(({ weight, floor = 0 }) => (weight === 0n ? 0 : floor));
  for (let left = units - amounts.reduce((sum, amount) => sum + amount, 0); left > 0; left--) {
    let best = -1;
    all.forEach(({ weight, ceiling = Infinity }, index) => {
      if (weight > 0n && (amounts[index] as number) < ceiling && (best < 0 || precedes(signposts, all, amounts, index, best)))
        best = index;
    });
    amounts[best] = (amounts[best] as number) + 1;
  }
  return amounts;
}

function precedes(
  { at, power }: Signposts,
  all: readonly Party[],
  amounts: readonly number[],
  one: number,
  other: number,
): boolean {
  const [mine, theirs] = [at(BigInt(amounts[one] as number)), at(BigInt(amounts[other] as number))];
  const left = (all[one] as Party).weight ** power * mine.denominator * theirs.numerator;
  const right = (all[other] as Party).weight ** power * theirs.denominator * mine.numerator;
  if (mine.numerator === 0n && theirs.numerator === 0n) return false; // both first units: the earlier id has it
  return left > right;
}

function canMeet(units: number, all: readonly Party[]): boolean {
  const least = all.reduce((sum, { floor = 0 }) => sum + floor, 0);
  const most = all.reduce((sum, { weight, floor = 0, ceiling = Infinity }) => sum + (weight === 0n ? floor : ceiling), 0);
  return least <= units && units <= most;
}
