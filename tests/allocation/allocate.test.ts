import { describe, expect, it } from 'vitest';
import { allocate } from '../../server/allocation/allocate.js';
import type { AllocationRequest, KeyComponent, Participant } from '../../server/allocation/allocation-request.js';
import { decimal } from '../../server/allocation/decimal.js';
import { fraction, fractionText } from '../../server/allocation/fraction.js';
import { oreFromKronor } from '../../server/money/kronor.js';
import { type Ore, ore } from '../../server/money/ore.js';

interface Bounds {
  readonly fixed?: number;
  readonly floor?: number;
  readonly ceiling?: number;
}

/** A request in whole kronor: weights by position, ids a, b, c …, bounds in kronor. */
function request(
  total: number,
  participants: readonly [weight: string | number, bounds?: Bounds][],
  unit = 1,
): AllocationRequest {
  return {
    total: oreFromKronor(total),
    unit: oreFromKronor(unit),
    method: 'LARGEST_REMAINDER',
    participants: participants.map(([weight, bounds = {}], index) => ({
      id: String.fromCharCode(97 + index),
      weight: decimal(weight),
      ...Object.fromEntries(Object.entries(bounds).map(([name, kronor]) => [name, oreFromKronor(kronor)])),
    })),
  };
}

function kronor(asked: AllocationRequest): number[] {
  return allocate(asked).rows.map(({ amount }) => amount / 100);
}

function shares(asked: AllocationRequest): string[] {
  return allocate(asked).rows.map(({ exactShare }) => fractionText(exactShare));
}

function refusal(asked: AllocationRequest): unknown {
  try {
    return allocate(asked);
  } catch (error) {
    const { code, figures } = error as { code: string; figures: unknown };
    return { code, figures };
  }
}

describe('units', () => {
  it.each([
    { unit: 0.01, expected: [333.34, 333.33, 333.33] },
    { unit: 1, expected: [334, 333, 333] },
    { unit: 100, expected: [400, 300, 300] },
    { unit: 1000, expected: [1000, 0, 0] },
    { unit: 2.5, expected: [335, 332.5, 332.5] }, // 400 units: 134, 133, 133
  ])('1000 kr by 1, 1, 1 in steps of $unit kr', ({ unit, expected }) => {
    expect(kronor(request(1000, [[1], [1], [1]], unit))).toEqual(expected);
  });
});

describe('bounds', () => {
  it.each([
    {
      title: 'a fixed amount leaves the rest to the others',
      total: 100,
      given: [[5, { fixed: 10 }], [1], [2]],
      expected: [10, 30, 60],
    },
    {
      title: 'a floor lifts, and the others share the rest',
      total: 100,
      given: [[1, { floor: 20 }], [3], [6]],
      expected: [20, 27, 53],
    },
    // 80 by 3 and 6 is 26 2/3 and 53 1/3
    {
      title: 'a ceiling lowers, and the others share the rest',
      total: 100,
      given: [[6, { ceiling: 40 }], [1], [3]],
      expected: [40, 15, 45],
    },
    // level 10: a 40 → 20 held, b 50, c 10 → 30 held: 20 + 50 + 30. Lifting c first and lowering a afterwards ends here too.
    {
      title: 'a floor and a ceiling bind at once',
      total: 100,
      given: [[4, { ceiling: 20 }], [5], [1, { floor: 30 }]],
      expected: [20, 50, 30],
    },
    // At 100/110 a krona a would be at 81.8 and b at 9.1: one above, one below. Holding both at once gives c 30, above its
    // ceiling, and then 50 + 20 + 25 is 5 kr short. The level that fits is 2.5 kr: a 225 → 50, b 25, c 25.
    {
      title: 'who seems under its floor is above it once another is held down',
      total: 100,
      given: [
        [90, { ceiling: 50 }],
        [10, { floor: 20 }],
        [10, { ceiling: 25 }],
      ],
      expected: [50, 25, 25],
    },
    {
      title: 'a negative ceiling credits one out of a charge',
      total: 100,
      given: [[1, { ceiling: -20 }], [1]],
      expected: [-20, 120],
    },
    {
      title: 'a floor under 0 lets a charge give credit',
      total: 100,
      given: [
        [1, { fixed: 130 }],
        [1, { floor: -50 }],
      ],
      expected: [130, -30],
    },
    { title: 'a credit is limited by a floor', total: -100, given: [[8, { floor: -40 }], [1], [1]], expected: [-40, -30, -30] },
    {
      title: 'a total of 0 is moved between participants',
      total: 0,
      given: [[1, { fixed: -50 }], [2], [3]],
      expected: [-50, 20, 30],
    },
    { title: 'the other way as well', total: 0, given: [[1, { fixed: 50 }], [2], [3]], expected: [50, -20, -30] },
    {
      title: 'all amounts may be fixed',
      total: 30,
      given: [
        [0, { fixed: 10 }],
        [0, { fixed: 20 }],
      ],
      expected: [10, 20],
    },
    { title: 'a weight of 0 gets its floor', total: 30, given: [[0, { floor: 10 }], [1]], expected: [10, 20] },
  ] as { title: string; total: number; given: [number, Bounds?][]; expected: number[] }[])(
    '$title',
    ({ total, given, expected }) => {
      expect(kronor(request(total, given))).toEqual(expected);
    },
  );

  it('give exact shares before rounding', () => {
    expect(shares(request(100, [[1, { floor: 20 }], [3], [6]]))).toEqual(['1/5', '4/15', '8/15']);
    expect(shares(request(100, [[5, { fixed: 10 }], [1], [2]]))).toEqual(['1/10', '3/10', '3/5']);
    expect(shares(request(0, [[1], [2], [9, { fixed: 0 }]]))).toEqual(['1/3', '2/3', '0']);
    expect(shares(request(-100, [[1], [2]]))).toEqual(['1/3', '2/3']);
  });
});

