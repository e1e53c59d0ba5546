import type { Ore } from '../money/ore.js';
import type { Adjustment, GroupLimit, Limit } from './adjustment.js';
import type { ByRegion, DecimalValue } from './scenario-basis.js';
import type { WireAdjustment, WireLimit } from './wire-adjustment.js';

/** How money and decimals are written where the adjustments go. */
export interface AmountWriter<M, D> {
  readonly money: (ore: Ore) => M;
  readonly decimal: (decimal: DecimalValue) => D;
}

/** Writes adjustments as GraphQL has them. Law: what `readAdjustments` reads of it is the same list. */
export function writeAdjustments<M, D>(items: readonly Adjustment[], amounts: AmountWriter<M, D>): WireAdjustment<M, D>[] {
  return items.map((item) => ({ ...fieldOf(item, amounts), fromYear: item.fromYear, throughYear: item.throughYear }));
}

function fieldOf<M, D>(item: Adjustment, amounts: AmountWriter<M, D>): WireAdjustment<M, D> {
  const { money, decimal } = amounts;
  switch (item.kind) {
    case 'total':
      if ('amountOre' in item) return { total: { amount: money(item.amountOre) } };
      if ('rateOre' in item) return { total: { rate: money(item.rateOre) } };
      return { total: 'percent' in item ? { percent: decimal(item.percent) } : { growthPercent: decimal(item.growthPercent) } };
    case 'population':
      if ('referenceDate' in item) return { population: { referenceDate: item.referenceDate } };
      if ('average' in item) return { population: { average: item.average } };
      if ('given' in item) return { population: { given: listed(item.given, (persons) => ({ persons })) } };
      return { population: { growthPercent: decimal(item.growthPercent), region: item.region } };
    case 'participation':
      return { participation: 'joins' in item ? { joins: item.joins } : { leaves: item.leaves, notice: item.notice } };
    case 'key':
      return {
        key: {
          components: item.components?.map(({ measure, weight }) => ({ measure, weight: decimal(weight) })),
          measures: item.measures?.map(({ measure, values }) => {
            return { measure, values: listed(values, (value) => ({ value: decimal(value) })) };
          }),
          method: item.method,
          unit: item.unitOre === undefined ? undefined : money(item.unitOre),
        },
      };
    case 'fixed':
      return { fixed: { region: item.region, amount: money(item.amountOre) } };
    case 'bound':
    case 'group': {
      const bound = { floor: limitOf(item.floor, amounts), ceiling: limitOf(item.ceiling, amounts), regions: item.regions };
      return item.kind === 'bound' ? { bound } : { group: bound };
    }
    case 'change': {
      const { maxRisePercent, maxFallPercent, regions } = item;
      return {
        change: {
          maxRisePercent: maxRisePercent === undefined ? undefined : decimal(maxRisePercent),
          maxFallPercent: maxFallPercent === undefined ? undefined : decimal(maxFallPercent),
          regions,
        },
      };
    }
    case 'phaseIn':
      return { phaseIn: item.years };
  }
}

function limitOf<M, D>(
  limit: Limit | GroupLimit | undefined,
  { money, decimal }: AmountWriter<M, D>,
): WireLimit<M, D> | undefined {
  if (limit === undefined) return undefined;
  if ('amountOre' in limit) return { amount: money(limit.amountOre) };
  return 'share' in limit ? { share: decimal(limit.share) } : { perInhabitant: money(limit.perInhabitantOre) };
}

/** By county code. */
function listed<T, F>(figures: ByRegion<T>, field: (value: T) => F): (F & { region: string })[] {
  return Object.keys(figures)
    .toSorted()
    .map((region) => ({ region, ...field(figures[region] as T) }));
}
