import type { VarianceSign } from '../../schema/generated/operations.js';
import type { BudgetColumn } from '../locales/budget-texts.js';
import type { ColumnKind } from './content.js';

/** How a column of the report looks. A variance below zero is worse only where plus is better: else less can be good or bad. */
export function figureKind(id: BudgetColumn, sign: VarianceSign): ColumnKind {
  const isJudged = sign === 'PLUS_IS_BETTER';
  if (id === 'variance') return isJudged ? 'judged' : 'difference';
  if (id === 'variancePercent') return isJudged ? 'judgedPercent' : 'percent';
  if (id === 'key') return 'code';
  return id === 'section' || id === 'label' ? 'text' : 'kronor';
}