describe('a composite key', () => {
  const measured = (id: string, population: string, area: string): Participant => ({
    id,
    measures: [
      { name: 'population', value: decimal(population) },
      { name: 'area', value: decimal(area) },
    ],
  });
  const share = (components: KeyComponent[], participants: Participant[]): AllocationRequest => ({
    total: ore(100_000),
    unit: ore(100),
    method: 'LARGEST_REMAINDER',
    components,
    participants,
  });

  it('shares each part by its own measure', () => {
    // 750 kr by 3 : 1 is 562.50 and 187.50; 250 kr by 1 : 4 is 50 and 200
    const asked = share(
      [
        { measure: 'population', weight: decimal('0.75') },
        { measure: 'area', weight: decimal('0.25') },
      ],
      [measured('a', '300', '0.5'), measured('b', '100', '2')],
    );
    expect(shares(asked)).toEqual(['49/80', '31/80']); // 612.50 and 387.50 of 1000
    expect(kronor(asked)).toEqual([613, 387]);
  });

  it('counts the measures of those who share only', () => {
    const asked = share(
      [
        { measure: 'population', weight: decimal(1) },
        { measure: 'area', weight: decimal(1) },
      ],
      [measured('a', '1', '3'), measured('b', '1', '1'), { id: 'c', fixed: ore(20_000) }],
    );
    expect(kronor(asked)).toEqual([500, 300, 200]); // 800 kr: half by 1 : 1, half by 3 : 1
  });

  it.each([
    {
      title: 'a measure that someone lacks',
      components: [{ measure: 'income', weight: decimal(1) }],
      expected: { code: 'MEASURE_MISSING', figures: { id: 'a', measure: 'income', measures: ['population', 'area'] } },
    },
    {
      title: 'a component given twice',
      components: [
        { measure: 'area', weight: decimal(1) },
        { measure: 'area', weight: decimal(2) },
      ],
      expected: { code: 'COMPONENTS_INVALID', figures: { measure: 'area' } },
    },
    {
      title: 'a component of negative weight',
      components: [{ measure: 'area', weight: decimal(-1) }],
      expected: { code: 'WEIGHT_NEGATIVE', figures: { id: 'The key', name: 'area', value: '-1' } },
    },
    {
      title: 'components that weigh nothing',
      components: [{ measure: 'area', weight: decimal(0) }],
      expected: { code: 'WEIGHTS_ALL_ZERO', figures: { measures: ['area'] } },
    },
    {
      title: 'more components than 12',
      components: Array.from({ length: 13 }, (_, index) => ({ measure: `m${index}`, weight: decimal(1) })),
      expected: { code: 'COMPONENTS_INVALID', figures: { components: 13, limit: 12 } },
    },
  ])('refuses $title', ({ components, expected }) => {
    expect(refusal(share(components, [measured('a', '1', '1')]))).toEqual(expected);
  });

  it('refuses a measure that is 0 for everyone, a measure given twice, and a weight beside the components', () => {
    const byArea = [{ measure: 'area', weight: decimal(1) }];
    const area = { name: 'area', value: decimal(1) };
    expect(refusal(share(byArea, [measured('a', '1', '0')]))).toEqual({ code: 'WEIGHTS_ALL_ZERO', figures: { measure: 'area' } });
    expect(refusal(share(byArea, [{ id: 'a', measures: [area, area] }]))).toEqual({
      code: 'COMPONENTS_INVALID',
      figures: { id: 'a', measure: 'area' },
    });
    expect(refusal(share(byArea, [{ id: 'a', measures: [area], weight: decimal(1) }]))).toEqual({
      code: 'COMPONENTS_INVALID',
      figures: { id: 'a' },
    });
  });
});

