import { ROW_WORDS, type RowWord } from '../../server/scenarios/row-words.js';
import type { Language } from '../locales/pane-texts.js';

/** A value as it may be written beside each word: an example, to be read and not counted. */
const VALUES: Readonly<Record<RowWord, string | number>> = {
  total: 12_000_000,
  totalPercent: 3,
  totalGrowth: 3,
  rate: 1.1,
  population: '2023-12-31',
  personsGiven: 61_500,
  growth: 1.5,
  leaves: 'Gotland',
  joins: 'Gotland',
  equalShare: 0.5,
  unit: 1000,
  method: 'LARGEST_REMAINDER',
  fixed: 300_000,
  floor: 50_000,
  ceiling: 1_500_000,
  floorShare: 0.01,
  ceilingShare: 0.2,
  floorPerInhabitant: 1,
  ceilingPerInhabitant: 2,
  groupFloor: 2_000_000,
  groupCeiling: 4_000_000,
  groupFloorShare: 0.1,
  groupCeilingShare: 0.5,
  maxRise: 10,
  maxFall: 10,
  phaseIn: 3,
};

/** Every word that a model's first column takes, in the reader's language, with a value. */
export function modelWords(language: Language): (readonly [string, string | number])[] {
  return Object.entries(VALUES).map(([word, value]) => [ROW_WORDS[word as RowWord][language][0] ?? word, value] as const);
}
