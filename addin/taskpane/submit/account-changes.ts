import { element } from '../element.js';
import type { LedgerResult } from './ledger-result.js';
import type { SubmitPane } from './submit-pane.js';

const MOST_ACCOUNTS = 30;

/** What an import does to each account, in kronor; undefined where it does nothing. */
export function accountChanges({ texts, format }: Pick<SubmitPane, 'texts' | 'format'>, { accounts }: LedgerResult) {
  const text = texts.submit.ledger.kind;
  if (accounts.length === 0) return undefined;
  const left = accounts.length - MOST_ACCOUNTS;
  const shown = (amount: number): HTMLElement => element('td', { class: 'number' }, amount === 0 ? '' : format.kronor(amount));
  const heading = (words: string): HTMLElement => element('th', { scope: 'col', class: 'number' }, words);
  return element(
    'div',
    {},
    element(
      'table',
      { class: 'compared' },
      element('caption', {}, text.accounts),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          element('th', { scope: 'col' }, text.account),
          heading(text.added),
          heading(text.replaced),
          heading(text.takenAway),
        ),
      ),
      element(
        'tbody',
        {},
        ...accounts
          .slice(0, MOST_ACCOUNTS)
          .map(({ account, added, replaced, takenAway }) =>
            element('tr', {}, element('th', { scope: 'row' }, account), shown(added), shown(replaced), shown(takenAway)),
          ),
      ),
    ),
    left > 0 && element('p', { class: 'soft' }, text.more(format.persons(left))),
  );
}
