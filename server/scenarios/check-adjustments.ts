import { Refusal } from '../agreement/refusal.js';
import { ApportionmentMethod } from '../allocation/apportionment-method.js';
import type { Adjustment, AdjustmentKind, Limit } from './adjustment.js';
import { adjustmentReader, type ItemReader } from './item-reader.js';
import type { ByRegion, ScenarioBasis } from './scenario-basis.js';

/** Far more than a person reads; bounds the work of one question. */
export const MAX_ADJUSTMENTS = 500;

/**
 * Refuses, with its place from 1, an item that does not say one thing: no such kind, none or two of the fields that exclude
 * each other, a figure out of its range, a region or a day that the basis does not know. The order of kinds does not matter
 * here; what cannot be met together is found when the year is shared.
 */
export function checkAdjustments(basis: ScenarioBasis, adjustments: readonly Adjustment[]): void {
  if (adjustments.length > MAX_ADJUSTMENTS) {
    const figures = { adjustments: adjustments.length, limit: MAX_ADJUSTMENTS };
    throw new Refusal('SCENARIO_INVALID', `A scenario has at most ${MAX_ADJUSTMENTS} adjustments.`, { figures });
  }
  for (const [index, item] of adjustments.entries()) {
    const reader = adjustmentReader(basis, index);
    const check = (Object.hasOwn(CHECKS, item.kind) ? CHECKS[item.kind] : undefined) as
      | ((reader: ItemReader, item: Adjustment) => void)
      | undefined;
    if (!check) throw reader.invalid('there is no such kind.', { kind: String(item.kind) });
    check(reader, item);
    reader.years(item);
  }
}

type Checks = { readonly [K in AdjustmentKind]: (reader: ItemReader, item: Extract<Adjustment, { kind: K }>) => void };

const CHECKS: Checks = {
  total: (reader, item) => {
    reader.oneOf(item, ['amountOre', 'percent', 'growthPercent', 'rateOre']);
    if ('amountOre' in item) reader.amount('amountOre', item.amountOre);
    else if ('rateOre' in item) reader.amount('rateOre', item.rateOre);
    else if ('percent' in item) reader.above('percent', item.percent, -100);
    else reader.above('growthPercent', item.growthPercent, -100);
  },
  population: (reader, item) => {
    reader.oneOf(item, ['referenceDate', 'average', 'given', 'growthPercent']);
    if ('referenceDate' in item) reader.knownDay(item.referenceDate);
    else if ('average' in item) checkAverage(reader, item.average);
    else if ('given' in item) checkGiven(reader, item.given);
    else {
      if (item.region !== undefined) reader.region(item.region);
      reader.above('growthPercent', item.growthPercent, -100);
    }
  },
  participation: (reader, item) => {
    reader.oneOf(item, ['leaves', 'joins']);
    reader.region('leaves' in item ? item.leaves : item.joins);
    if ('leaves' in item && item.notice !== undefined) reader.day(item.notice);
  },
  key: checkKey,
  fixed: (reader, item) => {
    reader.region(item.region);
    reader.amount('amountOre', item.amountOre);
  },
  bound: (reader, item) => {
    reader.someOf(item, ['floor', 'ceiling']);
    reader.regions(item.regions);
    for (const limit of [item.floor, item.ceiling])
      if (limit) checkLimit(reader, limit, ['amountOre', 'share', 'perInhabitantOre']);
  },
  group: (reader, item) => {
    reader.someOf(item, ['floor', 'ceiling']);
    if (!item.regions?.length) throw reader.invalid('a group names its regions.');
    reader.regions(item.regions);
    for (const limit of [item.floor, item.ceiling]) if (limit) checkLimit(reader, limit, ['amountOre', 'share']);
  },
  change: (reader, item) => {
    reader.someOf(item, ['maxRisePercent', 'maxFallPercent']);
    reader.regions(item.regions);
    if (item.maxRisePercent !== undefined) reader.number('maxRisePercent', item.maxRisePercent, 0);
    if (item.maxFallPercent !== undefined) reader.number('maxFallPercent', item.maxFallPercent, 0, 100);
  },
  phaseIn: (reader, item) => {
    if (![1, 2, 3].includes(item.years)) throw reader.invalid('phasing in takes 1, 2 or 3 years.', { years: String(item.years) });
  },
};

function checkAverage(reader: ItemReader, average: readonly string[]): void {
  const days = new Set(average);
  if (days.size === 0 || days.size > 12 || days.size !== average.length) {
    throw reader.invalid('an average is over 1 to 12 days, each once.', { average: [...average] });
  }
  for (const day of average) reader.knownDay(day);
}

function checkGiven(reader: ItemReader, given: ByRegion<number>): void {
  for (const [region, persons] of Object.entries(given)) {
    reader.region(region);
    if (Number.isSafeInteger(persons) && persons >= 0) continue;
    throw reader.invalid(`${persons} is not a whole number of persons.`, { regionCode: region, persons: String(persons) });
  }
}

function checkKey(reader: ItemReader, item: Extract<Adjustment, { kind: 'key' }>): void {
  reader.someOf(item, ['components', 'measures', 'method', 'unitOre']);
  if (item.components?.length === 0) throw reader.invalid('a key has a component.');
  if (item.method !== undefined && !(item.method in ApportionmentMethod)) {
    throw reader.invalid('there is no such method.', { method: String(item.method) });
  }
  if (item.unitOre !== undefined) {
    reader.amount('unitOre', item.unitOre);
    if (item.unitOre === 0) throw new Refusal('UNIT_INVALID', 'The unit must be at least 0.01 kr.', { figures: { unit: 0 } });
  }
  for (const { measure, values } of item.measures ?? []) {
    if (measure === 'POPULATION' || measure === 'EQUAL') throw reader.invalid(`${measure} is built in.`, { measure });
    for (const [region, value] of Object.entries(values)) {
      reader.region(region);
      reader.number(measure, value, 0);
    }
  }
}

function checkLimit(reader: ItemReader, limit: Limit, fields: readonly string[]): void {
  reader.oneOf(limit, fields);
  if ('amountOre' in limit) reader.amount('amountOre', limit.amountOre);
  else if ('share' in limit) reader.number('share', limit.share, 0, 1);
  else reader.amount('perInhabitantOre', limit.perInhabitantOre);
}
