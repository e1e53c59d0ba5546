import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../server/agreement/refusal.js';
import { apportion } from '../../server/allocation/apportion.js';
import { ApportionmentMethod } from '../../server/allocation/apportionment-method.js';
import { checkBoundsCanBeMet } from '../../server/allocation/check-bounds-can-be-met.js';
import { fractionToNumber } from '../../server/allocation/fraction.js';
import type { Group } from '../../server/allocation/group.js';
import { meetBounds } from '../../server/allocation/meet-bounds.js';
import type { Party } from '../../server/allocation/party.js';
import { shareInGroups } from '../../server/allocation/share-in-groups.js';
import { ore } from '../../server/money/ore.js';

interface Case {
  readonly units: number;
  readonly method: ApportionmentMethod;
  readonly parties: readonly Party[];
  readonly groups: readonly Group[];
}

/** Few units, so that bounds of parties and groups clash, bind together and lie a rounding apart. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    units: fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 30 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 100_000 }) },
    ),
    method: fc.constantFrom(ApportionmentMethod.LARGEST_REMAINDER, ApportionmentMethod.SAINTE_LAGUE, ApportionmentMethod.DHONDT),
    weights: fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 900 })), { minLength: 1, maxLength: 7 }),
    bounds: fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined })), {
      minLength: 7,
      maxLength: 7,
    }),
    groupOf: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 7, maxLength: 7 }),
    groupBounds: fc.array(
      fc.tuple(
        fc.option(fc.integer({ min: 0, max: 14 }), { nil: undefined }),
        fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
      ),
      { minLength: 3, maxLength: 3 },
    ),
  })
  .filter(({ weights }) => weights.some((weight) => weight > 0))
  .map(({ units, method, weights, bounds, groupOf, groupBounds }) => ({
    units,
    method,
    parties: weights.map((weight, index) => {
      const [floor, most] = bounds[index] as [number, number | undefined];
      const isHeldUp = floor > 3; // most have no floor of their own
      const least = isHeldUp ? floor - 3 : 0;
      return {
        id: `p${index}`,
        weight: BigInt(weight),
        floor: least,
        ceiling: most === undefined ? undefined : Math.max(most, least),
      };
    }),
    groups: groupBounds
      .map(([floor, ceiling], group) => ({
        members: weights.flatMap((_, index) => (groupOf[index] === group ? [index] : [])),
        floor: floor !== undefined && ceiling !== undefined ? Math.min(floor, ceiling) : floor,
        ceiling,
      }))
      .filter(({ members }) => members.length > 0),
  }));

function isRefused({ units, parties, groups }: Case): string | undefined {
  try {
    checkBoundsCanBeMet(ore(units), ore(1), parties, groups);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

function holds(law: (each: Case) => void, numRuns = 4000): void {
  let answered = 0;
  fc.assert(
    fc.property(cases, (each) => {
      if (isRefused(each)) return;
      answered++;
      law(each);
    }),
    { numRuns },
  );
  expect(answered).toBeGreaterThan(numRuns / 8);
}

/** By bisection in doubles: one level for all, and inside a group that is out of its bounds one of its own. */
function slowAmounts({ units, parties, groups }: Case): number[] {
  const at = (party: Party, level: number) =>
    Math.min(Math.max(Number(party.weight) * level, party.floor ?? 0), party.ceiling ?? Number.POSITIVE_INFINITY);
  const levelFor = (target: number, sumAt: (level: number) => number) => {
    let [low, high] = [0, 1e6];
    for (let round = 0; round < 200; round++) {
      const middle = (low + high) / 2;
      if (sumAt(middle) < target) low = middle;
      else high = middle;
    }
    return high;
  };
  const sumOf = (members: readonly number[], level: number) =>
    members.reduce((sum, place) => sum + at(parties[place] as Party, level), 0);
  const loose = parties.flatMap((_, place) => (groups.some(({ members }) => members.includes(place)) ? [] : [place]));
  const clamped = ({ members, floor, ceiling }: Group, level: number) =>
    Math.min(Math.max(sumOf(members, level), floor ?? 0), ceiling ?? Number.POSITIVE_INFINITY);
  const level = levelFor(units, (each) => sumOf(loose, each) + groups.reduce((sum, group) => sum + clamped(group, each), 0));
  return parties.map((party, place) => {
    const group = groups.find(({ members }) => members.includes(place));
    if (!group) return at(party, level);
    const together = clamped(group, level);
    return at(party, together === sumOf(group.members, level) ? level : levelFor(together, (each) => sumOf(group.members, each)));
  });
}

