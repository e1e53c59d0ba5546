import type { VarianceSign } from '../../schema/generated/operations.js';
import type { BudgetColumn, BudgetSheetTexts } from '../locales/budget-texts.js';
import type { BudgetReport } from './budget-query.js';
import type { CellContent, NoteLine } from './content.js';
import { figureKind } from './figure-kind.js';

type Sums = Pick<
  BudgetReport['report']['income'],
  'budget' | 'budgetToDate' | 'outcomeToDate' | 'variance' | 'variancePercent' | 'forecast'
> & { readonly remaining: number | null };

interface SummedColumn {
  readonly id: BudgetColumn;
  readonly of?: (sums: Sums) => CellContent;
}

/** The table's columns after the first, so that each sum stands above its own column. */
const SUMMED: readonly SummedColumn[] = [
  { id: 'key' },
  { id: 'label' },
  { id: 'budget', of: ({ budget }) => budget },
  { id: 'budgetToDate', of: ({ budgetToDate }) => budgetToDate },
  { id: 'outcome', of: ({ outcomeToDate }) => outcomeToDate },
  { id: 'variance', of: ({ variance }) => variance },
  { id: 'variancePercent', of: ({ variancePercent }) => variancePercent },
  { id: 'remaining', of: ({ remaining }) => remaining },
  { id: 'forecast', of: ({ forecast }) => forecast },
];

/** Income, costs and result as a small table of four lines. Of the result nothing remains that anybody could spend. */
export function budgetSummaryNote({ report }: BudgetReport, texts: BudgetSheetTexts): NoteLine[] {
  const { income, costs, result, varianceSign } = report;
  return [
    {
      ...{ text: texts.summary, style: 'title' },
      cells: SUMMED.map(({ id, of }) => ({ value: of ? texts.columns[id] : null, kind: 'text' })),
    },
    line(texts.sections.INCOME, income, varianceSign),
    line(texts.sections.COST, costs, varianceSign),
    line(texts.result, { ...result, remaining: null }, varianceSign),
  ];
}

function line(text: string, sums: Sums, sign: VarianceSign): NoteLine {
  const cells = SUMMED.map(({ id, of }) => ({ value: of?.(sums) ?? null, kind: figureKind(id, sign) }));
  return { text, style: 'plain', cells };
}
