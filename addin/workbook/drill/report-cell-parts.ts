import { oreFromKronor } from '../../../server/money/kronor.js';
import { type Ore, subtractOre } from '../../../server/money/ore.js';
import type { BudgetColumn } from '../../locales/budget-texts.js';
import type { BudgetSection } from '../budget-query.js';
import type { DrillPart, DrillRest } from '../drill-question.js';
import { DrillRefusal } from '../drill-refusal.js';
import { type ReportCell, reportCellQuestion } from '../report-cell-question.js';

/** A cell of the report with its row's figures: of a row of ours, or of the totals row. */
export interface ReportFigure extends Omit<ReportCell, 'section' | 'key'> {
  /** Undefined in the totals row, whose figures are income less costs. */
  readonly row: { readonly section: BudgetSection; readonly key: string } | undefined;
  /** Where the cell stands. */
  readonly address: string;
  /** What stands in the row under one of our columns, with that column's heading as it is now. */
  readonly cellOf: (column: BudgetColumn) => { readonly value: unknown; readonly title: string };
}

export interface FigureParts {
  readonly parts: readonly DrillPart[];
  readonly rest: readonly DrillRest[];
}

/** The budget that a column is worked out of, together with the outcome. */
const BUDGET_OF: Partial<Record<BudgetColumn, BudgetColumn>> = { variance: 'budgetToDate', remaining: 'budget' };

/**
 * The vouchers behind a figure of the report: an outcome's, the result's (income less costs), and of a variance or what remains the
 * outcome's, with the budget as the rest. Whether outcome or budget counts positive there is told by the figures themselves.
 */
export function reportCellParts(figure: ReportFigure): FigureParts {
  const budgetColumn = BUDGET_OF[figure.column.id];
  if (!budgetColumn) return { parts: outcomeParts(figure, 1), rest: [] };
  const [own, outcome, budget] = [figure.column.id, 'outcome' as const, budgetColumn].map((id) => oreOf(figure.cellOf(id).value));
  if (own === undefined || outcome === undefined || budget === undefined)
    throw new DrillRefusal('DERIVED', { column: figure.column.title });
  const isOutcomeFirst = own === subtractOre(outcome, budget);
  if (!isOutcomeFirst && own !== subtractOre(budget, outcome)) throw new DrillRefusal('DERIVED', { column: figure.column.title });
  const { value, title } = figure.cellOf(budgetColumn);
  const kronor = isOutcomeFirst ? 0 - Number(value) : Number(value);
  const asOutcome = { ...figure, column: { id: 'outcome' as const, title: figure.cellOf('outcome').title } };
  return { parts: outcomeParts(asOutcome, isOutcomeFirst ? 1 : -1), rest: [{ place: figure.address, title, kronor }] };
}

function outcomeParts(figure: ReportFigure, sign: 1 | -1): DrillPart[] {
  const { row, variables, through, column } = figure;
  if (row) return [{ sign, question: reportCellQuestion({ variables, through, column, ...row }) }];
  const whole = { through, column, variables: { ...variables, by: 'ACTIVITY' as const }, key: '' };
  return (['INCOME', 'COST'] as const).map((section) => {
    const { activity: _any, ...question } = reportCellQuestion({ ...whole, section });
    return { question, sign: (section === 'INCOME') === (sign === 1) ? 1 : -1 };
  });
}

function oreOf(value: unknown): Ore | undefined {
  if (typeof value !== 'number') return undefined;
  try {
    return oreFromKronor(Number(value.toPrecision(15))); // a formula's noise beyond fifteen digits is no amount
  } catch {
    return undefined;
  }
}