describe('sharing in groups', () => {
  it('gives everyone the exact amount that a slow solver finds by bisection', () => {
    holds((each) => {
      const { units, method, parties, groups } = each;
      if (units === 0) return;
      const shares = shareInGroups(units, method, parties, groups).exactShares();
      const slow = slowAmounts(each);
      for (const [place, share] of shares.entries()) {
        expect(Math.abs(fractionToNumber(share) * units - (slow[place] as number))).toBeLessThan(1e-6 * units);
      }
    });
  });

  it('sums to the units and keeps every bound of parties and groups, whatever the method', () => {
    holds(({ units, method, parties, groups }) => {
      const { amounts, binding } = shareInGroups(units, method, parties, groups);
      expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(units);
      for (const [place, { floor = 0, ceiling = units }] of parties.entries()) {
        expect(amounts[place]).toBeGreaterThanOrEqual(floor);
        expect(amounts[place]).toBeLessThanOrEqual(Math.max(ceiling, floor));
      }
      for (const [index, { members, floor = 0, ceiling = units }] of groups.entries()) {
        const together = members.reduce((sum, place) => sum + (amounts[place] as number), 0);
        expect(together).toBeGreaterThanOrEqual(floor);
        expect(together).toBeLessThanOrEqual(Math.max(ceiling, floor));
        if (binding[index] !== undefined) expect(together).toBe(binding[index] === 'FLOOR' ? floor : ceiling);
      }
    });
  });

  it('is refused exactly where no whole amounts meet the bounds', () => {
    const few = cases.map((each) => ({ ...each, units: each.units % 25, parties: each.parties.slice(0, 4).map(withWeight) }));
    const small = few.map((each) => ({
      ...each,
      groups: each.groups.flatMap((group) => {
        const members = group.members.filter((place) => place < each.parties.length);
        return members.length > 0 ? [{ ...group, members }] : [];
      }),
    }));
    fc.assert(
      fc.property(small, (each) => {
        expect(isRefused(each) === undefined).toBe(canBeMet(each));
      }),
      { numRuns: 1500 },
    );
  });

  it('changes nothing by groups that no sum reaches', () => {
    holds(({ units, method, parties, groups }) => {
      const wide = groups.map(({ members }) => ({ members, floor: 0, ceiling: 200_000 }));
      const met = meetBounds(units, parties);
      const free = apportion(method, met.rest, met.free);
      let next = 0;
      const plain = parties.map((_, index) => met.held[index] ?? (free[next++] as number));
      expect(shareInGroups(units, method, parties, wide).amounts).toEqual(plain);
    });
  });

  it('does not depend on the order of parties or groups', () => {
    holds(({ units, method, parties, groups }) => {
      const last = parties.length - 1;
      const turned = groups.map((group) => ({ ...group, members: group.members.map((place) => last - place).reverse() }));
      const again = shareInGroups(units, method, [...parties].reverse(), turned.reverse());
      expect([...again.amounts].reverse()).toEqual(shareInGroups(units, method, parties, groups).amounts);
    });
  });

  it('holds a group that only rounding carries across its ceiling', () => {
    // 13 by three of 26 and four of 13 is exactly 2.6 three times, 7.8 together, and 1.3 four times. Of the whole parts 3
    // units are left, and the three largest remainders would take the group to 9. Held at 8 it shares 3, 3, 2, and the
    // others share 5 instead of 4.
    const parties = [26n, 26n, 26n, 13n, 13n, 13n, 13n].map((weight, index) => ({ id: `p${index}`, weight, floor: 0 }));
    const { amounts, binding } = shareInGroups(13, 'LARGEST_REMAINDER', parties, [{ members: [0, 1, 2], ceiling: 8 }]);
    expect(amounts).toEqual([3, 3, 2, 2, 1, 1, 1]);
    expect(binding).toEqual(['CEILING']);
  });
});

function withWeight(party: Party): Party {
  return { ...party, weight: party.weight === 0n ? 1n : party.weight };
}

/** Tries all amounts of up to four parties. */
function canBeMet({ units, parties, groups }: Case): boolean {
  const tries = (amounts: readonly number[]): boolean => {
    const party = parties[amounts.length];
    const left = units - amounts.reduce((sum, amount) => sum + amount, 0);
    if (!party) {
      return (
        left === 0 &&
        groups.every(({ members, floor = 0, ceiling = units }) => {
          const together = members.reduce((sum, place) => sum + (amounts[place] as number), 0);
          return together >= floor && together <= ceiling;
        })
      );
    }
    const most = Math.min(left, party.ceiling ?? left);
    for (let amount = party.floor ?? 0; amount <= most; amount++) if (tries([...amounts, amount])) return true;
    return false;
  };
  return tries([]);
}
