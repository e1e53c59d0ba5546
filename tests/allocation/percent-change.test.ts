import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentChange } from '../../server/allocation/percent-change.js';
import { ore } from '../../server/money/ore.js';

const amount = fc.integer({ min: -1e15, max: 1e15 });

describe('a difference in percent', () => {
  it.each([
    // [what, difference, of, percent]; amounts in kronor
    ['a budgeted deficit that halves', 100_000, -200_000, 50],
    ['a budgeted deficit that doubles', -200_000, -200_000, -100],
    ['a credit line of −12 000 without outcome', 12_000, -12_000, 100],
    ['a deficit that grows by a third', -100, -300, -100 / 3],
    ['a cost above its budget', 100, 3000, 100 / 30],
    ['a cost without outcome', -12_000, 12_000, -100],
    ['no difference from a deficit', 0, -200_000, 0],
  ])('of %s is by the size of what it is held against', (_title, kronor, of, percent) => {
    expect(percentChange(ore(kronor * 100), ore(of * 100))).toBe(percent);
  });

  it('of nothing is none', () => {
    expect(percentChange(ore(100), ore(0))).toBeNull();
  });

  it('has the sign of the difference, whatever the base', () => {
    fc.assert(
      fc.property(amount, amount, (difference, base) => {
        const percent = percentChange(ore(difference), ore(base));
        if (base !== 0) expect(Math.sign(percent ?? Number.NaN)).toBe(Math.sign(difference));
      }),
    );
  });
});
