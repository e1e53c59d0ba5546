import { dayOrNone } from '../agreement/calendar-day.js';
import { dayOfSerial } from '../agreement/excel-serial.js';
import { Refusal } from '../agreement/refusal.js';
import { ApportionmentMethod } from '../allocation/apportionment-method.js';
import { decimal, decimalText } from '../allocation/decimal.js';
import { type Fraction, fraction } from '../allocation/fraction.js';
import { oreFromText } from '../money/kronor.js';
import type { Ore } from '../money/ore.js';
import { findRegion } from '../regions/region-names.js';
import type { Adjustment, Span } from './adjustment.js';
import { type RowWord, rowWordOf } from './row-words.js';

export type RowCell = string | number | boolean | null | undefined;

export const ROW_LIMIT = 500;

const HEADINGS = new Set(['what', 'vad']);

/** One row as an adjustment; undefined for a row that says nothing. */
export function readRow([what, value, regions, years]: readonly RowCell[]): Adjustment | undefined {
  const text = textOf(what);
  if (text === '' || HEADINGS.has(text.toLowerCase())) return undefined;
  const word = rowWordOf(text);
  if (!word) throw unreadable(`“${text.slice(0, 64)}” is not something that a scenario can change`);
  const isByRegion = word === 'leaves' || word === 'joins';
  if (textOf(value) === '' && !(isByRegion && textOf(regions) !== '')) return undefined;
  const named = textOf(regions) === '' ? undefined : listOf(regions).map((each) => findRegion(each).code);
  return { ...READERS[word](value, named), ...spanOf(years) } as Adjustment;
}

type Reader = (value: RowCell, regions: string[] | undefined) => Adjustment;

const READERS: Readonly<Record<RowWord, Reader>> = {
  total: (value) => ({ kind: 'total', amountOre: amountOf(value) }),
  totalPercent: (value) => ({ kind: 'total', percent: numberOf(value) }),
  totalGrowth: (value) => ({ kind: 'total', growthPercent: numberOf(value) }),
  rate: (value) => ({ kind: 'total', rateOre: amountOf(value) }),
  population: (value) => {
    const days = listOf(value).map(dayOf);
    const [only] = days;
    return only !== undefined && days.length === 1
      ? { kind: 'population', referenceDate: only }
      : { kind: 'population', average: days };
  },
  personsGiven: (value, regions) => ({ kind: 'population', given: { [one(regions)]: Number(numberOf(value)) } }),
  growth: (value, regions) => ({
    kind: 'population',
    growthPercent: numberOf(value),
    ...(regions ? { region: one(regions) } : {}),
  }),
  leaves: (value, regions) =>
    regions
      ? { kind: 'participation', leaves: one(regions), ...noticeOf(value) }
      : { kind: 'participation', leaves: findRegion(textOf(value)).code },
  joins: (value, regions) => ({ kind: 'participation', joins: regions ? one(regions) : findRegion(textOf(value)).code }),
  equalShare: (value) => {
    const equal = decimal(numberOf(value));
    const rest = fraction(equal.denominator - equal.numerator, equal.denominator);
    if (equal.numerator < 0n || rest.numerator < 0n) throw unreadable('the equal part is between 0 and 1');
    const components = [component('POPULATION', rest), component('EQUAL', equal)].filter(({ weight }) => weight !== '0');
    return { kind: 'key', components };
  },
  unit: (value) => ({ kind: 'key', unitOre: amountOf(value) }),
  method: (value) => ({ kind: 'key', method: methodOf(textOf(value)) }),
  fixed: (value, regions) => ({ kind: 'fixed', region: one(regions), amountOre: amountOf(value) }),
  floor: (value, regions) => ({ kind: 'bound', floor: { amountOre: amountOf(value) }, ...someOf(regions) }),
  ceiling: (value, regions) => ({ kind: 'bound', ceiling: { amountOre: amountOf(value) }, ...someOf(regions) }),
  floorShare: (value, regions) => ({ kind: 'bound', floor: { share: numberOf(value) }, ...someOf(regions) }),
  ceilingShare: (value, regions) => ({ kind: 'bound', ceiling: { share: numberOf(value) }, ...someOf(regions) }),
  floorPerInhabitant: (value, regions) => ({ kind: 'bound', floor: { perInhabitantOre: amountOf(value) }, ...someOf(regions) }),
  ceilingPerInhabitant: (value, regions) => ({
    kind: 'bound',
    ceiling: { perInhabitantOre: amountOf(value) },
    ...someOf(regions),
  }),
  groupFloor: (value, regions) => ({ kind: 'group', regions: several(regions), floor: { amountOre: amountOf(value) } }),
  groupCeiling: (value, regions) => ({ kind: 'group', regions: several(regions), ceiling: { amountOre: amountOf(value) } }),
  groupFloorShare: (value, regions) => ({ kind: 'group', regions: several(regions), floor: { share: numberOf(value) } }),
  groupCeilingShare: (value, regions) => ({ kind: 'group', regions: several(regions), ceiling: { share: numberOf(value) } }),
  maxRise: (value, regions) => ({ kind: 'change', maxRisePercent: numberOf(value), ...someOf(regions) }),
  maxFall: (value, regions) => ({ kind: 'change', maxFallPercent: numberOf(value), ...someOf(regions) }),
  phaseIn: (value) => {
    const years = Number(numberOf(value));
    if (years !== 1 && years !== 2 && years !== 3) throw unreadable('phasing in takes 1, 2 or 3 years');
    return { kind: 'phaseIn', years };
  },
};

