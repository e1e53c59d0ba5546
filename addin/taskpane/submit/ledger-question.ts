import type { LedgerImportQuestion } from '../../../schema/generated/operations.js';
import { shownFigures } from '../../locales/figures.js';
import { element } from '../element.js';
import { textField } from '../text-field.js';
import type { Question } from './import-form.js';
import type { LedgerResult } from './ledger-result.js';
import type { SubmitPane } from './submit-pane.js';

type Asked = LedgerResult['questions'][number];

/** What an import asks, with a way to answer each point; `accepted` is what has been chosen. */
export interface LedgerQuestion extends Question {
  accepted(): LedgerImportQuestion[];
}

const MOST_ACCOUNTS = 30;

/** Undefined where nothing is asked. */
export function ledgerQuestion(pane: SubmitPane, { questions }: LedgerResult): LedgerQuestion | undefined {
  if (questions.length === 0) return undefined;
  const text = pane.texts.submit.ledger.kind.asked;
  const points = questions.map((asked, index) => point(pane, asked, index));
  const reason = textField('ledger-reason', text.reason, 1000);
  return {
    node: element(
      'div',
      { class: 'place' },
      element(
        'div',
        { class: 'asked', role: 'alert' },
        element('h3', {}, text.heading),
        element('p', {}, text.meaning),
        element('ul', { class: 'findings refused' }, ...points.map(({ node }) => node)),
      ),
      reason.node,
    ),
    accept: text.accept,
    accepted: () => points.map(({ answer }) => answer()),
    read: () => {
      if (reason.value !== '') return reason.value;
      reason.refuse(text.reasonNeeded);
      return undefined;
    },
  };
}

/** One question; where it can be answered in two ways, with the choice between them. */
function point(pane: SubmitPane, { accept, alternatives, figures }: Asked, index: number) {
  const text = pane.texts.submit.ledger.kind.asked;
  const known = JSON.parse(figures) as Record<string, unknown>;
  const words = element('p', {}, text.questions[accept](shownFigures(pane.language, known)));
  const accounts = accept === 'CONTRADICTED_BALANCES' ? contradictedTable(pane, known) : undefined;
  if (alternatives.length === 0) return { node: element('li', {}, words, accounts), answer: () => accept };
  const id = `ledger-answer-${index}`;
  const choice = element(
    'select',
    { id },
    ...[accept, ...alternatives].map((each) => element('option', { value: each }, text.answers[each])),
  );
  const field = element('div', { class: 'field' }, element('label', { for: id }, text.answer), choice);
  return { node: element('li', {}, words, field), answer: () => choice.value as LedgerImportQuestion };
}

interface ContradictedAccount {
  readonly account: string;
  readonly stated: number;
  readonly vouchers: number;
}

function contradictedTable({ texts, format }: SubmitPane, figures: Record<string, unknown>): HTMLElement {
  const text = texts.submit.ledger.kind;
  const accounts = figures.accounts as readonly ContradictedAccount[];
  const cell = (words: string, numeric = true): HTMLElement => element('td', { class: numeric ? 'number' : undefined }, words);
  const left = Number(figures.count) - Math.min(accounts.length, MOST_ACCOUNTS);
  return element(
    'div',
    {},
    element(
      'table',
      { class: 'compared' },
      element('caption', {}, text.asked.contradicted),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          element('th', { scope: 'col' }, text.account),
          element('th', { scope: 'col', class: 'number' }, text.asked.stated),
          element('th', { scope: 'col', class: 'number' }, text.asked.listed),
        ),
      ),
      element(
        'tbody',
        {},
        ...accounts
          .slice(0, MOST_ACCOUNTS)
          .map(({ account, stated, vouchers }) =>
            element(
              'tr',
              {},
              element('th', { scope: 'row' }, account),
              cell(format.kronor(stated)),
              cell(format.kronor(vouchers)),
            ),
          ),
      ),
    ),
    left > 0 && element('p', { class: 'soft' }, text.more(format.persons(left))),
  );
}
