import type { Population } from '../load-populations.js';
import type { CountedDay } from './compare-populations.js';

export function countedDay({ version: { referenceDate, version }, persons }: Population): CountedDay {
  return { referenceDate, version, persons };
}
