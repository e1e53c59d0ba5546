/** An exact rational number in lowest terms; the denominator is positive. Equal numbers are equal objects. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** numerator ÷ denominator in lowest terms. A denominator of 0 is a fault of the caller, not something to refuse. */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const [top, bottom] = [Number(numerator), Number(denominator)];
  if (bottom === 0) throw new RangeError('A fraction has no denominator 0.');
  if (bottom === 1) return { numerator: BigInt(numerator), denominator: 1n };
  if (Number.isSafeInteger(top) && Number.isSafeInteger(bottom)) {
    const divisor = bottom < 0 ? -divisorOfNumbers(top, bottom) : divisorOfNumbers(top, bottom);
    if (divisor === 1) return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
    return { numerator: BigInt(top / divisor), denominator: BigInt(bottom / divisor) };
  }
  const [exactTop, exactBottom] = [BigInt(numerator), BigInt(denominator)];
  const size = greatestCommonDivisor(exactTop, exactBottom);
  const divisor = exactBottom < 0n ? -size : size;
  return { numerator: exactTop / divisor, denominator: exactBottom / divisor };
}

/** Greatest common divisor, never negative; of 0 and x it is |x|. */
export function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (a > LARGEST_SAFE || b > LARGEST_SAFE) {
    if (b === 0n) return a;
    [a, b] = [b, a % b];
  }
  return BigInt(divisorOfNumbers(Number(a), Number(b)));
}

/** The same of safe integers, which divide several times as fast. */
function divisorOfNumbers(left: number, right: number): number {
  let [a, b] = [Math.abs(left), Math.abs(right)];
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

export function leastCommonMultiple(left: bigint, right: bigint): bigint {
  return (left / greatestCommonDivisor(left, right)) * right;
}

/** The double nearest the exact value (ties to even), for display only; exact also where both parts are beyond a double. */
export function fractionToNumber({ numerator, denominator }: Fraction): number {
  const size = numerator < 0n ? -numerator : numerator;
  if (size <= LARGEST_SAFE && denominator <= LARGEST_SAFE) return Number(numerator) / Number(denominator);
  const shift = bits(denominator) - bits(size) + 70; // leaves at least 66 bits: 53 to keep, the rest to round by
  const [top, bottom] = shift > 0 ? [size << BigInt(shift), denominator] : [size, denominator << BigInt(-shift)];
  const sticky = top % bottom === 0n ? 0n : 1n; // keeps what was cut off from looking like an exact half
  const half = Math.trunc(shift / 2);
  const value = Number((top / bottom) | sticky) * 2 ** -half * 2 ** (half - shift);
  return numerator < 0n ? -value : value;
}

/** "1/3", or "12" where the denominator is 1: for the figures of a refusal. */
export function fractionText({ numerator, denominator }: Fraction): string {
  return denominator === 1n ? numerator.toString() : `${numerator}/${denominator}`;
}

const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

function bits(value: bigint): number {
  return value.toString(16).length * 4;
}
