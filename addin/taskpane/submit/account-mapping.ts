import { AddAccountMappingDocument, LedgerNamesDocument, type LedgerNamesQuery } from '../../../schema/generated/operations.js';
import { button, element } from '../element.js';
import type { LedgerResult } from './ledger-result.js';
import { createSubmissionKey } from './submission-key.js';
import type { SubmitPane } from './submit-pane.js';

type Account = LedgerResult['unmappedAccounts'][number];

const MOST_ACCOUNTS = 40;

/** The accounts of the file's years that no mapping rule names, each with its sum, to be given a place before the file is imported. */
export function accountMapping(
  pane: SubmitPane,
  { year, ...unmapped }: LedgerResult,
  again: () => Promise<boolean>,
): HTMLElement {
  const { texts, format } = pane;
  const text = texts.submit.ledger.mapping;
  const fault = element('p', { class: 'field-fault', role: 'alert' });
  const shown = unmapped.unmappedAccounts.slice(0, MOST_ACCOUNTS).map((account) => placeOf(pane, account));
  const keyOf = createSubmissionKey();
  const left = unmapped.unmappedAccountCount - shown.length;
  const save = async (): Promise<void> => {
    const rules = shown.flatMap((each) => each.rule(year));
    fault.textContent = rules.length === 0 ? text.nothingChosen : '';
    if (rules.length === 0) return shown[0]?.focus();
    try {
      await pane.services.client.ask(AddAccountMappingDocument, { rules, idempotencyKey: keyOf(rules) });
      if (await again()) pane.say(text.saved(format.persons(rules.length)), 'success');
    } catch (error) {
      pane.fault(error);
    }
  };
  for (const { node } of shown) node.addEventListener('change', () => fault.replaceChildren());
  loadNames(pane).then(
    (names) => {
      for (const each of shown) each.offer(names);
    },
    (error) => pane.fault(error),
  );
  return element(
    'div',
    { class: 'place' },
    element('h3', {}, text.heading),
    element('p', { class: 'soft' }, text.meaning),
    ...shown.map(({ node }) => node),
    left > 0 && element('p', { class: 'soft' }, text.more(format.persons(left))),
    fault,
    element('div', { class: 'actions' }, button(text.save, 'outline', save)),
  );
}

function loadNames(pane: SubmitPane): Promise<LedgerNamesQuery> {
  return pane.services.client.ask(LedgerNamesDocument, {});
}

/** One account: what it is called and comes to, and the choice of its account group and activity. */
function placeOf({ texts, format, language }: SubmitPane, { account, name, amount }: Account) {
  const text = texts.submit.ledger.mapping;
  const title = [account, name].filter(Boolean).join(' ');
  const group = element('select', { 'aria-label': text.groupOf(title) }, element('option', { value: '' }, text.group));
  const activity = element('select', { 'aria-label': text.activityOf(title) }, element('option', { value: '' }, text.activity));
  let balance: ReadonlySet<string> = new Set();
  group.addEventListener('change', () => {
    activity.disabled = balance.has(group.value);
    if (activity.disabled) activity.value = '';
  });
  const option = ({ code, name: english, nameSv }: { code: string; name: string; nameSv: string }): HTMLElement =>
    element('option', { value: code }, language === 'sv' ? nameSv : english);
  return {
    node: element(
      'div',
      { class: 'account-place' },
      element('span', {}, title),
      element('span', { class: 'number' }, format.kronor(amount)),
      group,
      activity,
    ),
    focus: () => group.focus(),
    offer: ({ accountGroups, activities }: LedgerNamesQuery): void => {
      balance = new Set(accountGroups.filter(({ kind }) => kind === 'BALANCE' || kind === 'EQUITY').map(({ code }) => code));
      group.append(...accountGroups.map(option));
      activity.append(...activities.map(option));
    },
    rule: (year: number) => {
      if (group.value === '') return [];
      const activities = activity.value === '' ? [] : [{ code: activity.value, weight: 1 }];
      return [{ fromAccount: account, toAccount: account, accountGroup: group.value, activities, from: `${year}-01-01` }];
    },
  };
}
