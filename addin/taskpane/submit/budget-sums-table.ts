import { formatKronor } from '../../../server/money/format-kronor.js';
import { type Ore, subtractOre, ZERO_ORE } from '../../../server/money/ore.js';
import type { KnownLine } from '../../workbook/budget-lines.js';
import { type BudgetSums, budgetSums } from '../../workbook/budget-sums.js';
import { element } from '../element.js';
import { plannedLines, type SheetVerdict } from './check-budget-sheet.js';
import type { SubmitPane } from './submit-pane.js';

/** Income, costs and result before and after, as the lines would be stored; undefined where a row is refused. */
export function budgetSumsTable(pane: SubmitPane, before: readonly KnownLine[], verdict: SheetVerdict): HTMLElement | undefined {
  const after = plannedLines(verdict);
  if (!after) return undefined;
  const text = pane.texts.submit.lines.sums;
  const [was, is] = [budgetSums(before, verdict.codes), budgetSums(after, verdict.codes)];
  const kronor = (amount: Ore): HTMLElement => element('td', { class: 'number' }, formatKronor(amount, pane.language));
  const line = (name: string, of: keyof BudgetSums): HTMLElement =>
    element('tr', {}, element('th', { scope: 'row' }, name), ...[was[of], is[of], subtractOre(is[of], was[of])].map(kronor));
  const headings = [text.heading, text.before, text.after, text.difference];
  const heads = headings.map((name, index) => element('th', { scope: 'col', ...(index > 0 && { class: 'number' }) }, name));
  return element(
    'div',
    { class: 'scrolled' },
    element(
      'table',
      { class: 'budget-sums' },
      element('thead', {}, element('tr', {}, ...heads)),
      element('tbody', {}, line(text.income, 'income'), line(text.costs, 'costs'), line(text.result, 'result')),
    ),
  );
}

/** What is remarked on where the year's income and costs are not the same. */
export function unbalancedWords(pane: SubmitPane, verdict: SheetVerdict): string | undefined {
  const after = plannedLines(verdict);
  const result = after && budgetSums(after, verdict.codes).result;
  if (result === undefined || result === 0) return undefined;
  const isDeficit = result < 0;
  const size = isDeficit ? subtractOre(ZERO_ORE, result) : result;
  return pane.texts.submit.lines.unbalanced(formatKronor(size, pane.language), isDeficit);
}
