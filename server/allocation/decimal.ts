import { Refusal } from '../agreement/refusal.js';
import { shownText } from '../agreement/shown-text.js';
import { type Fraction, fraction } from './fraction.js';

/** A decimal written out without exponent has at most this many digits, on either side of the point and in total. */
export const MAX_DECIMAL_DIGITS = 40;

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/;

/**
 * Reads a decimal ("12.5", "-0.001", "1e3", or a JSON number) as the exact fraction that was written.
 *
 * A JSON number is taken by its shortest decimal text. A whole number beyond 2⁵³ may already have lost digits on its
 * way here, so it has to be written as text. Refuses what is not a number, is blank, or is longer than
 * `MAX_DECIMAL_DIGITS`: no input can make the exact arithmetic slow.
 */
export function decimal(value: string | number): Fraction {
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw invalid(String(value), 'is too large for a JSON number to carry exactly; write it as text');
  }
  const text = String(value).trim();
  const match = text.length <= 100 ? DECIMAL.exec(text) : null;
  if (!match) throw invalid(text, 'is not a decimal number');
  const [, sign, whole = '', decimals = '', exponent = '0'] = match;
  const padded = (whole + decimals).replace(/^0+/, '');
  if (padded === '') return fraction(0n);
  const digits = padded.replace(/0+$/, '');
  const places = decimals.length - Number(exponent) - (padded.length - digits.length); // value = digits × 10^−places
  if (Math.max(digits.length, places, digits.length - places) > MAX_DECIMAL_DIGITS) {
    throw invalid(text, `has more than ${MAX_DECIMAL_DIGITS} digits`);
  }
  const size = BigInt(sign + digits);
  return places > 0 ? fraction(size, 10n ** BigInt(places)) : fraction(size * 10n ** BigInt(-places));
}

/** The fraction as a plain decimal; undefined where no decimal is exact, as for 1/3. */
export function decimalText({ numerator, denominator }: Fraction): string | undefined {
  const power = 10n ** BigInt(denominator.toString(2).length); // holds every 2 and every 5 that the denominator can have
  if (power % denominator !== 0n) return undefined;
  const places = denominator.toString(2).length;
  const scaled = (numerator < 0n ? -numerator : numerator) * (power / denominator);
  const digits = scaled.toString().padStart(places + 1, '0');
  const text = `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '');
  return numerator < 0n ? `-${text}` : text;
}

function invalid(text: string, reason: string): Refusal {
  const shown = shownText(text);
  return new Refusal('DECIMAL_INVALID', `“${shown}” ${reason}.`, { figures: { value: shown } });
}
