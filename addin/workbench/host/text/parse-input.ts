import { type Cell, isErrorText } from '../cell.js';
import { formulaFault } from '../formula/check-formula.js';
import { fromLocalFormula, type Language } from '../formula/local-formula.js';
import { serialOf } from './date-format.js';

/** What an entry means; `numberFormat` is the one Excel gives a cell that has none. */
export interface Entry extends Pick<Cell, 'value' | 'formula'> {
  readonly numberFormat?: string;
}

/**
 * Reads an entry as Excel does, whether typed or set through `range.values`: `=…` is a formula, `'…` is text, and what looks
 * like a number, a date, a percentage or a truth value becomes one. A cell under the format `@` takes everything as text.
 */
export function parseInput(text: string, numberFormat: string | undefined, language: Language): Entry | undefined {
  if (text === '') return undefined;
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (numberFormat === '@') return { value: text };
  if (text.startsWith('=') && text.length > 1) return { formula: fromLocalFormula(text, language) };
  const trimmed = text.trim();
  if (isErrorText(trimmed.toUpperCase())) return { value: { error: trimmed.toUpperCase() as '#N/A' } };
  return parseLogical(trimmed, language) ?? parseNumber(trimmed, language) ?? parseDate(trimmed) ?? { value: text };
}

const MAX_TEXT = 32_767;

/** Why Excel refuses an entry, or `undefined`. */
export function entryFault({ value, formula }: Entry): string | undefined {
  if (formula !== undefined) return formulaFault(formula);
  return typeof value === 'string' && value.length > MAX_TEXT ? `A cell holds at most ${MAX_TEXT} characters.` : undefined;
}

function parseLogical(text: string, language: Language): Entry | undefined {
  const upper = text.toUpperCase();
  const [yes, no] = language === 'sv' ? ['SANT', 'FALSKT'] : ['TRUE', 'FALSE'];
  if (upper === yes) return { value: true };
  return upper === no ? { value: false } : undefined;
}

const NUMBERS = {
  en: /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(E[+-]?\d+)?\s*(%)?$/i,
  sv: /^([+−-]?)(\d{1,3}(?:[\s\u00a0]\d{3})+|\d+)?(,\d*)?(E[+-]?\d+)?\s*(%)?$/i,
} as const;

function parseNumber(text: string, language: Language): Entry | undefined {
  const match = NUMBERS[language].exec(text);
  if (!match || (match[2] === undefined && (match[3]?.length ?? 0) < 2)) return undefined;
  const [, sign = '', whole = '0', fraction = '', exponent = '', percent] = match;
  const digits = `${sign === '-' || sign === '−' ? '-' : ''}${whole.replace(/[\s\u00a0,]/g, '')}${fraction.replace(',', '.')}`;
  if (percent === undefined) {
    const value = Number(`${digits}${exponent}`);
    return Number.isFinite(value) ? { value } : undefined;
  }
  return { value: Number(`${digits}e-2`), numberFormat: fraction.length > 1 ? '0.00%' : '0%' };
}

function parseDate(text: string): Entry | undefined {
  const match = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return { value: serialOf(year, month, day), numberFormat: match[3] === undefined ? 'mmm-yy' : 'yyyy-mm-dd' };
}
