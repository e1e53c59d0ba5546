import type { LocalDate } from '../agreement/local-date.js';

/**
 * Sweden's population on 31 December as published, in persons. The regions' figures sum to it exactly; from 2025 SCB
 * protects every cell with noise and they need not. Source: SCB, table TAB638 (BefolkningNy), content BE0101N1, CC0.
 */
export const NATIONAL_TOTALS: ReadonlyMap<LocalDate, number> = new Map(
  Object.entries({
    2010: 9_415_570,
    2011: 9_482_855,
    2012: 9_555_893,
    2013: 9_644_864,
    2014: 9_747_355,
    2015: 9_851_017,
    2016: 9_995_153,
    2017: 10_120_242,
    2018: 10_230_185,
    2019: 10_327_589,
    2020: 10_379_295,
    2021: 10_452_326,
    2022: 10_521_556,
    2023: 10_551_707,
    2024: 10_587_710,
  }).map(([year, persons]) => [`${year}-12-31` as LocalDate, persons]),
);
