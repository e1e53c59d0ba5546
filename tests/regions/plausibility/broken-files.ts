import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../server/database/project-root.js';
import { parsePopulationCsv } from '../../../server/regions/population-csv.js';

const text = (path: string): string => readFileSync(join(projectRoot(), path), 'utf8');

/** One day's inhabitants, by county code in its order: what a row of a file says. */
export type Figures = readonly (readonly [code: string, persons: number])[];

const SEED = text('server/database/seed/population.csv').trim().split('\n').slice(1);

/** SCB's figures of 31 December 2010 to 2024. */
export function realFigures(year: number): Figures {
  return SEED.map((line) => line.split(','))
    .filter(([, of]) => of === `${year}`)
    .map(([code = '', , persons]) => [code, Number(persons)] as const);
}

/** 31 December 2025, men and women added; for tests of plausibility only. */
export const FIGURES_2025: Figures = text('tests/fixtures/ok/population-2025-two-cells.csv')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map(([code = '', , persons]) => [code, Number(persons)] as const);

export function csvOf(...days: readonly (readonly [year: number, figures: Figures])[]): string {
  const rows = days.flatMap(([year, figures]) => figures.map(([code, persons]) => `${code},${year},${persons}`));
  return ['region_code,year,population', ...rows, ''].join('\n');
}

export const fileOf = (...days: readonly (readonly [year: number, figures: Figures])[]) =>
  parsePopulationCsv(new TextEncoder().encode(csvOf(...days)));

/** The persons moved down against the codes, as a sort of one column does; the last stands first. */
export function shifted(figures: Figures, by = 1): Figures {
  return figures.map(([code], at) => [code, figures.at((at - by) % figures.length)?.[1] ?? 0] as const);
}

export function exchanged(figures: Figures, one: string, other: string): Figures {
  const persons = new Map(figures);
  return figures.map(([code, count]) => {
    const twin = code === one ? other : code === other ? one : code;
    return [code, persons.get(twin) ?? count] as const;
  });
}

export function changed(figures: Figures, region: string, change: (digits: string) => string): Figures {
  return figures.map(([code, persons]) => [code, code === region ? Number(change(`${persons}`)) : persons] as const);
}
