import { readFileSync } from 'node:fs';
import { type LocalDate, localDate } from '../../server/agreement/local-date.js';
import { checkPopulation, type PopulationSet } from '../../server/regions/check-population.js';
import { parsePopulationCsv } from '../../server/regions/population-csv.js';

const root = new URL('../../', import.meta.url);

export function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(path, root)));
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** SCB's figures of 31 December 2024, as in server/database/seed, one row a region. */
export const ROWS_2024: readonly string[] = new TextDecoder()
  .decode(bytesOf('server/database/seed/population.csv'))
  .trim()
  .split('\n')
  .filter((line) => line.includes(',2024,'));

export const HEADER = 'region_code,year,population';

export function csv2024(change: (rows: string[]) => string[] = (rows) => rows, header = HEADER): Uint8Array {
  return utf8([header, ...change([...ROWS_2024]), ''].join('\n'));
}

/** Sweden's published totals (SCB, TAB638), of the years that the tests ask about. */
export const TOTALS: ReadonlyMap<LocalDate, number> = new Map([
  [localDate('2010-12-31'), 9_415_570],
  [localDate('2022-12-31'), 10_521_556],
  [localDate('2024-12-31'), 10_587_710],
]);

export function readCsv(bytes: Uint8Array, totals: ReadonlyMap<LocalDate, number> = TOTALS): PopulationSet[] {
  return checkPopulation(parsePopulationCsv(bytes), totals);
}
