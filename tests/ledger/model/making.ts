import type { Given } from './made-file.js';
import type { Region, Step } from './region.js';
import type { System } from './true-ledger.js';

/** What a file is made of. */
export interface Making {
  readonly region: Region;
  readonly step: Step;
  readonly system: System;
  readonly generated: string;
  readonly given: Given;
  has(habit: number): boolean;
}

export function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
