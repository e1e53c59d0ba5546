import type { CellContent } from './content.js';

/** Letters, spaces and harmless signs between them: Excel can take it for nothing but text. */
const PLAIN = /^\p{L}[\p{L} ()–]*$/u;
const LOGICAL = /^(?:true|false|sant|falskt)$/iu;
const LONGEST = 32_767; // Excel's limit for a cell

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
  const text = value.slice(0, LONGEST);
  return PLAIN.test(text) && !LOGICAL.test(text) ? text : `'${text}`;
}
