import { kronorFromOre, oreFromText } from '../../../server/money/kronor.js';
import type { Adjustment, Limit, Span } from '../../../server/scenarios/adjustment.js';
import type { FormKind } from './what-if-form-kind.js';
import { movePoint, plainDecimal, typedOre } from './what-if-numbers.js';

/** What a card's fields hold, as text; lists are the boxes that are ticked. */
export interface FormValues {
  readonly number?: string;
  readonly region?: string;
  readonly regions?: readonly string[];
  readonly days?: readonly string[];
  readonly day?: string;
  readonly notice?: string;
  readonly limit?: LimitKind;
  readonly unit?: string;
  readonly method?: string;
  readonly years?: string;
}

export type FieldName = keyof FormValues;
export type LimitKind = 'amount' | 'share' | 'perInhabitant';

/** The fields of each card, in the order of the page. */
export const FIELDS: Readonly<Record<FormKind, readonly FieldName[]>> = {
  percent: ['number'],
  index: ['number'],
  rate: ['number'],
  day: ['day'],
  mean: ['days'],
  growth: ['number', 'region'],
  leaves: ['region', 'notice'],
  joins: ['region'],
  equal: ['number'],
  ceiling: ['limit', 'number', 'regions'],
  floor: ['limit', 'number', 'regions'],
  rise: ['number', 'regions'],
  fall: ['number', 'regions'],
  group: ['regions', 'limit', 'number'],
  fixed: ['region', 'number'],
  phaseIn: ['years'],
  rounding: ['unit', 'method'],
  other: [],
};

/** What a new card starts with. */
export const FIRST_VALUES: Readonly<Partial<Record<FormKind, FormValues>>> = {
  equal: { number: '0' },
  ceiling: { limit: 'amount' },
  floor: { limit: 'amount' },
  group: { limit: 'share' },
  phaseIn: { years: '3' },
};

/** The adjustment that the fields say; null while something is missing or cannot be read. */
export function readForm(kind: FormKind, values: FormValues, span: Span): Adjustment | null {
  const read = kind === 'other' ? undefined : READERS[kind](values);
  return read ? { ...read, ...span } : null;
}

const some = (list: readonly string[] | undefined): readonly string[] | undefined => (list?.length ? list : undefined);

type Reader = (values: FormValues) => Adjustment | undefined;

const READERS: Readonly<Record<Exclude<FormKind, 'other'>, Reader>> = {
  percent: ({ number }) => withDecimal(number, (percent) => ({ kind: 'total', percent })),
  index: ({ number }) => withDecimal(number, (growthPercent) => ({ kind: 'total', growthPercent })),
  rate: ({ number }) => withOre(number, (rateOre) => ({ kind: 'total', rateOre })),
  day: ({ day }) => (day ? { kind: 'population', referenceDate: day } : undefined),
  mean: ({ days }) => (some(days) ? { kind: 'population', average: (days ?? []).toSorted() } : undefined),
  growth: ({ number, region }) =>
    withDecimal(number, (growthPercent) => ({ kind: 'population', growthPercent, ...(region ? { region } : {}) })),
  leaves: ({ region, notice }) => (region ? { kind: 'participation', leaves: region, ...(notice ? { notice } : {}) } : undefined),
  joins: ({ region }) => (region ? { kind: 'participation', joins: region } : undefined),
  equal: ({ number }) => withDecimal(number, equalShare),
  ceiling: (values) => withLimit(values, (ceiling) => ({ kind: 'bound', ceiling, ...regionsOf(values) })),
  floor: (values) => withLimit(values, (floor) => ({ kind: 'bound', floor, ...regionsOf(values) })),
  rise: (values) => withDecimal(values.number, (maxRisePercent) => ({ kind: 'change', maxRisePercent, ...regionsOf(values) })),
  fall: (values) => withDecimal(values.number, (maxFallPercent) => ({ kind: 'change', maxFallPercent, ...regionsOf(values) })),
  group: (values) => {
    const regions = some(values.regions);
    return regions && withLimit(values, (ceiling) => ({ kind: 'group', regions, ceiling }) as Adjustment);
  },
  fixed: ({ region, number }) => (region ? withOre(number, (amountOre) => ({ kind: 'fixed', region, amountOre })) : undefined),
  phaseIn: ({ years }) => ({ kind: 'phaseIn', years: Number(years ?? 1) as 1 | 2 | 3 }),
  rounding: ({ unit, method }) => {
    if (!unit && !method) return undefined;
    const unitOre = unit ? { unitOre: oreFromText(unit) } : {};
    return { kind: 'key', ...unitOre, ...(method ? { method } : {}) } as Adjustment;
  },
};

