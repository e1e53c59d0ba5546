import type { LocalDate } from '../agreement/local-date.js';
import type { RegionCode } from '../regions/region-names.js';
import type { CellArgument, CellFunction } from './cell-function.js';
import type { FindRegion } from './find-regions.js';
import { periodAt, refuseFurther, refuseScenarioAt, regionAt } from './read-argument.js';

/** What a cell asks for, once its arguments are read: from here on there are only codes, years and days. */
export type CellQuestion =
  | {
      readonly about: 'table';
      readonly cell: 'CONTRIBUTION' | 'SHARE';
      readonly region: RegionCode | undefined;
      readonly year: number;
    }
  | { readonly about: 'table'; readonly cell: 'CONTRIBUTIONS'; readonly year: number }
  /** `date` undefined is the newest reference date known. */
  | { readonly about: 'population'; readonly region: RegionCode | undefined; readonly date: LocalDate | undefined }
  | { readonly about: 'status' };

/** What the reading of arguments goes by. */
export interface Reading {
  /** The operational year that a blank year means. */
  readonly thisYear: number;
  readonly findRegion: FindRegion;
}

/** Reads one cell's arguments, in the order what, who, when, scenario; a blank one is the default. Refuses what cannot be read. */
export function cellQuestion(cell: CellFunction, list: readonly CellArgument[], { thisYear, findRegion }: Reading): CellQuestion {
  switch (cell) {
    case 'CONTRIBUTION':
    case 'SHARE': {
      refuseFurther(list, 3);
      const question = {
        about: 'table',
        cell,
        region: regionAt(list, 0, findRegion),
        year: periodAt(list, 1, 'year')?.year ?? thisYear,
      } as const;
      refuseScenarioAt(list, 2);
      return question;
    }
    case 'CONTRIBUTIONS': {
      refuseFurther(list, 2);
      const question = { about: 'table', cell, year: periodAt(list, 0, 'year')?.year ?? thisYear } as const;
      refuseScenarioAt(list, 1);
      return question;
    }
    case 'POPULATION':
      refuseFurther(list, 2);
      return { about: 'population', region: regionAt(list, 0, findRegion), date: periodAt(list, 1, 'date')?.lastDay };
    case 'STATUS':
      refuseFurther(list, 0);
      return { about: 'status' };
  }
}