function component(measure: string, weight: Fraction) {
  return { measure, weight: decimalText(weight) ?? '0' };
}

function someOf(regions: string[] | undefined): { regions?: string[] } {
  return regions ? { regions } : {};
}

function one(regions: string[] | undefined): string {
  const [first] = regions ?? [];
  if (first === undefined || regions?.length !== 1) throw unreadable('it names one region in the third column');
  return first;
}

function several(regions: string[] | undefined): string[] {
  if (!regions) throw unreadable('a group names its regions in the third column');
  return regions;
}

function noticeOf(value: RowCell): { notice?: string } {
  return textOf(value) === '' || value === true ? {} : { notice: dayOf(value) };
}

/** A decimal as text without a loss; a Swedish decimal comma is read too. */
function numberOf(value: RowCell): string {
  const text = textOf(value)
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('\u2212', '-')
    .replace(',', '.');
  return decimalText(decimal(text)) ?? text;
}

function amountOf(value: RowCell): Ore {
  return oreFromText(numberOf(value));
}

function dayOf(value: RowCell): string {
  const text = textOf(value);
  const day = /^\d+(?:\.\d+)?$/.test(text) ? dayOfSerial(Number(text)) : undefined;
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day ?? text) ?? [];
  const found = year && dayOrNone(Number(year), Number(month), Number(dayOfMonth));
  if (found) return found;
  throw unreadable(`“${text.slice(0, 32)}” is not a date; write it as YYYY-MM-DD`);
}

function methodOf(text: string): ApportionmentMethod {
  const name = text.toUpperCase().replace(/[\s-]+/g, '_');
  if (Object.hasOwn(ApportionmentMethod, name)) return name as ApportionmentMethod;
  throw unreadable(`“${text.slice(0, 32)}” is not a method; ${Object.values(ApportionmentMethod).join(', ')}`);
}

/** A year, "2026", or from a year through another, "2026–2028", "2026-" and "-2028". */
function spanOf(value: RowCell): Span {
  const text = textOf(value).replaceAll(' ', '');
  if (text === '') return {};
  const [, from, dash, through] = /^(\d{4})?([-–])?(\d{4})?$/.exec(text) ?? [];
  if ((!from && !through) || (from && through && !dash)) throw unreadable(`“${text.slice(0, 32)}” is not a year or two`);
  const last = dash ? through : from;
  return { ...(from ? { fromYear: Number(from) } : {}), ...(last ? { throughYear: Number(last) } : {}) };
}

function listOf(value: RowCell): string[] {
  return textOf(value)
    .split(/[,;]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

function textOf(value: RowCell): string {
  return value === null || value === undefined ? '' : String(value).trim();
}

function unreadable(reason: string): Refusal {
  return new Refusal('SCENARIO_INVALID', `${reason}.`);
}
