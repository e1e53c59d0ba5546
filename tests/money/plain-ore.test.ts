import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oreFromText } from '../../server/money/kronor.js';
import { plainOre } from '../../server/money/plain-ore.js';

describe('an amount of plain digits', () => {
  it.each([
    ['0', 0],
    ['-0.00', 0],
    ['1234.5', 123_450],
    ['-0.05', -5],
    ['007', 700],
    ['999999999999', 99_999_999_999_900],
  ])('%s is %d öre', (text, amountOre) => expect(plainOre(text)).toBe(amountOre));

  it.each(['', '-', '.5', '5.', '1.234', '1e3', '1,5', ' 1', '+1', '1.2.3', '1-', '1234567890123', '١'])(
    '“%s” is left to the reader of every kind',
    (text) => expect(plainOre(text)).toBeUndefined(),
  );

  it('is what the reader of every kind reads', () => {
    const written = fc
      .tuple(fc.constantFrom('', '-'), fc.integer({ min: 0, max: 999_999_999 }), fc.stringMatching(/^(\.\d{1,2})?$/))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(written, (text) => {
        const plain = plainOre(text);
        expect(plain === undefined).toBe(text.length > 12);
        if (plain !== undefined) expect(plain).toBe(oreFromText(text));
      }),
      { numRuns: 2000 },
    );
  });
});
