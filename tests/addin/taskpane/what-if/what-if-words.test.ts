import { expect, it } from 'vitest';
import { WHAT_IF_TEXTS } from '../../../../addin/locales/what-if-language.js';

it.each([
  [[18, 3, 0], '18 betalar mer, 3 mindre', '18 pay more, 3 less'],
  [[1, 18, 2], '1 betalar mer, 18 mindre, 2 som i dag', '1 pays more, 18 less, 2 as today'],
  [[0, 1, 20], '1 betalar mindre, 20 som i dag', '1 pays less, 20 as today'],
  [[21, 0, 0], 'Alla betalar mer', 'All pay more'],
  [[0, 21, 0], 'Alla betalar mindre', 'All pay less'],
  [[0, 0, 21], 'Alla betalar som i dag', 'All pay as today'],
  [[0, 0, 0], '', ''],
] as const)('say of %j who pay more, less and the same, and of nobody nothing', ([more, less, same], swedish, english) => {
  expect([WHAT_IF_TEXTS.sv.moreLess(more, less, same), WHAT_IF_TEXTS.en.moreLess(more, less, same)]).toEqual([swedish, english]);
});

it('say a spread as two figures only where it has two', () => {
  expect(WHAT_IF_TEXTS.sv.spread('+13,0 %', '+13,0 %')).toBe('Förändring per region: +13,0 %');
  expect(WHAT_IF_TEXTS.en.spread('−35.3 %', '+62.8 %')).toBe('Change by region: −35.3 % to +62.8 %');
});
