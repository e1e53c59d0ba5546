import { expect, it } from 'vitest';
import { paneFormat } from '../../../addin/locales/pane-format.js';
import { languageOf } from '../../../addin/locales/pane-language.js';

const sv = paneFormat('sv');
const en = paneFormat('en');
const NOW = new Date('2026-03-01T12:00:00Z');
const before = (seconds: number): Date => new Date(NOW.getTime() - seconds * 1000);

it('writes amounts to the öre with no-break spaces and a real minus sign', () => {
  expect(sv.kronor(1_344_215.63)).toBe('1\u00a0344\u00a0215,63');
  expect(sv.kronor(-0.01)).toBe('\u22120,01');
  expect(sv.kronor(9_999_999_999_999.99)).toBe('9\u00a0999\u00a0999\u00a0999\u00a0999,99'); // the largest amounts keep their öre
  expect(en.kronor(1_344_215.6)).toBe('1,344,215.60');
  expect([sv.change(12), sv.change(-3.5), sv.change(0)]).toEqual(['+12,00', '\u22123,50', '0,00']);
});

it.each([
  { seconds: 5, swedish: 'nu', english: 'now' },
  { seconds: 125, swedish: 'för 2 minuter sedan', english: '2 minutes ago' },
  { seconds: 3 * 3600, swedish: 'för 3 timmar sedan', english: '3 hours ago' },
  { seconds: 26 * 3600, swedish: 'i går', english: 'yesterday' },
  { seconds: -60, swedish: 'nu', english: 'now' }, // a clock that runs behind
])('says $english of $seconds seconds', ({ seconds, swedish, english }) => {
  expect([sv.ago(before(seconds), NOW), en.ago(before(seconds), NOW)]).toEqual([swedish, english]);
});

it.each([
  { office: 'sv-SE', language: 'sv' },
  { office: 'sv-FI', language: 'sv' },
  { office: 'nb-NO', language: 'en' },
  { office: undefined, language: 'en' },
])('speaks $language where Office speaks $office', ({ office, language }) => expect(languageOf(office)).toBe(language));
