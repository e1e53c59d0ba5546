import { type LocalDate, yearOf } from '../agreement/local-date.js';
import type { RegionCode } from '../regions/region-names.js';
import type { BudgetDimension } from '../reports/budget-versus-actual.js';
import { defaultThrough, monthsEndedBy } from '../reports/load-budget-versus-actual.js';
import { type CellArgument, CellFunction } from './cell-function.js';
import type { FindRegion } from './find-regions.js';
import type { FindPart, LedgerPart } from './ledger-part.js';
import { periodAt, refuseFurther, refuseScenarioAt, regionAt } from './read-argument.js';
import { type AskedVersion, dimensionAt, monthsAt, partAt, versionAt } from './read-budget-argument.js';

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
  | MoneyQuestion
  | { readonly about: 'status' };

/** What is answered from budgets and the ledger. */
export type MoneyQuestion =
  | (PartOfYear & { readonly about: 'outcome' })
  | (PartOfYear & { readonly about: 'budget'; readonly version: AskedVersion })
  | { readonly about: 'report'; readonly year: number; readonly by: BudgetDimension; readonly monthsEnded: number };

interface PartOfYear {
  readonly part: LedgerPart;
  readonly year: number;
  /** Of the year, 1 to 12. */
  readonly months: readonly number[];
}

/** What the reading of arguments goes by. */
export interface Reading {
  /** Its operational year is the one that a blank year means. */
  readonly today: LocalDate;
  readonly findRegion: FindRegion;
  readonly findPart: FindPart;
}

const MONEY: ReadonlySet<CellFunction> = new Set([CellFunction.BUDGET, CellFunction.ACTUAL, CellFunction.BUDGETVSACTUAL]);

/** Whether a function's arguments or answers name activities and account groups. */
export function isAboutMoney(cell: CellFunction): boolean {
  return MONEY.has(cell);
}

/** Reads one cell's arguments, in the order what, who, when, scenario; a blank one is the default. Refuses what cannot be read. */
export function cellQuestion(cell: CellFunction, list: readonly CellArgument[], reading: Reading): CellQuestion {
  const { today, findRegion, findPart } = reading;
  const thisYear = yearOf(today);
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
    case 'BUDGET':
      refuseFurther(list, 3);
      return { about: 'budget', part: partAt(list, 0, findPart), ...monthsAt(list, 1, thisYear), version: versionAt(list, 2) };
    case 'ACTUAL':
      refuseFurther(list, 2);
      return { about: 'outcome', part: partAt(list, 0, findPart), ...monthsAt(list, 1, thisYear) };
    case 'BUDGETVSACTUAL': {
      refuseFurther(list, 3);
      const year = periodAt(list, 0, 'year')?.year ?? thisYear;
      const by = dimensionAt(list, 1);
      const through = periodAt(list, 2, 'through')?.lastDay ?? defaultThrough(year, today);
      return { about: 'report', year, by, monthsEnded: monthsEndedBy(year, through) };
    }
    case 'STATUS':
      refuseFurther(list, 0);
      return { about: 'status' };
  }
}
