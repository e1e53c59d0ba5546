import { Refusal } from '../agreement/refusal.js';
import { MAX_ORE, type Ore, ore, outOfRange } from './ore.js';

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/;

/**
 * Reads kronor written as a plain decimal ("1234.5", "-0.05", "1e3") into whole öre, exactly.
 * Refuses what is not a number, more than two decimals that matter, and amounts beyond 10¹³ kr.
 */
export function oreFromText(text: string): Ore {
  return plainOre(text) ?? anyOre(text);
}

const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
/** So many digits stay exact, and below the limit. */
const MAX_PLAIN_DIGITS = 12;

/** The same for digits with at most two decimals, as a ledger writes its amounts by the million; undefined for anything else. */
export function plainOre(text: string): Ore | undefined {
  const first = text.charCodeAt(0) === MINUS ? 1 : 0;
  let units = 0;
  let point = text.length;
  for (let at = first; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= ZERO + 9) units = units * 10 + code - ZERO;
    else if (code === POINT && at > first && point === text.length) point = at;
    else return undefined;
  }
  const decimals = point === text.length ? 0 : text.length - point - 1;
  const noDecimals = point < text.length && decimals === 0;
  if (text.length === first || text.length > MAX_PLAIN_DIGITS || noDecimals || decimals > 2) return undefined;
  const hundredths = decimals === 2 ? units : units * (decimals === 1 ? 10 : 100);
  return ore(first === 1 ? -hundredths : hundredths);
}

function anyOre(text: string): Ore {
  const match = DECIMAL.exec(text.trim());
  if (!match) throw notANumber(text);
  const [, sign, whole = '', fraction = '', exponentText = '0'] = match;
  const exponent = Number(exponentText) + 2; // kronor → öre
  const digits = whole + fraction;
  const point = whole.length + exponent;
  if (/^0*$/.test(digits)) return ore(0);
  const kept = point > 0 ? digits.slice(0, point).padEnd(Math.min(point, 400), '0') : '';
  const lost = point > 0 ? digits.slice(point) : digits;
  if (kept.replace(/^0+/, '').length > String(MAX_ORE).length) throw outOfRange(text, 'kr');
  if (/[1-9]/.test(lost)) {
    throw new Refusal('AMOUNT_TOO_PRECISE', `${text} kr has more than two decimals.`, { figures: { value: text, decimals: 2 } });
  }
  const value = Number(kept);
  if (value > MAX_ORE) throw outOfRange(text, 'kr');
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
  return new Refusal('AMOUNT_NOT_A_NUMBER', `“${text}” is not an amount in kronor.`, { figures: { value: text } });
}
