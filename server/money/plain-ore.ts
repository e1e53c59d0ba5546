import { type Ore, ore } from './ore.js';

const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
/** So many digits stay exact, and below the limit. */
const MAX_PLAIN_DIGITS = 12;

/**
 * Reads kronor written as digits with at most two decimals ("1234.5", "-0.05"), as ledger files write them by the million, into
 * whole öre. Undefined for anything else, which `oreFromText` reads or refuses; the two agree on all that both read.
 */
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
