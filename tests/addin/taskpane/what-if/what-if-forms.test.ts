import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formKindOf } from '../../../../addin/taskpane/what-if/what-if-form-kind.js';
import { formValues, readForm } from '../../../../addin/taskpane/what-if/what-if-forms.js';
import { movePoint, plainDecimal, typedOre } from '../../../../addin/taskpane/what-if/what-if-numbers.js';
import { sliderRange } from '../../../../addin/taskpane/what-if/what-if-range.js';
import { barScale } from '../../../../addin/taskpane/what-if/what-if-scale.js';
import { ore } from '../../../../server/money/ore.js';
import type { Adjustment } from '../../../../server/scenarios/adjustment.js';
import { items } from '../../../scenarios/arbitrary-scenarios.js';

describe('the cards of the what-if tab', () => {
  it.each<[string, Adjustment]>([
    ['a growth of one region', { kind: 'population', growthPercent: '1.5', region: '12' }],
    ['a mean of days', { kind: 'population', average: ['2022-12-31', '2023-12-31'] }],
    ['a notice', { kind: 'participation', leaves: '09', notice: '2025-06-01' }],
    ['a ceiling in percent', { kind: 'bound', ceiling: { share: '0.125' }, regions: ['01', '12'] }],
    ['a floor per inhabitant', { kind: 'bound', floor: { perInhabitantOre: ore(125) } }],
    ['a group', { kind: 'group', regions: ['12', '13'], ceiling: { share: '0.2' } }],
    ['a largest rise', { kind: 'change', maxRisePercent: '5' }],
    ['phasing in', { kind: 'phaseIn', years: 2 }],
    ['rounding', { kind: 'key', unitOre: ore(10_000), method: 'SAINTE_LAGUE' }],
  ])('gives back %s as it was', (_title, adjustment) => {
    const kind = formKindOf(adjustment);
    expect(kind).not.toBe('other');
    expect(readForm(kind, formValues(kind, adjustment), {})).toEqual(adjustment);
  });

  it('gives back whatever else it edits, and leaves alone what it cannot edit', () => {
    fc.assert(
      fc.property(items(undefined, 3), (list) => {
        for (const item of list) {
          const kind = formKindOf(item);
          if (kind === 'other') expect(readForm(kind, formValues(kind, item), {})).toBeNull();
          else expect(plain(readForm(kind, formValues(kind, item), {}))).toEqual(plain(item));
        }
      }),
    );
  });

  it.each<[string, Adjustment]>([
    ['a floor and a ceiling', { kind: 'bound', floor: { share: '0.1' }, ceiling: { share: '0.2' } }],
    ['a group with both', { kind: 'group', regions: ['12'], floor: { share: '0.1' }, ceiling: { share: '0.2' } }],
    ['a largest rise and fall', { kind: 'change', maxRisePercent: '5', maxFallPercent: '5' }],
    ['weights that are no parts of 1', { kind: 'key', components: [{ measure: 'POPULATION', weight: 2 }] }],
    ['a key with a unit', { kind: 'key', components: [{ measure: 'EQUAL', weight: 1 }], unitOre: ore(100) }],
  ])('leaves %s as it is, since a card would lose a part of it', (_title, adjustment) => {
    expect(formKindOf(adjustment)).toBe('other');
  });

  it('shares 12.5 percent equally, and the exact rest by population', () => {
    expect(readForm('equal', { number: '12,5' }, { fromYear: 2027 })).toEqual({
      kind: 'key',
      components: [
        { measure: 'POPULATION', weight: '0.875' },
        { measure: 'EQUAL', weight: '0.125' },
      ],
      fromYear: 2027,
    });
    expect(readForm('equal', { number: '101' }, {})).toBeNull();
  });

  it.each([
    ['leaves', {}],
    ['growth', { number: '' }],
    ['ceiling', { limit: 'amount', number: 'mycket' }],
    ['group', { limit: 'share', number: '20' }],
    ['mean', { days: [] }],
    ['fixed', { region: '12', number: '1,234' }],
  ] as const)('does not count %s before it is filled in', (kind, values) => {
    expect(readForm(kind, values, {})).toBeNull();
  });

  it.each([
    ['12 000 000', 1_200_000_000],
    ['12\u00a0000\u00a0000,50', 1_200_000_050],
    ['1e7', undefined],
    ['−5', undefined],
    ['12.345', undefined],
    ['', undefined],
  ])('reads the amount “%s”', (typed, expected) => {
    expect(typedOre(typed)).toBe(expected);
  });

  it('reads decimals as people write them, and moves their point exactly', () => {
    expect(plainDecimal('−1,5')).toBe('-1.5');
    expect(movePoint('12.5', -2)).toBe('0.125');
    expect(movePoint('5', -2)).toBe('0.05');
    expect(movePoint('0.2', 2)).toBe('20');
    expect(movePoint('-0.5', 1)).toBe('-5');
    expect(movePoint('0', -2)).toBe('0');
  });
});

describe('the slider', () => {
  it.each([
    [1_000_000_000, { least: 5_000_000, most: 20_000_000, step: 100_000 }],
    // 5 617 283.95 down and 22 469 135.78 up to whole steps
    [1_123_456_789, { least: 5_600_000, most: 22_500_000, step: 100_000 }],
    [0, { least: 0, most: 100_000, step: 100_000 }],
  ])('reaches from half to twice %i öre', (baseline, expected) => {
    expect(sliderRange(ore(baseline))).toEqual(expected);
  });
});

describe('the bars', () => {
  it('grow to the right where all pay more, to the left where all pay less, and from the middle where some do', () => {
    expect(barScale([0, 40], 100, 200)).toMatchObject({ zero: 100 });
    expect(barScale([0, 40], 100, 200).place(40)).toBe(180); // the scale ends at 50
    expect(barScale([-40, 0], 100, 200)).toMatchObject({ zero: 200 });
    expect(barScale([-40, 10], 100, 200)).toMatchObject({ zero: 150 });
    expect(barScale([-40, 10], 100, 200).place(-40)).toBe(110);
    expect(barScale([0], 100, 200).place(0)).toBe(100);
  });
});

/** Decimals as text, and fields that are left out left out. */
function plain(item: Adjustment | null): unknown {
  return JSON.parse(JSON.stringify(item), (_key, value) => (typeof value === 'number' ? String(value) : value));
}
