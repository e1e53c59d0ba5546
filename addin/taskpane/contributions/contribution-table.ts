import type { ContributionTable } from '../../workbook/contribution-query.js';
import { element } from '../element.js';
import type { Pane } from '../pane.js';

/** Every region's contribution as the server gave it. The chart's text alternative: in the page even while the chart is shown. */
export function contributionTable({ texts, format }: Pane, table: ContributionTable): HTMLElement {
  const text = texts.contributions;
  const number = (value: string): HTMLElement => element('td', { class: 'number' }, value);
  const rows = table.rows.map(({ region, amount, change }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, element('span', { class: 'code' }, region.code), region.shortName),
      number(format.kronor(amount)),
      number(change === null ? '–' : format.change(change)),
    ),
  );
  return element(
    'table',
    { class: 'contributions' },
    element('caption', { class: 'unseen' }, text.table(table.year)),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, text.region),
        element('th', { scope: 'col', class: 'number' }, text.contribution),
        element('th', { scope: 'col', class: 'number', title: text.changeMeaning }, text.change),
      ),
    ),
    element('tbody', {}, ...rows),
    element(
      'tfoot',
      {},
      element('tr', {}, element('th', { scope: 'row' }, text.sum), number(format.kronor(table.total)), number('')),
    ),
  );
}
