import type { CellValue } from '../cell.js';
import { isError } from '../cell.js';
import type { Language } from '../formula/local-formula.js';
import { formatDate, isDateFormat } from './date-format.js';
import { errorName } from './error-name.js';

export interface Shown {
  readonly text: string;
  /** The colour that the format asks for, as in `[Red]`. */
  readonly color?: string;
}

const LOCALES = { sv: 'sv-SE', en: 'en-US' } as const;
const COLORS = /\[(Red|Blue|Green|Black|White|Cyan|Magenta|Yellow)\]/i;

/** A value as a cell shows it under an en-US format code; separators follow the display language. */
export function formatValue(value: CellValue, code: string, language: Language): Shown {
  if (value === null) return { text: '' };
  if (isError(value)) return { text: errorName(value.error, language) };
  if (typeof value === 'boolean') return { text: logicalText(value, language) };
  if (typeof value === 'string') return { text: formatText(value, code) };
  if (code === '' || /^(general|@)$/i.test(code)) return { text: generalNumber(value, language) };
  const { section, number } = chooseSection(code, value);
  const color = COLORS.exec(section)?.[1]?.toLowerCase();
  const body = section.replace(/\[[^\]]*\]/g, '');
  const text = isDateFormat(body) ? formatDate(value, body, language) : formatNumber(number, body, language);
  return color === undefined ? { text } : { text, color };
}

export const logicalText = (value: boolean, language: Language): string =>
  language === 'sv' ? (value ? 'SANT' : 'FALSKT') : value ? 'TRUE' : 'FALSE';

/** `positive;negative;zero;text`: with a section of its own a negative number loses its sign, as in Excel. */
function chooseSection(code: string, value: number): { section: string; number: number } {
  const sections = splitOutsideQuotes(code);
  const [positive = '', negative, zero] = sections;
  if (value < 0 && negative !== undefined) return { section: negative, number: -value };
  return { section: value === 0 && zero !== undefined ? zero : positive, number: value };
}

const splitOutsideQuotes = (code: string): string[] => code.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;)(?=;|$)/g) ?? [code];

function formatText(value: string, code: string): string {
  const section = splitOutsideQuotes(code)[3];
  return section === undefined ? value : literal(section).replace('@', value);
}

/** Excel's General: at most eleven signs, then scientific. */
export function generalNumber(value: number, language: Language): string {
  const size = Math.abs(value);
  const plain = size === 0 || (size >= 1e-9 && size < 1e11);
  const text = plain
    ? Number(value.toPrecision(size < 1 ? 9 : 10)).toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 9 })
    : value
        .toExponential(5)
        .replace(/\.?0+e/, 'E')
        .replace('e', 'E')
        .replace(/E([+-])(\d)$/, 'E$10$2');
  return language === 'sv' ? text.replace('.', ',') : text;
}

function formatNumber(value: number, body: string, language: Language): string {
  const pattern = /[#0?][#0?,. ]*(?:E[+-]0+)?|[.][0#]+/i.exec(hideLiterals(body));
  if (!pattern) return literal(body);
  const digits = body.slice(pattern.index, pattern.index + pattern[0].length).trimEnd();
  const [before, after] = [body.slice(0, pattern.index), body.slice(pattern.index + digits.length)];
  const percent = hideLiterals(before + after).includes('%');
  const negative = value < 0;
  const shown = formatDigits(Math.abs(value), digits, percent, language);
  const isZero = !/[1-9]/.test(shown);
  return (negative && !isZero ? '-' : '') + literal(before) + shown + literal(after);
}

function formatDigits(size: number, digits: string, percent: boolean, language: Language): string {
  const exponent = /E([+-])(0+)$/i.exec(digits);
  if (exponent) {
    const decimals = (/\.([0#]*)/.exec(digits)?.[1] ?? '').length;
    const text = size
      .toExponential(decimals)
      .replace(/e([+-])(\d)$/, 'e$10$2')
      .replace('e', 'E');
    return language === 'sv' ? text.replace('.', ',') : text;
  }
  const scale = (/,+(?=\.)/.exec(digits)?.[0].length ?? 0) + (/,+$/.exec(digits)?.[0].length ?? 0);
  const [whole = '', fraction = ''] = digits.replace(/,+$/, '').split('.');
  const options: Intl.NumberFormatOptions = {
    style: percent ? 'percent' : 'decimal',
    useGrouping: /,[#0?]/.test(whole) || /[#0] [#0]/.test(whole),
    minimumIntegerDigits: Math.max(1, (whole.match(/0/g) ?? []).length),
    minimumFractionDigits: (fraction.match(/0/g) ?? []).length,
    maximumFractionDigits: (fraction.match(/[0#?]/g) ?? []).length,
  };
  const parts = new Intl.NumberFormat(LOCALES[language], options).formatToParts(scale > 0 ? size / 1000 ** scale : size);
  const text = parts.filter(({ type }) => type === 'integer' || type === 'group' || type === 'decimal' || type === 'fraction');
  const noZero = !whole.includes('0') && size < 1 ? text.filter(({ type }) => type !== 'integer') : text;
  return noZero.map((part) => part.value).join('');
}

/** Quoted and escaped signs replaced by blanks of the same length, so that positions keep. */
const hideLiterals = (body: string): string => body.replace(/"[^"]*"|\\.|_./g, (found) => '\u0001'.repeat(found.length));

const literal = (body: string): string =>
  body
    .replace(/"([^"]*)"/g, '$1')
    .replace(/\\(.)/g, '$1')
    .replace(/_./g, ' ')
    .replace(/\*./g, '');
