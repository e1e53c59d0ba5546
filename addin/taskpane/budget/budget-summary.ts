import { orDash } from '../../locales/pane-format.js';
import type { BudgetReport } from '../../workbook/budget-query.js';
import { element } from '../element.js';
import type { Pane } from '../pane.js';
import { judgement } from './judgement.js';

type Sums = BudgetReport['report']['income'];

/** The year at a glance: through when, of which budget, income, costs and result, and what is missing in them. */
export function budgetSummary({ texts, format }: Pane, { report, unmapped }: BudgetReport): HTMLElement {
  const text = texts.budget;
  const { year, example, budgetVersion, incomplete, ledgerThrough, income, costs, result } = report;
  const columns = [income, costs, result];
  const line = (name: string, show: (sums: Sums) => string | (string | Node)[]): HTMLElement =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, name),
      ...columns.map((sums) => element('td', { class: 'number' }, ...[show(sums)].flat())),
    );
  const { wholeKronor, wholeChange } = format;
  const headings = [text.figures, text.sheet.sections.INCOME, text.sheet.sections.COST, text.sheet.total];
  return element(
    'div',
    { class: 'summary' },
    example &&
      element(
        'div',
        { class: 'example' },
        element('strong', {}, texts.contributions.example),
        ' ',
        texts.contributions.exampleMeaning,
      ),
    element('div', { class: 'soft' }, text.sheet.through({ ...report, incomplete: false })),
    budgetVersion === null
      ? element('div', { class: 'message warning' }, text.noBudget(year))
      : element('div', { class: 'soft' }, text.sheet.version(budgetVersion)),
    incomplete && element('div', { class: 'message warning' }, text.incomplete(year, ledgerThrough)),
    !incomplete &&
      report.rows.every(({ outcomeToDate }) => outcomeToDate === 0) &&
      element('div', { class: 'message warning' }, text.noLedger(year)),
    element(
      'table',
      { class: 'budget-sums' },
      element('caption', { class: 'unseen' }, text.table(year)),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...headings.map((name, index) => element('th', { scope: 'col', ...(index && { class: 'number' }) }, name)),
        ),
      ),
      element(
        'tbody',
        {},
        line(text.budget, ({ budget }) => wholeKronor(budget)),
        line(text.budgetToDate, ({ budgetToDate }) => wholeKronor(budgetToDate)),
        line(text.outcomeToDate, ({ outcomeToDate }) => orDash(outcomeToDate, wholeKronor)),
        line(text.variance, ({ variance, favourable }) => [orDash(variance, wholeChange), judgement(text, favourable)]),
        line(text.forecast, ({ forecast }) => wholeKronor(forecast)),
      ),
    ),
    element('div', { class: 'soft' }, text.sheet.varianceMeaning[report.varianceSign]),
    unmapped.rows > 0 && element('div', { class: 'message warning' }, text.sheet.unmapped(year, unmapped.rows, unmapped.kronor)),
  );
}
