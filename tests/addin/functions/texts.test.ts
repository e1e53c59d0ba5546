import { describe, expect, it } from 'vitest';
import { everyText } from '../../../addin/locales/every-text.js';
import { shownFigures } from '../../../addin/locales/figures.js';
import { textsFor } from '../../../addin/locales/texts-for.js';
import { REFUSAL_CODES } from '../../../server/agreement/refusal.js';

/** What the figures of a cell's budget or activity hold, as long as they get. */
const LISTS = {
  name: 'by',
  ...{ activity: 'x'.repeat(32), year: 2026, value: 'x'.repeat(32), argument: 2 },
  activities: ['ACT-1', 'ACT-2', 'ACT-3', 'ACT-4', 'ACT-5', 'ACT-6'],
  accountGroups: ['CONTRIBUTIONS', 'OTHER INCOME', 'PERSONNEL', 'SERVICES', 'TRAVEL', 'IT'],
  ...{ known: [1, 2, 3, 4, 5, 6], draft: 6 },
};

/** As large and odd as figures come. */
const FIGURES = {
  ...{ value: 'x'.repeat(500), year: 2026, asked: 'Norrland', suggestions: ['Region Skåne', 'Region Halland', 'Region Dalarna'] },
  ...{
    referenceDate: '2026-12-31',
    newest: '2024-12-31',
    amount: -1_234_567.5,
    unit: 0.01,
    total: 1e7,
    floors: 1e7,
    ceilings: 1e7,
  },
  ...{
    id: 'row 100, column 100',
    argument: 3,
    places: 1200,
    number: 1,
    version: 2,
    scenario: 'x'.repeat(500),
    name: 'reference',
  },
  ...{ participants: 100_001, limit: 100_000, unitsNeeded: 21, unitsToShare: 20 },
};

describe.each(['en', 'sv'] as const)('the texts in %s', (language) => {
  const texts = everyText(language);

  it.each(REFUSAL_CODES)('say %s in a sentence, with figures or without', (code) => {
    const meant = { ...LISTS, meant: ['x'.repeat(40), 'x'.repeat(40)] };
    for (const figures of [FIGURES, LISTS, meant, {}, { value: { odd: true }, suggestions: 'none', year: Number.NaN }]) {
      const text = texts.refusals[code](shownFigures(language, figures));
      expect(text).toMatch(/^["“”\p{Lu}\d?−-].*[.?]$/u);
      expect(text.length).toBeLessThanOrEqual(200);
      expect(text).not.toMatch(/undefined|null|NaN\b.*NaN|\[object|[A-Z]+_[A-Z]/);
    }
  });

  it('say every fault in a sentence', () => {
    for (const text of [...Object.values(texts.faults), texts.preview, texts.otherRefusal('X')]) {
      expect(text).toMatch(/^\p{Lu}.*\.$/u);
      expect(text.length).toBeLessThanOrEqual(200);
    }
  });
});

it('differ between the languages for every code', () => {
  const say = (language: 'en' | 'sv') =>
    REFUSAL_CODES.map((code) => everyText(language).refusals[code](shownFigures(language, FIGURES)));
  const [english, swedish] = [say('en'), say('sv')];
  expect(english.filter((text, index) => text === swedish[index])).toEqual([]);
  expect(new Set(english).size).toBeGreaterThan(REFUSAL_CODES.length - 2);
});

it.each([
  [{ row: 2, value: 'sumna' }, 'Row 2 of the range', 'Rad 2 i området'],
  [{ year: 2026, firstYear: 2023, lastYear: 2025 }, 'is not about 2026', 'gäller inte 2026'],
  [{ adjustment: 3 }, 'Adjustment 3', 'Ändring 3'],
])('say where a scenario went wrong: %j', (figures, english, swedish) => {
  expect(everyText('en').refusals.SCENARIO_INVALID(shownFigures('en', figures))).toContain(english);
  expect(everyText('sv').refusals.SCENARIO_INVALID(shownFigures('sv', figures))).toContain(swedish);
});

it('write numbers as the language does', () => {
  const figures = { amount: 1_234_567.5, unit: 0.01 };
  expect(everyText('en').refusals.TOTAL_NOT_WHOLE_UNITS(shownFigures('en', figures))).toContain('1,234,567.50 kr');
  expect(everyText('sv').refusals.TOTAL_NOT_WHOLE_UNITS(shownFigures('sv', figures))).toContain('1\u00a0234\u00a0567,50 kr');
});

it.each([
  ['sv-SE', 'sv'],
  ['SV', 'sv'],
  ['sv-FI', 'sv'],
  ['en-US', 'en'],
  ['de-DE', 'en'],
  ['svx', 'en'],
  ['', 'en'],
])('are chosen for %j: %s', (language, chosen) => expect(textsFor(language).language).toBe(chosen));

it('say of a ledger file what is wrong with it, in Swedish figures', () => {
  const say = (code: keyof ReturnType<typeof everyText>['refusals'], figures: object) =>
    everyText('sv').refusals[code](shownFigures('sv', { ...figures }));
  const unbalanced = { line: 10, series: 'B', number: '1', difference: '-1234.10' };
  expect(say('SIE_VOUCHER_UNBALANCED', unbalanced).replace(/\s/g, ' ')).toBe(
    'Verifikation B 1 på rad 10 summerar till −1 234,10 kr, inte 0.',
  );
  expect(say('IMPORT_REFUSED', { places: 1 })).toBe('Filen lästes inte in. Fel: 1.');
  expect(say('INPUT_INVALID', { bytes: 0 })).toBe('Filen är tom.');
});
