import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NumberSet } from '../../server/ledger/number-set.js';

it('holds the numbers that it was given and no other, also beyond 2³²', () => {
  const edges = [0, 1, 31, 32, 63, 64, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 9_999_999_999];
  const number = fc.oneof(fc.constantFrom(...edges), fc.nat(200), fc.integer({ min: 0, max: 9_999_999_999 }));
  fc.assert(
    fc.property(fc.array(number), fc.array(number), (given, asked) => {
      const [numbers, expected] = [new NumberSet(), new Set(given)];
      for (const each of given) numbers.add(each);
      for (const each of [...given, ...asked]) expect(numbers.has(each)).toBe(expected.has(each));
    }),
  );
});
