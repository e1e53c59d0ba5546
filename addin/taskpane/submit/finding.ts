import type { LineColumn } from '../../workbook/budget-lines.js';
import { element } from '../element.js';
import type { SubmitPane } from './submit-pane.js';

/** Leads to a cell of the table: its row from 0, and the column. */
export type ShowCell = (row: number, column: LineColumn) => void;

/** Something to look at, with where it is; where that is a cell, the title leads to it. */
export function finding({ texts }: Pick<SubmitPane, 'texts'>, title: string, words: string, show?: () => void): HTMLElement {
  if (!show) return element('li', {}, element('strong', {}, title), ' ', element('span', {}, words));
  const link = element('button', { type: 'button', class: 'to-cell', title: texts.submit.lines.goTo }, title);
  link.addEventListener('click', show);
  return element('li', {}, link, ' ', element('span', {}, words));
}
