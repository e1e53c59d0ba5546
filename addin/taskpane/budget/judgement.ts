import type { BudgetTexts } from '../../locales/budget-texts.js';
import { element } from '../element.js';

/** Whether a variance is better or worse than budget, whichever sign it has: an arrow, with the word for who does not see it. */
export function judgement(text: Pick<BudgetTexts, 'better' | 'worse'>, favourable: boolean | null): Node {
  if (favourable === null) return document.createTextNode('');
  const words = favourable ? text.better : text.worse;
  const arrow = element('span', { 'aria-hidden': 'true' }, favourable ? '▲' : '▼');
  return element(
    'span',
    { class: favourable ? 'better' : 'worse', title: words },
    ' ',
    arrow,
    element('span', { class: 'unseen' }, words),
  );
}
