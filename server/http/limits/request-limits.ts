import { Refusal } from '../../agreement/refusal.js';
import type { Weight, WeightMeasure } from '../../agreement/weight.js';
import { MAX_PARTICIPANTS } from '../../allocation/check-request.js';
import { MAX_CELLS } from '../../cells/cell-function.js';

/** What all fields of one request may ask for together; docs/graphql.md tells how it is counted. */
export const REQUEST_LIMITS: Readonly<Record<WeightMeasure, number>> = {
  cells: MAX_CELLS,
  participants: MAX_PARTICIPANTS,
  scenarioYears: 200,
  listed: 1000,
  reports: 25,
  files: 10,
  values: 600_000,
};

const TEXTS: Record<WeightMeasure, string> = {
  cells: 'cells',
  participants: 'participants to share among',
  scenarioYears: 'years of scenarios',
  listed: 'vouchers or changes',
  reports: 'reports',
  files: 'files',
  values: 'values, as its lists times the fields below them',
};

/** Refuses a request that asks for more than its limits, with what it asks for. */
export function refuseOverweight(weights: readonly Weight[]): void {
  for (const [name, allowed] of Object.entries(REQUEST_LIMITS)) {
    const measure = name as WeightMeasure;
    const asked = weights.reduce((sum, weight) => sum + (weight[measure] ?? 0), 0);
    if (asked <= allowed) continue;
    throw new Refusal('QUERY_TOO_LARGE', `The request asks for ${asked} ${TEXTS[measure]}; at most ${allowed} go together.`, {
      figures: { measure, asked, allowed },
    });
  }
}
