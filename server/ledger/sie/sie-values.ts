import { type LocalDate, localDate } from '../../agreement/local-date.js';
import { Refusal } from '../../agreement/refusal.js';
import { oreFromText } from '../../money/kronor.js';
import type { Ore } from '../../money/ore.js';
import { plainOre } from '../../money/plain-ore.js';

/** A month of the accounts, written YYYY-MM. */
export type SiePeriod = string;

const MAX_DATES = 5_000;
const dates = new Map<string, LocalDate>();

/** YYYYMMDD; refuses days that do not exist. A ledger has few different days, so they are remembered. */
export function sieDate(text: string): LocalDate {
  const known = dates.get(text);
  if (known !== undefined) return known;
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!parts) throw new Refusal('DATE_INVALID', `“${text}” is not a date; SIE writes YYYYMMDD.`, { figures: { value: text } });
  const date = localDate(`${parts[1]}-${parts[2]}-${parts[3]}`);
  if (dates.size >= MAX_DATES) dates.clear();
  dates.set(text, date);
  return date;
}

/** A day as programs write it beside the standard: 2026-01-10, with or without a time after it. Undefined where it is none. */
export function unusualDate(text: string): LocalDate | undefined {
  const [, year, , month, day] =
    /^(\d{4})(-?)(\d{2})\2(\d{2})(?:[T ]?\d{2}:?\d{2}(?::?\d{2}(?:[.,]\d{1,9})?)?)?$/.exec(text.trim()) ?? [];
  return year === undefined ? undefined : localDate(`${year}-${month}-${day}`);
}

/** YYYYMM. */
export function siePeriod(text: string): SiePeriod {
  const parts = /^(\d{4})(0[1-9]|1[0-2])$/.exec(text);
  if (!parts) throw new Refusal('DATE_INVALID', `“${text}” is not a month; SIE writes YYYYMM.`, { figures: { value: text } });
  return `${parts[1]}-${parts[2]}`;
}

/**
 * Kronor with a period, to whole öre, exactly; never with a thousands mark or an exponent. ".5" and "5." are read as some
 * vendors mean them. A comma with one or two decimals can mean only one thing and is read, and told (`comma`).
 */
export function sieAmount(text: string): { readonly amountOre: Ore; readonly comma: boolean } {
  const plain = plainOre(text);
  if (plain !== undefined) return { amountOre: plain, comma: false };
  const comma = /^-?\d+,\d{1,2}$/.test(text);
  const pointed = comma ? text.replace(',', '.') : text;
  const parts = /^(-?)(\d*)(?:\.(\d*))?$/.exec(pointed);
  const [, sign = '', whole = '', decimals = ''] = parts ?? [];
  if (!parts || whole + decimals === '') {
    throw new Refusal('AMOUNT_NOT_A_NUMBER', `“${text}” is not an amount in kronor.`, { figures: { value: text } });
  }
  return { amountOre: oreFromText(`${sign}${whole || '0'}.${decimals || '0'}`), comma };
}

/** A whole number such as a year's index (0, −1) or a dimension. */
export function sieInteger(name: string, text: string): number {
  if (!/^-?\d{1,6}$/.test(text)) {
    throw new Refusal('INPUT_INVALID', `${name} has to be a whole number; it is “${text}”.`, { figures: { value: text } });
  }
  return Number(text) + 0;
}
