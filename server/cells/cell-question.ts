import { type LocalDate, yearOf } from '../agreement/local-date.js';
import type { RegionCode } from '../regions/region-names.js';
import type { BudgetDimension } from '../reports/budget-versus-actual.js';
import type { Adjustment } from '../scenarios/adjustment.js';
import type { AccountsAsked } from './accounts-asked.js';
import { type CellArgument, CellFunction } from './cell-function.js';
import type { FindRegion } from './find-regions.js';
import type { FindPart, LedgerPart } from './ledger-part.js';
import { type ListKind, listKind } from './list-cell.js';
import { argumentAt, periodAt, refuseFurther, regionAt, scenarioAt } from './read-argument.js';
import { type AskedVersion, budgetedAt, dimensionAt, monthsAt, outcomeAt, versionAt } from './read-budget-argument.js';
import { adjustmentsAt } from './read-range.js';

/** What a cell asks for, once its arguments are read: from here on there are only codes, years and days. */
export type CellQuestion =
  | {
      readonly about: 'table';
      readonly cell: 'CONTRIBUTION' | 'SHARE';
      readonly region: RegionCode | undefined;
      readonly year: number;
      /** Its id or name; undefined for the year's own. */
      readonly scenario: string | undefined;
    }
  | { readonly about: 'table'; readonly cell: 'CONTRIBUTIONS'; readonly year: number; readonly scenario: string | undefined }
  /** `date` undefined is the newest reference date known. */
  | { readonly about: 'population'; readonly region: RegionCode | undefined; readonly date: LocalDate | undefined }
  | MoneyQuestion
  | WhatIfQuestion
  /** Undefined is the list of what there are lists of. */
  | { readonly about: 'list'; readonly kind: ListKind | undefined }
  | { readonly about: 'status' };

/** A year with adjustments that a range says. */
export interface WhatIfQuestion {
  readonly about: 'whatIf';
  readonly year: number;
  readonly adjustments: readonly Adjustment[];
}

/** What is answered from budgets and the ledger. */
export type MoneyQuestion =
  | (MonthsOfYear & { readonly about: 'outcome'; readonly part: LedgerPart | AccountsAsked })
  | (MonthsOfYear & { readonly about: 'budget'; readonly part: LedgerPart; readonly version: AskedVersion })
  /** `through` undefined: as far as the ledger is complete. */
  | { readonly about: 'report'; readonly year: number; readonly by: BudgetDimension; readonly through: LocalDate | undefined };

interface MonthsOfYear {
  readonly year: number;
  /** Of the year, 1 to 12. */
  readonly months: readonly number[];
  /** Only as many months as count so far in this year, by its ledger and the calendar. */
  readonly countedIn?: number;
}

/** What the reading of arguments goes by. */
export interface Reading {
  /** Its operational year is the one that a blank year means. */
  readonly today: LocalDate;
  readonly findRegion: FindRegion;
  readonly findPart: FindPart;
}

const NAMING: ReadonlySet<CellFunction> = new Set([
  CellFunction.BUDGET,
  CellFunction.ACTUAL,
  CellFunction.BUDGETVSACTUAL,
  CellFunction.LIST,
]);

/** Whether a function's arguments or answers name activities and account groups. */
export function namesParts(cell: CellFunction): boolean {
  return NAMING.has(cell);
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
      return { ...question, scenario: scenarioAt(list, 2) };
    }
    case 'CONTRIBUTIONS': {
      refuseFurther(list, 2);
      const year = periodAt(list, 0, 'year')?.year ?? thisYear;
      return { about: 'table', cell, year, scenario: scenarioAt(list, 1) };
    }
    case 'POPULATION':
      refuseFurther(list, 2);
      return { about: 'population', region: regionAt(list, 0, findRegion), date: periodAt(list, 1, 'date')?.lastDay };
    case 'BUDGET':
      refuseFurther(list, 3);
      return {
        about: 'budget',
        part: budgetedAt(list, 0, findPart),
        ...monthsAt(list, 1, thisYear),
        version: versionAt(list, 2),
      };
    case 'ACTUAL':
      refuseFurther(list, 2);
      return { about: 'outcome', part: outcomeAt(list, 0, findPart), ...monthsAt(list, 1, thisYear) };
    case 'BUDGETVSACTUAL': {
      refuseFurther(list, 3);
      const year = periodAt(list, 0, 'year')?.year ?? thisYear;
      return { about: 'report', year, by: dimensionAt(list, 1), through: periodAt(list, 2, 'through')?.lastDay };
    }
    case 'WHATIF':
      return { about: 'whatIf', year: periodAt(list, 0, 'year')?.year ?? thisYear, adjustments: adjustmentsAt(list, 1) };
    case 'LIST':
      refuseFurther(list, 1);
      return { about: 'list', kind: listKind(argumentAt(list, 0, 'kind')) };
    case 'STATUS':
      refuseFurther(list, 0);
      return { about: 'status' };
  }
}
