import { oreFromText } from '../../../server/money/kronor.js';
import type { Ore } from '../../../server/money/ore.js';

const BLANKS = /[\s\u00a0\u202f]/g;
const DECIMAL = /^-?\d{1,15}(?:\.\d{1,10})?$/;

/** A number as people write it, "1 250,5" or "1250.5" or "−3", as plain decimal text; undefined where it is none. */
export function plainDecimal(typed: string): string | undefined {
  const text = typed.replace(BLANKS, '').replace(/^[−–]/, '-').replace(',', '.');
  return DECIMAL.test(text) ? text : undefined;
}

/** Kronor as people write them, in öre; undefined where they are none, or have more than two decimals. */
export function typedOre(typed: string): Ore | undefined {
  const text = plainDecimal(typed);
  if (text === undefined || text.startsWith('-')) return undefined;
  try {
    return oreFromText(text);
  } catch {
    return undefined;
  }
}

/** The same figure with its point moved: 2 places to the left makes percent a part of 1, exactly. */
export function movePoint(decimal: string, places: number): string {
  const isNegative = decimal.startsWith('-');
  const [whole = '', part = ''] = decimal.replace('-', '').split('.');
  const digits = whole + part;
  const point = whole.length + places;
  const left = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '';
  const right = point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits;
  const plain = `${left.replace(/^0+(?=\d)/, '') || '0'}${right.replace(/0+$/, '') && `.${right.replace(/0+$/, '')}`}`;
  return isNegative && plain !== '0' ? `-${plain}` : plain;
}
