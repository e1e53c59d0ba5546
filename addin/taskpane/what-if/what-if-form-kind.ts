import type { Adjustment } from '../../../server/scenarios/adjustment.js';

/** The cards that the pane offers, in the order of its list. */
export const FORM_KINDS = [
  'percent',
  'index',
  'rate',
  'day',
  'mean',
  'growth',
  'leaves',
  'joins',
  'equal',
  'ceiling',
  'floor',
  'rise',
  'fall',
  'group',
  'fixed',
  'phaseIn',
  'rounding',
] as const;

/** `other` is a change that was made elsewhere and is shown, kept and removed here, not edited. */
export type FormKind = (typeof FORM_KINDS)[number] | 'other';

/** The card that edits an adjustment without losing any of it. */
export function formKindOf(item: Adjustment): FormKind {
  switch (item.kind) {
    case 'total':
      if ('amountOre' in item) return 'other';
      if ('rateOre' in item) return 'rate';
      return 'percent' in item ? 'percent' : 'index';
    case 'population':
      if ('referenceDate' in item) return 'day';
      if ('average' in item) return 'mean';
      return 'given' in item ? 'other' : 'growth';
    case 'participation':
      return 'joins' in item ? 'joins' : 'leaves';
    case 'key':
      return keyForm(item);
    case 'bound':
      if (item.floor && item.ceiling) return 'other';
      return item.floor ? 'floor' : 'ceiling';
    case 'change':
      if (item.maxRisePercent !== undefined && item.maxFallPercent !== undefined) return 'other';
      return item.maxFallPercent === undefined ? 'rise' : 'fall';
    case 'group':
      return item.floor || !item.ceiling ? 'other' : 'group';
    default:
      return item.kind;
  }
}

function keyForm({ components, measures, method, unitOre }: Extract<Adjustment, { kind: 'key' }>): FormKind {
  if (measures) return 'other';
  if (!components) return 'rounding';
  const weights = new Map(components.map(({ measure, weight }) => [measure, Number(weight)]));
  const sum = (weights.get('POPULATION') ?? 0) + (weights.get('EQUAL') ?? 0);
  const isHalves =
    components.every(({ measure }) => measure === 'POPULATION' || measure === 'EQUAL') && Math.abs(sum - 1) < 1e-12;
  return isHalves && method === undefined && unitOre === undefined ? 'equal' : 'other';
}
