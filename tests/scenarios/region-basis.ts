import { readFileSync } from 'node:fs';
import { type Ore, ore } from '../../server/money/ore.js';
import type { BasisBudget, BasisPopulation, BasisYear, ScenarioBasis } from '../../server/scenarios/scenario-basis.js';

/** The 21 regions with SCB's population on 31 December of every year that the server is first filled with. */
export const POPULATIONS: readonly BasisPopulation[] = readPopulations();

export const REGIONS: readonly string[] = Object.keys(POPULATIONS[0]?.persons ?? {}).sort();

export interface RegionYear {
  readonly total?: number;
  readonly rate?: number;
  readonly referenceDate?: string;
  readonly unit?: number;
  readonly previous?: Readonly<Record<string, number>>;
}

/** A year of all regions by population, or as told; amounts in kronor. */
export function regionYear(year: number, { total, rate, referenceDate, unit = 1, previous }: RegionYear): BasisYear {
  const budget: BasisBudget =
    rate === undefined ? { basis: 'TOTAL', totalOre: inOre(total ?? 0) } : { basis: 'RATE', rateOre: inOre(rate) };
  return {
    year,
    budget,
    unitOre: inOre(unit),
    method: 'LARGEST_REMAINDER',
    components: [{ measure: 'POPULATION', weight: 1 }],
    referenceDate: referenceDate ?? `${year - 1}-12-31`,
    participants: REGIONS,
    previous: previous ? Object.fromEntries(Object.entries(previous).map(([code, kronor]) => [code, inOre(kronor)])) : null,
    carriedForward: false,
    status: 'PRELIMINARY',
  };
}

export function regionBasis(years: readonly BasisYear[]): ScenarioBasis {
  return { year: years[0]?.year ?? 0, years, populations: POPULATIONS };
}

export function inOre(kronor: number): Ore {
  return ore(Math.round(kronor * 100));
}

function readPopulations(): BasisPopulation[] {
  const [, ...lines] = readFileSync('server/database/seed/population.csv', 'utf8').trim().split('\n');
  const days = new Map<string, Record<string, number>>();
  for (const line of lines) {
    const [code = '', year = '', persons = ''] = line.trim().split(',');
    const day = `${year}-12-31`;
    days.set(day, { ...days.get(day), [code]: Number(persons) });
  }
  return [...days].map(([referenceDate, persons]) => ({ referenceDate, persons }));
}