it.each([
  { title: 'nobody', asked: request(1, []), expected: { code: 'NO_PARTICIPANTS', figures: {} } },
  {
    title: 'weights that are all 0',
    asked: request(1, [[0], [0]]),
    expected: { code: 'WEIGHTS_ALL_ZERO', figures: { participants: 2 } },
  },
  {
    title: 'a negative weight',
    asked: request(1, [[1], ['-0.5']]),
    expected: { code: 'WEIGHT_NEGATIVE', figures: { id: 'b', name: 'weight', value: '-1/2' } },
  },
  {
    title: 'a total between units',
    asked: request(100.5, [[1]]),
    expected: { code: 'TOTAL_NOT_WHOLE_UNITS', figures: { amount: 100.5, unit: 1 } },
  },
  {
    title: 'a floor between units',
    asked: request(100, [[1, { floor: 0.5 }]]),
    expected: { code: 'BOUND_NOT_WHOLE_UNITS', figures: { id: 'a', bound: 'floor', amount: 0.5, unit: 1 } },
  },
  {
    title: 'a unit of 0',
    asked: { ...request(1, [[1]]), unit: ore(0) },
    expected: { code: 'UNIT_INVALID', figures: { unit: 0 } },
  },
  {
    title: 'a negative unit',
    asked: { ...request(1, [[1]]), unit: ore(-100) },
    expected: { code: 'UNIT_INVALID', figures: { unit: -1 } },
  },
  {
    title: 'a floor above the ceiling',
    asked: request(1, [[1, { floor: 2, ceiling: 1 }]]),
    expected: { code: 'FLOOR_ABOVE_CEILING', figures: { id: 'a', floor: 2, ceiling: 1 } },
  },
  {
    title: 'a fixed amount outside its bounds',
    asked: request(1, [[1, { fixed: 1, floor: 2 }]]),
    expected: { code: 'FIXED_OUTSIDE_BOUNDS', figures: { id: 'a', fixed: 1, floor: 2, ceiling: null } },
  },
  {
    title: 'floors above the total',
    asked: request(100, [
      [1, { floor: 60 }],
      [1, { floor: 50 }],
    ]),
    expected: { code: 'FLOORS_ABOVE_TOTAL', figures: { floors: 110, total: 100 } },
  },
  {
    title: 'a fixed amount above the total, which would leave a credit',
    asked: request(100, [[1, { fixed: 120 }], [1]]),
    expected: { code: 'FLOORS_ABOVE_TOTAL', figures: { floors: 120, total: 100 } },
  },
  {
    title: 'ceilings below the total',
    asked: request(100, [
      [1, { ceiling: 60 }],
      [1, { fixed: 30 }],
    ]),
    expected: { code: 'CEILINGS_BELOW_TOTAL', figures: { ceilings: 90, total: 100 } },
  },
  {
    title: 'fixed credits beyond a credit',
    asked: request(-100, [[1, { fixed: -120 }], [1]]),
    expected: { code: 'CEILINGS_BELOW_TOTAL', figures: { ceilings: -120, total: -100 } },
  },
])('refuses $title, with the figures', ({ asked, expected }) => {
  expect(refusal(asked)).toEqual(expected);
});

it('refuses a participant given twice, one without weight, and more than 100 000', () => {
  const asked = (participants: Participant[]): AllocationRequest => ({
    total: ore(0) as Ore,
    unit: ore(1),
    method: 'ADAMS',
    participants,
  });
  const one = { id: 'a', weight: fraction(1) };
  expect(refusal(asked([one, one]))).toEqual({ code: 'PARTICIPANT_TWICE', figures: { id: 'a' } });
  expect(refusal(asked([one, { id: 'b' }]))).toEqual({ code: 'MEASURE_MISSING', figures: { id: 'b' } });
  expect(refusal(asked(new Array(100_001).fill(one)))).toEqual({
    code: 'TOO_MANY_PARTICIPANTS',
    figures: { participants: 100_001, limit: 100_000 },
  });
});
