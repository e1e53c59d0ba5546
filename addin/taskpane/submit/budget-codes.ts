import { type BudgetCodes, budgeted } from '../../workbook/find-code.js';
import { element } from '../element.js';
import type { SubmitPane } from './submit-pane.js';

/** The codes that a budget line may name, to look up while editing. */
export function budgetCodes({ texts, language }: SubmitPane, known: BudgetCodes): HTMLElement {
  const text = texts.submit.budget;
  const codes = (title: string, all: readonly { code: string; name: string; nameSv: string }[]): HTMLElement[] => [
    element('h3', {}, title),
    element(
      'dl',
      { class: 'codes' },
      ...all.flatMap(({ code, name, nameSv }) => [element('dt', {}, code), element('dd', {}, language === 'sv' ? nameSv : name)]),
    ),
  ];
  return element(
    'details',
    {},
    element('summary', {}, text.codes),
    ...codes(text.activities, known.activities),
    ...codes(text.accountGroups, budgeted(known)),
  );
}
