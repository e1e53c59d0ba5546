import { expect, it } from 'vitest';
import { WHAT_IF_TEXTS } from '../../../../addin/locales/what-if-language.js';

it.each([
  [[18, 3, 0], '18 betalar mer, 3 mindre', '18 pay more, 3 less'],
  [[1, 18, 2], '1 betalar mer, 18 mindre, 2 oförändrat', '1 pays more, 18 less, 2 the same'],
  [[0, 1, 20], '1 betalar mindre, 20 oförändrat', '1 pays less, 20 the same'],
  [[21, 0, 0], 'Alla betalar mer', 'All pay more'],
  [[0, 21, 0], 'Alla betalar mindre', 'All pay less'],
  [[0, 0, 21], 'Alla betalar oförändrat', 'All pay the same'],
  [[0, 0, 0], '', ''],
  [[20, 0, 0, 1], '20 betalar mer, 1 lämnar', '20 pay more, 1 leaves'],
  [[0, 19, 0, 2, 1], '19 betalar mindre, 2 lämnar, 1 ansluter', '19 pay less, 2 leave, 1 joins'],
  [[0, 0, 0, 3, 2], '3 lämnar, 2 ansluter', '3 leave, 2 join'],
] as const)(
  'say of %j who pay more, less and the same, who leave and join, and of nobody nothing',
  (counts, swedish, english) => {
    const [payMore, payLess, unchanged, leave = 0, join = 0] = counts;
    const spread = { payMore, payLess, unchanged, leave, join };
    expect([WHAT_IF_TEXTS.sv.moreLess(spread), WHAT_IF_TEXTS.en.moreLess(spread)]).toEqual([swedish, english]);
  },
);

it.each(['sv', 'en'] as const)(
  'tell once and every year apart, and the growth of the money and of the population (%s)',
  (language) => {
    const { kinds, hints } = WHAT_IF_TEXTS[language];
    const every = language === 'sv' ? 'varje år' : 'every year';
    const once = language === 'sv' ? 'en gång' : 'once';
    expect([kinds.percent, hints.percent].every((text) => text?.includes(once))).toBe(true);
    expect([kinds.index, hints.index, kinds.growth].every((text) => text?.includes(every))).toBe(true);
    expect(kinds.percent.includes(every) || kinds.index.includes(once)).toBe(false);
  },
);

it('say a spread as two figures only where it has two', () => {
  expect(WHAT_IF_TEXTS.sv.spread('+13,0 %', '+13,0 %')).toBe('Förändring per region: +13,0 %');
  expect(WHAT_IF_TEXTS.en.spread('−35.3 %', '+62.8 %')).toBe('Change by region: −35.3 % to +62.8 %');
});
