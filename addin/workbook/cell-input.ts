import type { CellContent } from './content.js';

/** Letters, spaces and harmless signs between them: Excel can take it for nothing but text. */
const PLAIN = /^\p{L}[\p{L} ()–]*$/u;
const LOGICAL = /^(?:true|false|sant|falskt)$/iu;
/** Codes and periods: what a cell formatted as text keeps as it is, and no version of Excel takes for a formula. */
const CODE = /^[\p{L}\d][\p{L}\d ._-]*$/u;
export const LONGEST_TEXT = 32_767; // Excel's limit for a cell

/**
 * A value as `range.values` takes it, so that the cell holds exactly that value.
 *
 * Text that Excel could read as anything else (a formula, a number, a date, a truth value) gets the apostrophe that makes it text: a
 * name that begins with = + - @, tab or carriage return stays a name. Numbers stay numbers, negative ones too. A blank is the
 * empty text, since `null` means “leave as it is” to Excel.
 */
export function cellInput(value: CellContent): string | number {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return value;
  const text = value.slice(0, LONGEST_TEXT);
  return PLAIN.test(text) && !LOGICAL.test(text) ? text : `'${text}`;
}

/** The same for a cell that is formatted as text: a code stands there without the apostrophe (docs/decisions/0036). */
export function textCellInput(value: CellContent): string | number {
  return typeof value === 'string' && CODE.test(value) && value.length <= LONGEST_TEXT ? value : cellInput(value);
}

/** A cell's content as `formulas` and `values` gave it, for writing it back: text that only looks like a formula stays text. */
export function sameContent(formula: unknown, value: unknown): string | number | boolean {
  if (typeof formula === 'number' || typeof formula === 'boolean') return formula;
  const text = String(formula ?? '');
  return text.startsWith('=') && formula !== value ? text : cellInput(text);
}
