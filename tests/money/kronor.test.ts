import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kronorFromOre, oreFromKronor, oreFromText } from '../../server/money/kronor.js';
import { MAX_ORE, ore } from '../../server/money/ore.js';

describe('kronor and öre', () => {
  it.each([
    ['1234.5', 123_450],
    ['-0.05', -5],
    ['1e3', 100_000],
    ['125e-2', 125],
    ['0.100', 10],
    ['0e9999', 0],
    [' 7 ', 700],
    ['10000000000000', 1_000_000_000_000_000],
  ])('“%s” kr is %d öre', (text, amountOre) => expect(oreFromText(text)).toBe(amountOre));

  it.each([
    ['', 'AMOUNT_NOT_A_NUMBER'],
    ['1,5', 'AMOUNT_NOT_A_NUMBER'],
    ['.5', 'AMOUNT_NOT_A_NUMBER'],
    ['Infinity', 'AMOUNT_NOT_A_NUMBER'],
    ['0x10', 'AMOUNT_NOT_A_NUMBER'],
    ['0.005', 'AMOUNT_TOO_PRECISE'],
    ['1e-3', 'AMOUNT_TOO_PRECISE'],
    ['10000000000000.01', 'AMOUNT_OUT_OF_RANGE'],
    ['1e400', 'AMOUNT_OUT_OF_RANGE'],
  ])('“%s” kr is refused as %s', (text, code) => {
    expect(() => oreFromText(text)).toThrow(expect.objectContaining({ code }));
  });

  it('goes to a JSON number and back without loss, to the limit on both sides', () => {
    const amounts = fc.oneof(fc.integer({ min: -MAX_ORE, max: MAX_ORE }), fc.constantFrom(MAX_ORE, -MAX_ORE, MAX_ORE - 1, 1, 0));
    fc.assert(
      fc.property(amounts, (amountOre) => {
        const wire = JSON.parse(JSON.stringify(kronorFromOre(ore(amountOre)))) as number;
        expect(oreFromKronor(wire)).toBe(amountOre);
      }),
      { numRuns: 5000 },
    );
  });

  it('refuses what is no number', () => {
    for (const kronor of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => oreFromKronor(kronor)).toThrow(expect.objectContaining({ code: 'AMOUNT_NOT_A_NUMBER' }));
    }
  });
});