function regionsOf({ regions }: FormValues): { regions?: readonly string[] } {
  const named = some(regions);
  return named ? { regions: named } : {};
}

function withDecimal(typed: string | undefined, make: (decimal: string) => Adjustment | undefined): Adjustment | undefined {
  const decimal = plainDecimal(typed ?? '');
  return decimal === undefined ? undefined : make(decimal);
}

function withOre(
  typed: string | undefined,
  make: (amount: NonNullable<ReturnType<typeof typedOre>>) => Adjustment,
): Adjustment | undefined {
  const amount = typedOre(typed ?? '');
  return amount === undefined ? undefined : make(amount);
}

function withLimit({ limit, number = '' }: FormValues, make: (limit: Limit) => Adjustment): Adjustment | undefined {
  if (limit === 'share') return withDecimal(number, (percent) => make({ share: movePoint(percent, -2) }));
  return withOre(number, (amount) => make(limit === 'perInhabitant' ? { perInhabitantOre: amount } : { amountOre: amount }));
}

/** Percent that is shared equally; the rest goes by population. */
function equalShare(percent: string): Adjustment | undefined {
  const equal = Number(percent);
  if (!(equal >= 0 && equal <= 100)) return undefined;
  const rest = movePoint(subtractFromHundred(percent), -2);
  return {
    kind: 'key',
    components: [
      { measure: 'POPULATION', weight: rest },
      { measure: 'EQUAL', weight: movePoint(percent, -2) },
    ],
  };
}

/** 100 − percent, exactly: both as whole numbers of the last decimal. */
function subtractFromHundred(percent: string): string {
  const decimals = percent.split('.')[1]?.length ?? 0;
  const rest = 100n * 10n ** BigInt(decimals) - BigInt(movePoint(percent, decimals));
  return movePoint(String(rest), -decimals);
}

/** What the fields of a stored adjustment hold. Law: `readForm` gives the same adjustment again. */
export function formValues(kind: FormKind, item: Adjustment): FormValues {
  switch (item.kind) {
    case 'total':
      if ('percent' in item) return { number: String(item.percent) };
      if ('growthPercent' in item) return { number: String(item.growthPercent) };
      return 'rateOre' in item ? { number: kronor(item.rateOre) } : {};
    case 'population':
      if ('referenceDate' in item) return { day: item.referenceDate };
      if ('average' in item) return { days: item.average };
      return 'given' in item ? {} : { number: String(item.growthPercent), ...(item.region ? { region: item.region } : {}) };
    case 'participation':
      if ('joins' in item) return { region: item.joins };
      return { region: item.leaves, ...(item.notice ? { notice: item.notice } : {}) };
    case 'key':
      if (kind === 'equal') return { number: equalPercent(item) };
      return {
        ...(item.unitOre === undefined ? {} : { unit: kronor(item.unitOre) }),
        ...(item.method === undefined ? {} : { method: item.method }),
      };
    case 'bound':
    case 'group': {
      const limit = item.floor ?? item.ceiling;
      return { ...(limit ? limitValues(limit) : {}), ...(item.regions ? { regions: item.regions } : {}) };
    }
    case 'change':
      return {
        number: String(item.maxRisePercent ?? item.maxFallPercent ?? ''),
        ...(item.regions ? { regions: item.regions } : {}),
      };
    case 'fixed':
      return { region: item.region, number: kronor(item.amountOre) };
    case 'phaseIn':
      return { years: String(item.years) };
  }
}

const kronor = (amount: Parameters<typeof kronorFromOre>[0]): string => String(kronorFromOre(amount));

function limitValues(limit: Limit): FormValues {
  if ('amountOre' in limit) return { limit: 'amount', number: kronor(limit.amountOre) };
  if ('share' in limit) return { limit: 'share', number: movePoint(String(limit.share), 2) };
  return { limit: 'perInhabitant', number: kronor(limit.perInhabitantOre) };
}

function equalPercent({ components }: Extract<Adjustment, { kind: 'key' }>): string {
  const weight = components?.find(({ measure }) => measure === 'EQUAL')?.weight ?? 0;
  return movePoint(String(weight), 2);
}
