import { decimal, decimalText } from '../allocation/decimal.js';
import type { Fraction } from '../allocation/fraction.js';
import type { Ore } from '../money/ore.js';
import type { Adjustment } from './adjustment.js';
import type { AdjustmentValue } from './adjustment.type.js';
import { readAdjustments } from './read-adjustments.js';
import { writeAdjustments } from './write-adjustments.js';

/** The scalars have read kronor into öre and decimals into fractions. */
export function adjustmentsFromGraphql(values: readonly AdjustmentValue[]): Adjustment[] {
  return readAdjustments<Ore, Fraction>(values, { ore: (ore) => ore, decimal: (fraction) => decimalText(fraction) ?? '' });
}

export function adjustmentsForGraphql(adjustments: readonly Adjustment[]): AdjustmentValue[] {
  return writeAdjustments<Ore, Fraction>(adjustments, { money: (ore) => ore, decimal }) as AdjustmentValue[];
}
