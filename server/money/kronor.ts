import { Refusal } from '../agreement/refusal.js';
import { shownText } from '../agreement/shown-text.js';
import { MAX_ORE, type Ore, ore, outOfRange } from './ore.js';

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/;

/**
 * Reads kronor written as a plain decimal ("1234.5", "-0.05", "1e3") into whole öre, exactly.
 * Refuses what is not a number, more than two decimals that matter, and amounts beyond 10¹³ kr.
 */
export function oreFromText(text: string): Ore {
  const match = DECIMAL.exec(text.trim());
  if (!match) throw notANumber(text);
  const [, sign, whole = '', fraction = '', exponentText = '0'] = match;
  const exponent = Number(exponentText) + 2; // kronor → öre
  const digits = whole + fraction;
  const point = whole.length + exponent;
  if (/^0*$/.test(digits)) return ore(0);
  const kept = point > 0 ? digits.slice(0, point).padEnd(Math.min(point, 400), '0') : '';
  const lost = point > 0 ? digits.slice(point) : digits;
  if (kept.replace(/^0+/, '').length > String(MAX_ORE).length) throw outOfRange(shownText(text), 'kr');
  if (/[1-9]/.test(lost)) {
    const value = shownText(text);
    throw new Refusal('AMOUNT_TOO_PRECISE', `${value} kr has more than two decimals.`, { figures: { value, decimals: 2 } });
  }
  const value = Number(kept);
  if (value > MAX_ORE) throw outOfRange(shownText(text), 'kr');
  return ore(sign === '-' ? -value : value);
}

/** Reads kronor that came as a JSON number. Its shortest decimal text is what was written, so nothing is guessed. */
export function oreFromKronor(kronor: number): Ore {
  if (!Number.isFinite(kronor)) throw notANumber(String(kronor));
  return oreFromText(String(kronor));
}

/** Öre as a JSON number in kronor: the double nearest the exact amount, which prints as that amount. */
export function kronorFromOre(amount: Ore): number {
  return amount / 100;
}

function notANumber(text: string): Refusal {
  const value = shownText(text);
  return new Refusal('AMOUNT_NOT_A_NUMBER', `“${value}” is not an amount in kronor.`, { figures: { value } });
}
