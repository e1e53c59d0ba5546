import { Refusal } from '../agreement/refusal.js';
import { decimal, decimalText } from '../allocation/decimal.js';
import { fraction } from '../allocation/fraction.js';
import { kronorFromOre } from '../money/kronor.js';
import { REGION_NAMES } from '../regions/region-names.js';
import type { Adjustment, GroupLimit, KeyAdjustment, Limit } from './adjustment.js';
import { invalidItem } from './invalid-item.js';
import { ROW_WORDS, type RowWord } from './row-words.js';
import type { DecimalValue } from './scenario-basis.js';

/** What, value, region or regions, year or years; '' where nothing is said. */
export type WrittenRow = readonly [what: string, value: string | number, regions: string, years: string];

/** A word, its value and the regions it names, before it is put into a language. */
type Said = readonly [word: RowWord, value: string | number, regions?: readonly string[] | undefined];

/**
 * A list of adjustments as rows of a sheet in a language, so that a model stays alive in the workbook; an item that says
 * two things becomes two rows. Law: `adjustmentsOfRows` of them gives the same scenario. A key by measures of its own does
 * not fit into rows and is refused with its place.
 */
export function rowsOfAdjustments(adjustments: readonly Adjustment[], language: 'en' | 'sv'): WrittenRow[] {
  return adjustments.flatMap((item, index) =>
    said(item, index).map(([word, value, regions]): WrittenRow => {
      return [ROW_WORDS[word][language][0] as string, value, (regions ?? []).map(shortName).join(', '), yearsOf(item)];
    }),
  );
}

function said(item: Adjustment, index: number): Said[] {
  switch (item.kind) {
    case 'total':
      if ('amountOre' in item) return [['total', kronorFromOre(item.amountOre)]];
      if ('rateOre' in item) return [['rate', kronorFromOre(item.rateOre)]];
      return 'percent' in item ? [['totalPercent', numberOf(item.percent)]] : [['totalGrowth', numberOf(item.growthPercent)]];
    case 'population':
      if ('referenceDate' in item) return [['population', item.referenceDate]];
      if ('average' in item) return [['population', item.average.join(', ')]];
      if ('given' in item) return Object.entries(item.given).map(([region, persons]) => ['personsGiven', persons, [region]]);
      return [['growth', numberOf(item.growthPercent), item.region === undefined ? undefined : [item.region]]];
    case 'participation':
      return [
        'leaves' in item
          ? ['leaves', item.notice ?? shortName(item.leaves), item.notice ? [item.leaves] : undefined]
          : ['joins', shortName(item.joins)],
      ];
    case 'key':
      return saidByKey(item, index);
    case 'fixed':
      return [['fixed', kronorFromOre(item.amountOre), [item.region]]];
    case 'bound':
      return [...limit('floor', item.floor, item.regions), ...limit('ceiling', item.ceiling, item.regions)];
    case 'group':
      if (item.floor && item.ceiling) throw invalidItem(index, 'rows give a group its floor or its ceiling, not both.');
      return [...limit('groupFloor', item.floor, item.regions), ...limit('groupCeiling', item.ceiling, item.regions)];
    case 'change':
      return [
        ...(item.maxRisePercent === undefined ? [] : [['maxRise', numberOf(item.maxRisePercent), item.regions] as const]),
        ...(item.maxFallPercent === undefined ? [] : [['maxFall', numberOf(item.maxFallPercent), item.regions] as const]),
      ];
    case 'phaseIn':
      return [['phaseIn', item.years]];
  }
}

function saidByKey({ components, measures, method, unitOre }: KeyAdjustment, index: number): Said[] {
  if (measures?.length) throw invalidItem(index, 'a key by measures of its own does not fit into rows.');
  const rows: Said[] = [];
  if (components) {
    const weightOf = (measure: string) => decimal(components.find((each) => each.measure === measure)?.weight ?? 0);
    const [population, equal] = [weightOf('POPULATION'), weightOf('EQUAL')];
    const sum = population.numerator * equal.denominator + equal.numerator * population.denominator;
    const isBuiltIn = components.every(({ measure }) => measure === 'POPULATION' || measure === 'EQUAL') && sum > 0n;
    const part = isBuiltIn ? decimalText(fraction(equal.numerator * population.denominator, sum)) : undefined;
    if (part === undefined) throw invalidItem(index, 'the key’s components do not fit into rows.');
    rows.push(['equalShare', Number(part)]);
  }
  if (unitOre !== undefined) rows.push(['unit', kronorFromOre(unitOre)]);
  if (method !== undefined) rows.push(['method', method]);
  return rows;
}

type LimitWord = 'floor' | 'ceiling' | 'groupFloor' | 'groupCeiling';

function limit(word: LimitWord, bound: Limit | GroupLimit | undefined, regions: readonly string[] | undefined): Said[] {
  if (!bound) return [];
  if ('amountOre' in bound) return [[word, kronorFromOre(bound.amountOre), regions]];
  if ('share' in bound) return [[`${word}Share`, numberOf(bound.share), regions]];
  return [[`${word as 'floor' | 'ceiling'}PerInhabitant`, kronorFromOre(bound.perInhabitantOre), regions]];
}

/** A number where it is exactly that, else its text. */
function numberOf(value: DecimalValue): string | number {
  const exact = decimal(value);
  const text = decimalText(exact) ?? String(value);
  return decimalText(decimal(String(Number(text)))) === text ? Number(text) : text;
}

function shortName(code: string): string {
  const region = REGION_NAMES.find((each) => each.code === code);
  if (region) return region.shortName;
  throw new Refusal('REGION_UNKNOWN', `“${code}” is not one of the regions.`, { figures: { asked: code, suggestions: [] } });
}

function yearsOf({ fromYear, throughYear }: Adjustment): string {
  if (fromYear !== undefined && fromYear === throughYear) return String(fromYear);
  return fromYear === undefined && throughYear === undefined ? '' : `${fromYear ?? ''}–${throughYear ?? ''}`;
}
