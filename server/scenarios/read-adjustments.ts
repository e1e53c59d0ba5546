import { type Figure, Refusal } from '../agreement/refusal.js';
import type { Ore } from '../money/ore.js';
import { findRegion } from '../regions/region-names.js';
import type { Adjustment } from './adjustment.js';
import type { DecimalValue } from './scenario-basis.js';
import type {
  WireAdjustment,
  WireBound,
  WireKey,
  WireLimit,
  WireParticipation,
  WirePopulation,
  WireTotal,
} from './wire-adjustment.js';

/** How money and decimals are read where the adjustments come from. */
export interface AmountReader<M, D> {
  readonly ore: (money: M) => Ore;
  readonly decimal: (decimal: D) => DecimalValue;
}

/** Reads adjustments into the plain union. Refuses with the item's number where it says two things, or none. */
export function readAdjustments<M, D>(inputs: readonly WireAdjustment<M, D>[], amounts: AmountReader<M, D>): Adjustment[] {
  return inputs.map((input, index) => {
    const { fromYear, throughYear, ...kinds } = input;
    const item = index + 1;
    const kind = only(`Adjustment ${item}`, kinds);
    return {
      kind,
      ...fieldsOf({ input, amounts, item }),
      ...given('fromYear', fromYear),
      ...given('throughYear', throughYear),
    } as Adjustment;
  });
}

interface Item<M, D> {
  readonly input: WireAdjustment<M, D>;
  readonly amounts: AmountReader<M, D>;
  readonly item: number;
}

function fieldsOf<M, D>({ input, amounts, item }: Item<M, D>): object {
  const { total, population, participation, key, fixed, bound, group, change, phaseIn } = input;
  if (total) return totalOf(total, amounts, item);
  if (population) return populationOf(population, amounts, item);
  if (participation) return participationOf(participation, item);
  if (key) return keyOf(key, amounts, item);
  if (fixed) return { region: code(fixed.region), amountOre: amounts.ore(fixed.amount) };
  if (bound) return boundOf(bound, amounts, item);
  if (group) return boundOf(group, amounts, item);
  if (change) {
    const { maxRisePercent, maxFallPercent, regions } = change;
    return {
      ...given('maxRisePercent', maxRisePercent, amounts.decimal),
      ...given('maxFallPercent', maxFallPercent, amounts.decimal),
      ...given('regions', regions?.map(code)),
    };
  }
  return { years: phaseIn };
}

function totalOf<M, D>(total: WireTotal<M, D>, { ore, decimal }: AmountReader<M, D>, item: number): object {
  only(`The total of adjustment ${item}`, total);
  return {
    ...given('amountOre', total.amount, ore),
    ...given('percent', total.percent, decimal),
    ...given('growthPercent', total.growthPercent, decimal),
    ...given('rateOre', total.rate, ore),
  };
}

function populationOf<D>(
  { region, ...choice }: WirePopulation<D>,
  { decimal }: { decimal: (d: D) => DecimalValue },
  item: number,
): object {
  only(`The population of adjustment ${item}`, choice);
  const { referenceDate, average, given: figures, growthPercent } = choice;
  const persons = figures?.map((each) => [code(each.region), each.persons] as const);
  return {
    ...given('referenceDate', referenceDate),
    ...given('average', average),
    ...given('given', persons && byRegion(persons, item)),
    ...given('growthPercent', growthPercent, decimal),
    ...given('region', region, code),
  };
}

function participationOf({ notice, ...choice }: WireParticipation, item: number): object {
  only(`The participation of adjustment ${item}`, choice);
  return { ...given('leaves', choice.leaves, code), ...given('joins', choice.joins, code), ...given('notice', notice) };
}

function keyOf<M, D>(
  { components, measures, method, unit }: WireKey<M, D>,
  { ore, decimal }: AmountReader<M, D>,
  item: number,
): object {
  const shares = components?.map(({ measure, weight }) => ({ measure, weight: decimal(weight) }));
  const own = measures?.map(({ measure, values }) => {
    return {
      measure,
      values: byRegion(
        values.map(({ region, value }) => [code(region), decimal(value)] as const),
        item,
      ),
    };
  });
  return {
    ...given('components', shares),
    ...given('measures', own),
    ...given('method', method),
    ...given('unitOre', unit, ore),
  };
}

function boundOf<M, D>({ floor, ceiling, regions }: WireBound<M, D>, amounts: AmountReader<M, D>, item: number): object {
  return {
    ...given('floor', floor && limitOf(floor, amounts, `The floor of adjustment ${item}`)),
    ...given('ceiling', ceiling && limitOf(ceiling, amounts, `The ceiling of adjustment ${item}`)),
    ...given('regions', regions?.map(code)),
  };
}

function limitOf<M, D>(limit: WireLimit<M, D>, { ore, decimal }: AmountReader<M, D>, what: string): object {
  only(what, limit);
  const { amount, share, perInhabitant } = limit;
  return {
    ...given('amountOre', amount, ore),
    ...given('share', share, decimal),
    ...given('perInhabitantOre', perInhabitant, ore),
  };
}

function byRegion<T>(pairs: readonly (readonly [string, T])[], item: number): Record<string, T> {
  const figures = new Map<string, T>();
  for (const [region, figure] of pairs) {
    if (figures.has(region)) throw invalid(`Region ${region} comes twice in adjustment ${item}.`, { adjustment: item, region });
    figures.set(region, figure);
  }
  return Object.fromEntries(figures);
}

/** The one field that is given. */
function only(what: string, fields: object): string {
  const names = Object.entries(fields).flatMap(([name, value]) => (value === null || value === undefined ? [] : [name]));
  const [name] = names;
  if (name !== undefined && names.length === 1) return name;
  throw invalid(`${what} says ${names.join(' and ') || 'nothing'}; it says exactly one thing.`, { what, given: names });
}

function invalid(message: string, figures: Record<string, Figure>): Refusal {
  return new Refusal('SCENARIO_INVALID', message, { figures });
}

function code(region: string): string {
  return findRegion(region).code;
}

/** The field, where there is something to say. */
function given<T>(name: string, value: T | null | undefined, read: (value: T) => unknown = (same) => same): object {
  return value === null || value === undefined ? {} : { [name]: read(value) };
}
