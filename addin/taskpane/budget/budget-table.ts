import { orDash } from '../../locales/pane-format.js';
import type { BudgetReport } from '../../workbook/budget-query.js';
import { budgetRowName } from '../../workbook/budget-row-name.js';
import { element } from '../element.js';
import type { Pane } from '../pane.js';
import { judgement } from './judgement.js';

/** Every row's budget, outcome and variance to date. The chart's text alternative: in the page even while the chart is shown. */
export function budgetTable({ texts, format, language }: Pane, answer: BudgetReport): HTMLElement {
  const text = texts.budget;
  const number = (...value: (string | Node)[]): HTMLElement => element('td', { class: 'number' }, ...value);
  const rows = answer.report.rows.map((row) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, budgetRowName(answer, row, language)),
      number(format.wholeKronor(row.budgetToDate)),
      number(orDash(row.outcomeToDate, format.wholeKronor)),
      number(orDash(row.variance, format.wholeChange), judgement(text, row.favourable)),
    ),
  );
  const headings = [text.row, text.budgetToDate, text.outcomeToDate, text.variance];
  return element(
    'table',
    { class: 'budget-rows' },
    element('caption', { class: 'unseen' }, text.chart(answer.report.year)),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...headings.map((name, index) => element('th', { scope: 'col', ...(index && { class: 'number' }) }, name)),
      ),
    ),
    element('tbody', {}, ...rows),
  );
}
