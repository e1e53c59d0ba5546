import { percentChange } from '../../allocation/percent-change.js';
import { ReportSection } from '../../ledger/report-section.js';
import { type Ore, ore } from '../../money/ore.js';
import type { Figures } from '../budget-versus-actual.js';

/** What plus means in a variance. The office chooses once, for all reports, sheets and cells (docs/decisions/0044). */
export enum VarianceSign {
  /** Plus is better than budget: more income, less cost. The custom of Swedish regions and municipalities. */
  PLUS_IS_BETTER = 'PLUS_IS_BETTER',
  /** The outcome less the budget, of income and of cost alike: plus is more than budgeted. */
  OUTCOME_LESS_BUDGET = 'OUTCOME_LESS_BUDGET',
}

/** What holds where the office has chosen nothing. */
export const DEFAULT_VARIANCE_SIGN = VarianceSign.PLUS_IS_BETTER;

/** A section of the report, or income less costs. */
export type VariancePart = ReportSection | 'RESULT';

export interface ShownVariance {
  readonly varianceOre: Ore | null;
  /** In % of the size of the budget, with the sign of the variance; null where that budget is 0. */
  readonly percent: number | null;
  /** Whether it is better than budget, whichever sign is shown; null where it is neither, or not known, and of what is not mapped. */
  readonly favourable: boolean | null;
}

type Measured = Pick<Figures, 'varianceOre' | 'budgetHeldOre'>;

/**
 * A part's variance as the office wants it shown. Of costs, and of what is not mapped (debit positive, and so a cost as far as one
 * can tell), “plus is better” turns the sign of the outcome less the budget; of income and of the result both conventions say the same.
 * Law: with either sign, income and costs together give the result: by addition where plus is better, else by subtraction.
 */
export function shownVariance(part: VariancePart, { varianceOre, budgetHeldOre }: Measured, sign: VarianceSign): ShownVariance {
  if (varianceOre === null) return { varianceOre, percent: null, favourable: null };
  const moreIsBetter = part === ReportSection.INCOME || part === 'RESULT';
  const shown = moreIsBetter || sign === VarianceSign.OUTCOME_LESS_BUDGET ? varianceOre : ore(0 - varianceOre);
  const isJudged = part !== ReportSection.UNMAPPED && varianceOre !== 0;
  return {
    varianceOre: shown,
    percent: percentChange(shown, budgetHeldOre),
    favourable: isJudged ? varianceOre > 0 === moreIsBetter : null,
  };
}
