import type { Ore } from '../money/ore.js';
import { fraction, fractionToNumber } from './fraction.js';

/**
 * change ÷ |base| in percent: the double nearest the exact figure, for reading; null where the base is 0. By the size of the base,
 * so that 100 000 kr more than a budgeted deficit of 200 000 kr is +50 %.
 * Law: the percentage has the sign of the change.
 */
export function percentChange(changeOre: Ore, baseOre: Ore): number | null {
  if (baseOre === 0) return null;
  const [product, size] = [changeOre * 100, Math.abs(baseOre)];
  if (Number.isSafeInteger(product)) return product / size;
  return fractionToNumber(fraction(BigInt(changeOre) * 100n, BigInt(size)));
}

/** An amount over exact inhabitants, scaled ÷ scale, in kronor each: the double nearest; 0 where nobody lives. */
export function kronorPerExactInhabitant(amountOre: Ore, scaled: bigint, scale: bigint): number {
  if (scaled === 0n) return 0;
  const [top, bottom] = [BigInt(amountOre) * scale, 100n * scaled];
  const numbers = [Number(top), Number(bottom)] as const;
  if (Number.isSafeInteger(numbers[0]) && Number.isSafeInteger(numbers[1])) return numbers[0] / numbers[1];
  return fractionToNumber(fraction(top, bottom));
}
