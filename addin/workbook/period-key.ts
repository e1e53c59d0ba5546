import type { BudgetDimension } from '../../schema/generated/operations.js';

/** A row's key as a formula takes it: a code as it is, a month "2026-03", a quarter "2026Q1". */
export function periodKey(year: number, by: BudgetDimension, key: string): string {
  if (by === 'MONTH') return `${year}-${key.padStart(2, '0')}`;
  return by === 'QUARTER' ? `${year}Q${key}` : key;
}

/** Months of one year, 1 to 12, both included. */
export interface Months {
  readonly year: number;
  readonly fromMonth: number;
  readonly toMonth: number;
}

/** The months that a text means: 2026, 2026-03, 2026Q1 (Swedish 2026K1) or a day, which stands for its month. */
export function monthsOfPeriod(text: string): Months | undefined {
  const [, year, quarter, month] = /^(\d{4})(?:[ -]?[QK]([1-4])|-?M?(0[1-9]|1[0-2])(?:-\d\d)?)?$/i.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  if (quarter !== undefined) return { year: Number(year), fromMonth: Number(quarter) * 3 - 2, toMonth: Number(quarter) * 3 };
  if (month !== undefined) return { year: Number(year), fromMonth: Number(month), toMonth: Number(month) };
  return { year: Number(year), fromMonth: 1, toMonth: 12 };
}
