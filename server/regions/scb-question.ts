import { type LocalDate, yearOf } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import type { Dimension, JsonStatDataset, JsonStatMetadata } from './json-stat.js';
import { sourceRefused } from './polite-get.js';
import { NATION_CODE, populationContent, rolesOf, wholeOf } from './population-jsonstat.js';
import { isNoiseProtected, referenceDateOfPeriod } from './reference-date.js';
import { REGION_NAMES } from './region-names.js';

/** SCB's own limit of cells in one answer (its /config). */
const MAX_CELLS = 150_000;

/** Which of SCB's tables is asked, and what it calls the days. */
export interface ScbQuestion {
  readonly table: string;
  readonly periods: readonly string[];
}

/** 31 December to 2024 is in TAB638, by year; the last day of a month from January 2025 in TAB6471, by month. */
export function questionFor(referenceDates: readonly LocalDate[]): ScbQuestion {
  const periods = referenceDates.map((date) => {
    const period = isNoiseProtected(date) ? `${yearOf(date)}M${date.slice(5, 7)}` : String(yearOf(date));
    if (referenceDateOfPeriod(period) === date) return period;
    const message = `SCB publishes 31 December to 2024 and the last day of each month after that; ${date} is neither.`;
    throw new Refusal('INPUT_INVALID', message, { figures: { referenceDate: date } });
  });
  const noisy = referenceDates.filter(isNoiseProtected).length;
  if (noisy !== 0 && noisy !== referenceDates.length) {
    const message = 'Dates to 2024 and dates from 2025 are in different tables of SCB: ask for them one after the other.';
    throw new Refusal('INPUT_INVALID', message, { figures: { referenceDates } });
  }
  if (periods.length === 0) throw new Refusal('INPUT_INVALID', 'No reference date was asked for.');
  return { table: noisy === 0 ? 'TAB638' : 'TAB6471', periods: [...new Set(periods)] };
}

/**
 * The question as a query string, chosen from the table's own metadata: the 21 regions and the nation, the inhabitants,
 * and of every other variable its total, so that SCB's own published cell comes back. Only exact figures may be added
 * by SCB over a variable that is not asked for (PxWeb's elimination).
 */
export function selection(metadata: JsonStatMetadata, { table, periods }: ScbQuestion): string {
  const { region, time, metric, others } = rolesOf(metadata);
  const has = (dimension: Dimension, code: string) => dimension.categories.some((category) => category.code === code);
  const missing = periods.filter((period) => !has(time, period));
  if (missing.length > 0) throw noPeriod(time, table, missing);
  const regions = [NATION_CODE, ...REGION_NAMES.map(({ code }) => code)].filter((code) => has(region, code));
  const content = populationContent(metric);
  const chosen = new Map<string, readonly string[]>([[region.id, regions]]);
  for (const dimension of others) {
    const whole = wholeOf(dimension);
    const isSummedBySource = dimension.elimination && !periods.some((period) => isNoiseProtected(referenceDateOfPeriod(period)));
    if (whole.length !== 1 && isSummedBySource) continue; // exact figures: SCB may add what it is not asked to split
    if (whole.length === 0)
      throw sourceRefused(`SCB's table ${table} has no total for ${dimension.label}.`, { table, variable: dimension.id });
    chosen.set(
      dimension.id,
      whole.map(({ code }) => code),
    );
  }
  if (metric && content) chosen.set(metric.id, [content.code]);
  chosen.set(time.id, periods);
  const cells = [...chosen.values()].reduce((product, codes) => product * codes.length, 1);
  if (cells > MAX_CELLS)
    throw sourceRefused(`That is ${cells} cells; SCB answers at most ${MAX_CELLS}.`, { cells, limitCells: MAX_CELLS });
  const asked = [...chosen].map(
    ([id, codes]) => `valueCodes[${encodeURIComponent(id)}]=${codes.map(encodeURIComponent).join(',')}`,
  );
  return ['lang=sv', 'outputFormat=json-stat2', ...asked].join('&');
}

/** An answer must hold every period that was asked for. */
export function checkAnswer(dataset: JsonStatDataset, { table, periods }: ScbQuestion): void {
  const { time } = rolesOf(dataset);
  const missing = periods.filter((period) => !time.categories.some(({ code }) => code === period));
  if (missing.length > 0) throw noPeriod(time, table, missing);
}

function noPeriod(time: Dimension, table: string, missing: readonly string[]): Refusal {
  const first = time.categories[0]?.code ?? '';
  const last = time.categories.at(-1)?.code ?? '';
  const message = `SCB's table ${table} goes from ${first} to ${last} and lacks ${missing.slice(0, 5).join(', ')}.`;
  return sourceRefused(message, { table, first, last, missing });
}
