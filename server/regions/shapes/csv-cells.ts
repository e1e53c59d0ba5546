import type { FileProblem } from '../../agreement/file-problem.js';
import { type LocalDate, localDate } from '../../agreement/local-date.js';
import { Refusal } from '../../agreement/refusal.js';
import { MAX_PERSONS } from '../check-population.js';
import { referenceDateOfPeriod } from '../reference-date.js';
import { regionOrNone } from '../region-names.js';
import type { CsvLayout } from './csv-layout.js';

/** What is wrong with a cell, and the place of its column. */
export interface CellFault {
  readonly at: number;
  readonly value: string;
  readonly reason: string;
  readonly problem: FileProblem;
}

export function isFault(read: unknown): read is CellFault {
  return typeof read === 'object' && read !== null;
}

export const NATION = '00';
const NATION_NAMES = ['riket', 'hela riket', 'sverige', 'sweden', '00 riket', '00 sweden'];

/** The county code, or "00" for the nation. Where both code and name are there, they must mean the same. */
export function readRegion({ code, name }: CsvLayout, cells: readonly string[]): string | CellFault {
  const read = [code, name]
    .filter((at) => at !== undefined)
    .map((at) => {
      const value = cells[at] ?? '';
      const isNation = value === NATION || NATION_NAMES.includes(value.normalize('NFC').toLowerCase());
      return { at, value, code: isNation ? NATION : regionOrNone(value)?.code };
    });
  for (const { at, value, code: found } of read) {
    if (found === undefined) {
      return value === ''
        ? { at, value, reason: 'no region', problem: 'NO_REGION' }
        : { at, value, reason: 'not one of the 21 regions', problem: 'REGION_UNKNOWN' };
    }
  }
  const [first, second] = read;
  if (first && second && first.code !== second.code) {
    const reason = `this name and the code ${first.value} are not the same region`;
    return { at: second.at, value: second.value, reason, problem: 'REGION_MISMATCH' };
  }
  return first?.code ?? NATION;
}

/** A year means its 31 December, a month its last day. */
export function readDate({ at, column }: NonNullable<CsvLayout['time']>, cells: readonly string[]): LocalDate | CellFault {
  const value = cells[at] ?? '';
  const isPeriod = column === 'year' && /^\d{4}(?:M\d{2})?$/.test(value);
  if (column === 'year' && !isPeriod) return { at, value, reason: 'not a year of four digits', problem: 'DAY' };
  try {
    return isPeriod ? referenceDateOfPeriod(value) : localDate(value);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { at, value, reason: error.message, problem: 'DAY' };
  }
}

/** Thousands separated by one kind of blank, by one kind of mark at least twice, or not at all. */
const WHOLE = /^(?:\d+|\d{1,3}(?:([ \u00a0\u202f\u2009])\d{3})(?:\1\d{3})*|\d{1,3}([.,])\d{3}(?:\2\d{3})+)$/;

/** Inhabitants. Nothing is guessed: "10.500" could be two numbers, and is neither; what is missing is no 0. */
export function readPersons(at: number, cells: readonly string[]): number | CellFault {
  const value = cells[at] ?? '';
  const refuse = (reason: string, problem: FileProblem = 'PERSONS'): CellFault => ({ at, value, reason, problem });
  if (value === '') return refuse('no number', 'PERSONS_MISSING');
  if (/^[-−–]\s*\d/.test(value)) return refuse('a negative number');
  if (/^\d{1,3}[.,]\d{3}$/.test(value))
    return refuse('either thousands or decimals; write it without a mark', 'PERSONS_AMBIGUOUS');
  const whole = value.replace(/^([\d \u00a0\u202f\u2009]+)[.,]0{1,2}$/, '$1'); // 10587710.0, as statistics programs write
  if (!WHOLE.test(whole))
    return refuse(/^[\d \u00a0\u202f\u2009]+[.,]\d+$/.test(value) ? 'a fraction of a person' : 'not a number');
  const persons = Number(whole.replace(/\D/g, ''));
  if (persons > MAX_PERSONS) return refuse('more than 20 million');
  return persons === 0 ? refuse('no inhabitants', 'PERSONS_MISSING') : persons;
}
