import { Refusal } from '../agreement/refusal.js';
import type { RegionCode } from '../regions/region-names.js';
import { isBlankArgument } from './blank-argument.js';
import type { CellArgument } from './cell-function.js';
import { type CellPeriod, wholePeriod } from './cell-period.js';
import type { FindRegion } from './find-regions.js';

/** The argument at a place of a list, counted from 0; undefined where it is left out or stands for a blank cell. */
export function argumentAt(list: readonly CellArgument[], index: number, name: string): string | number | undefined {
  const value = list[index];
  if (value === null || value === undefined || isBlankArgument(value)) return undefined;
  if (typeof value === 'boolean') {
    throw new Refusal('INPUT_INVALID', `Argument ${index + 1}, ${name}, is ${value}; a text or a number is needed.`, {
      figures: { argument: index + 1, name, value },
    });
  }
  return value;
}

/** Undefined for all regions together. */
export function regionAt(list: readonly CellArgument[], index: number, findRegion: FindRegion): RegionCode | undefined {
  const asked = argumentAt(list, index, 'region');
  return asked === undefined ? undefined : findRegion(asked);
}

/** A whole year, quarter, month or day; undefined for the default. */
export function periodAt(list: readonly CellArgument[], index: number, name: string): CellPeriod | undefined {
  const asked = argumentAt(list, index, name);
  return asked === undefined ? undefined : wholePeriod(asked);
}

/** A scenario's id or name; undefined for the year's own table. */
export function scenarioAt(list: readonly CellArgument[], index: number): string | undefined {
  const scenario = argumentAt(list, index, 'scenario');
  return scenario === undefined ? undefined : String(scenario).trim();
}

/** Refuses an argument that is not blank beyond the last that the function takes, with its place. */
export function refuseFurther(list: readonly CellArgument[], count: number): void {
  const place = list.findIndex((value, index) => index >= count && !isBlankArgument(value));
  if (place === -1) return;
  throw new Refusal('INPUT_INVALID', `Argument ${place + 1} is one too many: the function takes ${count}.`, {
    figures: { argument: place + 1, arguments: list.length, allowed: count },
  });
}
