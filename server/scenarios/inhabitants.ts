import { Refusal } from '../agreement/refusal.js';
import { grown, yearsOfGrowth } from './evaluate/growth.js';
import type { ItemInForce } from './items-in-force.js';
import type { BasisPopulation, BasisYear } from './scenario-basis.js';

/** Exact inhabitants in the order of some regions: `scaled` ÷ `scale`, since means and growth give parts of a person. */
export interface Inhabitants {
  readonly scaled: readonly bigint[];
  readonly scale: bigint;
}

/** The inhabitants of the year's own day. */
export function baselineInhabitants(
  year: BasisYear,
  regions: readonly string[],
  populations: readonly BasisPopulation[],
): Inhabitants {
  return { scaled: onDay(year.referenceDate, regions, populations), scale: 1n };
}

/**
 * The inhabitants that count in the scenario: those of a day or the exact mean over days (the last item that names days),
 * then given figures, then growth, which compounds once for each year from the item's first to this one.
 */
export function scenarioInhabitants(
  year: BasisYear,
  regions: readonly string[],
  populations: readonly BasisPopulation[],
  items: readonly ItemInForce<'population'>[],
): Inhabitants {
  let days = [year.referenceDate];
  for (const { item } of items) {
    if ('referenceDate' in item) days = [item.referenceDate];
    else if ('average' in item) days = [...item.average];
  }
  let scaled = onDay(days[0] as string, regions, populations);
  for (const day of days.slice(1)) {
    const more = onDay(day, regions, populations);
    scaled = scaled.map((sum, index) => sum + (more[index] as bigint));
  }
  let scale = BigInt(days.length);
  for (const { item } of items) {
    if (!('given' in item)) continue;
    const { given } = item;
    scaled = scaled.map((value, index) => {
      const persons = figureOf(given, regions[index] as string);
      return persons === undefined ? value : BigInt(persons) * scale;
    });
  }
  for (const { item, firstYear } of items) {
    if (!('growthPercent' in item)) continue;
    const factor = grown(item.growthPercent, yearsOfGrowth(item, firstYear, year.year));
    const { region } = item;
    scaled = scaled.map(
      (value, index) => value * (region === undefined || region === regions[index] ? factor.numerator : factor.denominator),
    );
    scale *= factor.denominator;
  }
  return { scaled, scale };
}

/** Whole persons for reading, a half up. */
export function shownPersons(scaled: bigint, scale: bigint): number {
  return Number(scale === 1n ? scaled : (2n * scaled + scale) / (2n * scale));
}

export function sumAt(values: readonly bigint[], places: readonly number[]): bigint {
  let sum = 0n;
  for (const place of places) sum += values[place] as bigint;
  return sum;
}

/** A region's own figure; undefined where there is none. */
export function figureOf<T>(figures: Readonly<Record<string, T>>, region: string): T | undefined {
  return Object.hasOwn(figures, region) ? figures[region] : undefined;
}

function onDay(day: string, regions: readonly string[], populations: readonly BasisPopulation[]): bigint[] {
  const population = populations.find(({ referenceDate }) => referenceDate === day);
  return regions.map((region) => {
    const persons = population && figureOf(population.persons, region);
    if (persons !== undefined) return BigInt(persons);
    throw new Refusal('POPULATION_UNKNOWN', `The population of region ${region} on ${day} is not known.`, {
      figures: { regionCode: region, referenceDate: day },
      clause: 'FIN-1',
    });
  });
}
