import { element } from '../../element.js';
import type { SubmitPane } from '../submit-pane.js';
import type { PopulationAnswer } from './population-answer.js';

type OpenTable = PopulationAnswer['populations'][number]['openTables'][number];

const MOST_SHOWN = 5;

/** What the contribution tables that are not decided would change by: each year's largest changes. */
export function openTables(pane: SubmitPane, tables: readonly OpenTable[]): HTMLElement {
  const text = pane.texts.submit.population.result;
  if (tables.length === 0) return element('p', { class: 'soft' }, text.noOpenTables);
  return element(
    'div',
    { class: 'verdict' },
    element('h4', {}, text.openTables),
    ...tables.map((table) => openTable(pane, table)),
  );
}

function openTable({ texts, format }: SubmitPane, { year, totalBefore, totalAfter, regions, rows }: OpenTable): HTMLElement {
  const text = texts.submit.population.result;
  const kronor = (amount: number | null): string => (amount === null ? text.unknown : format.kronor(amount));
  const row = (name: string, before: number | null, after: number | null): HTMLElement =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, name),
      element('td', { class: 'number' }, kronor(before)),
      element('td', { class: 'number' }, kronor(after)),
    );
  const left = rows.length - MOST_SHOWN;
  return element(
    'table',
    { class: 'compared' },
    element('caption', {}, text.openTable(year, regions)),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, text.region),
        element('th', { scope: 'col', class: 'number' }, text.before),
        element('th', { scope: 'col', class: 'number' }, text.after),
      ),
    ),
    element(
      'tbody',
      {},
      ...rows.slice(0, MOST_SHOWN).map(({ region, before, after }) => row(region.shortName, before, after)),
      left > 0 && element('tr', {}, element('td', { class: 'soft', colspan: '3' }, text.more(left))),
    ),
    element('tfoot', {}, row(text.total, totalBefore, totalAfter)),
  );
}
