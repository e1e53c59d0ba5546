import { dayOrNone } from '../agreement/calendar-day.js';
import { type Figure, Refusal } from '../agreement/refusal.js';
import { shownText } from '../agreement/shown-text.js';
import { decimal } from '../allocation/decimal.js';
import { MAX_ORE } from '../money/ore.js';
import type { Span } from './adjustment.js';
import { figureOf } from './inhabitants.js';
import { invalidItem } from './invalid-item.js';
import type { DecimalValue, ScenarioBasis } from './scenario-basis.js';

/** Checks the fields of the item at a place of the list; everything that does not fit is refused with that place. */
export type ItemReader = ReturnType<typeof adjustmentReader>;

export function adjustmentReader({ populations }: ScenarioBasis, index: number) {
  const invalid = (message: string, figures?: Readonly<Record<string, Figure>>): Refusal => invalidItem(index, message, figures);
  const isGiven = (item: object, field: string) => (item as Record<string, unknown>)[field] !== undefined;
  const region = (code: string): void => {
    if (populations.some(({ persons }) => figureOf(persons, code) !== undefined)) return;
    throw new Refusal('REGION_UNKNOWN', `Adjustment ${index + 1}: “${shownText(code)}” is not one of the regions.`, {
      figures: { adjustment: index + 1, asked: shownText(code), suggestions: [] },
    });
  };
  const number = (name: string, value: DecimalValue, least: number, most?: number): void => {
    const { numerator, denominator } = decimal(value);
    const isBelow = numerator < BigInt(least) * denominator;
    const isAbove = most !== undefined && numerator > BigInt(most) * denominator;
    if (isBelow || isAbove)
      throw invalid(`${name} is ${value}; ${rangeText(least, most)}.`, { name, value, least, most: most ?? null });
  };
  return {
    invalid,
    region,
    number,
    /** A number above a limit that is not allowed itself. */
    above(name: string, value: DecimalValue, limit: number): void {
      const { numerator, denominator } = decimal(value);
      if (numerator > BigInt(limit) * denominator) return;
      throw invalid(`${name} is ${value}; it is above ${limit}.`, { name, value, above: limit });
    },
    oneOf(item: object, fields: readonly string[]): void {
      const given = fields.filter((field) => field in item);
      if (given.length === 1 && isGiven(item, given[0] as string)) return;
      throw invalid(`give one of ${fields.join(', ')}.`, { fields: [...fields], given });
    },
    someOf(item: object, fields: readonly string[]): void {
      if (fields.some((field) => isGiven(item, field))) return;
      throw invalid(`give ${fields.join(' or ')}.`, { fields: [...fields], given: [] });
    },
    regions(codes: readonly string[] | undefined): void {
      if (codes && new Set(codes).size !== codes.length) throw invalid('a region is named twice.', { regions: [...codes] });
      for (const code of codes ?? []) region(code);
    },
    amount(name: string, value: number): void {
      if (Number.isInteger(value) && value >= 0 && value <= MAX_ORE) return;
      throw invalid(`${name} is ${value}; it is whole öre, 0 or more.`, { name, value: String(value) });
    },
    day(text: string): void {
      const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
      if (year && dayOrNone(Number(year), Number(month), Number(day))) return;
      throw new Refusal('DATE_INVALID', `“${shownText(text)}” is not a date; write it as YYYY-MM-DD.`, {
        figures: { adjustment: index + 1, value: shownText(text) },
      });
    },
    knownDay(day: string): void {
      if (populations.some(({ referenceDate }) => referenceDate === day)) return;
      const days = populations.map(({ referenceDate }) => referenceDate);
      throw new Refusal('POPULATION_UNKNOWN', `Adjustment ${index + 1}: the population on ${day} is not known.`, {
        figures: { adjustment: index + 1, referenceDate: day, known: days },
        clause: 'FIN-1',
      });
    },
    years({ fromYear, throughYear }: Span): void {
      const isYear = (year: number | undefined) => year === undefined || Number.isInteger(year);
      const isInOrder = fromYear === undefined || throughYear === undefined || fromYear <= throughYear;
      if (isYear(fromYear) && isYear(throughYear) && isInOrder) return;
      throw invalid('its years do not follow each other.', { fromYear: fromYear ?? null, throughYear: throughYear ?? null });
    },
  };
}

function rangeText(least: number, most: number | undefined): string {
  return most === undefined ? `it is ${least} or more` : `it is between ${least} and ${most}`;
}
