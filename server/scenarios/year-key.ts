import { checkComponents } from '../allocation/check-components.js';
import { combineColumns, zeroForEveryone } from '../allocation/composite-key.js';
import { decimal } from '../allocation/decimal.js';
import { integerWeights } from '../allocation/integer-weights.js';
import { measureOf } from '../allocation/measure.js';
import type { ScenarioMeasure } from './adjustment.js';
import { figureOf, type Inhabitants } from './inhabitants.js';
import type { ItemInForce } from './items-in-force.js';
import type { BasisComponent } from './scenario-basis.js';

/** What a year is shared by. */
export interface YearKey {
  readonly components: readonly BasisComponent[];
  /** Measures besides POPULATION and EQUAL; the last of a name counts. */
  readonly measures: readonly ScenarioMeasure[];
}

/** The year's key with what the `key` items replace of it. */
export function scenarioKey(components: readonly BasisComponent[], items: readonly ItemInForce<'key'>[]): YearKey {
  const replaced = items.findLast(({ item }) => item.components !== undefined)?.item.components;
  return { components: replaced ?? components, measures: items.flatMap(({ item }) => item.measures ?? []) };
}

/** What happens where a measure is 0 for everyone: it is refused, or for a state on the way shared in equal parts. */
export type WhereNothingCounts = 'refuse' | 'equal';

/** Whole weights by a key of the regions at `places`, in their order. */
export function keyWeightsAt(
  { components, measures }: YearKey,
  places: readonly number[],
  regions: readonly string[],
  inhabitants: Inhabitants,
  whereNothingCounts: WhereNothingCounts = 'refuse',
): bigint[] {
  const read = components.map(({ measure, weight }) => ({ measure, weight: decimal(weight) }));
  checkComponents(read);
  const parts = integerWeights(read.map(({ weight }) => weight));
  const columns = read.map(({ measure }, index) => {
    const column = columnOf(measure, measures, places, regions, inhabitants);
    if (parts[index] === 0n || places.length === 0 || column.some((value) => value !== 0n)) return column;
    if (whereNothingCounts === 'refuse') throw zeroForEveryone(measure);
    return column.map(() => 1n);
  });
  return combineColumns(parts, columns, places.length);
}

function columnOf(
  measure: string,
  measures: readonly ScenarioMeasure[],
  places: readonly number[],
  regions: readonly string[],
  { scaled }: Inhabitants,
): bigint[] {
  if (measure === 'POPULATION') return places.map((place) => scaled[place] as bigint);
  if (measure === 'EQUAL') return places.map(() => 1n);
  const values = measures.findLast((each) => each.measure === measure)?.values ?? {};
  return integerWeights(
    places.map((place) => {
      const id = regions[place] as string;
      const value = figureOf(values, id);
      return measureOf({ id, measures: value === undefined ? [] : [{ name: measure, value: decimal(value) }] }, measure);
    }),
  );
}
