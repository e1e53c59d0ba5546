import { AskError } from '../../api/ask-error.js';
import { nextVersion } from '../../workbook/budget-lines.js';
import type { BudgetSheetPlace, BudgetSheetRows } from '../../workbook/read-budget-sheet.js';
import { confirm } from '../confirm.js';
import { button, element } from '../element.js';
import type { Pane } from '../pane.js';
import { textField } from '../text-field.js';
import { budgetVerdict, countsOf, statusesOf } from './budget-verdict.js';
import { checkBudgetSheet, type SheetVerdict } from './check-budget-sheet.js';
import { asBasis } from './load-budget-basis.js';
import { createSubmissionKey } from './submission-key.js';

/** Preview and submission of the sheet that the workbook holds for a year. `again` fetches the lines anew; `submitted` shows the rest. */
export function budgetForm(
  pane: Pane,
  held: BudgetSheetPlace,
  then: { readonly again: () => Promise<void>; readonly submitted: () => Promise<void> },
): HTMLElement {
  const { texts, services } = pane;
  const text = texts.submit.budget;
  const { basis } = held.definition;
  const source = textField('budget-source', text.source, 500);
  const reason = textField('budget-reason', text.reason, 1000);
  const revises = nextVersion(basis) > 1;
  if (!basis.decided) {
    source.set(basis.source);
    reason.set(basis.reason);
  }
  const result = element('div', { class: 'place', role: 'region', 'aria-label': text.changesHeading });
  const keyOf = createSubmissionKey();
  const card = element('div', { class: 'card' });

  const check = async (submit: boolean): Promise<void> => {
    pane.say(submit ? text.sending : text.checking, 'info');
    try {
      const read = await services.budgetSheet.read(held.definition.id);
      const head = { source: source.value, reason: reason.value };
      const verdict = await checkBudgetSheet(services.client, read, head, submit ? keyOf : undefined);
      if (verdict.lines.length === 0) {
        result.replaceChildren();
        pane.say(text.noLines, 'error');
      } else if (submit && verdict.budget && verdict.refused === 0) await accept(read, verdict, verdict.budget);
      else await show(read, verdict);
    } catch (error) {
      if (!(error instanceof AskError) || error.code !== 'STALE') return pane.fault(error);
      result.replaceChildren();
      pane.say(text.stale, 'error');
    }
  };

  const show = async (read: BudgetSheetRows, verdict: SheetVerdict): Promise<void> => {
    result.replaceChildren(budgetVerdict(pane, read, verdict));
    const written = await services.budgetSheet.writeStatuses(read, statusesOf(pane, read.rows, verdict));
    const said = verdict.refused > 0 ? text.refusedHeading(verdict.refused) : text.counts(countsOf(verdict));
    pane.say(
      [`${said}.`, text.nothingStored, ...(written ? [] : [text.changedMeanwhile])].join(' '),
      verdict.refused > 0 ? 'error' : 'info',
    );
  };

  const accept = async (
    read: BudgetSheetRows,
    verdict: SheetVerdict,
    budget: NonNullable<SheetVerdict['budget']>,
  ): Promise<void> => {
    const rows = verdict.lines.map(({ line }) => line.row);
    const statuses = statusesOf(pane, read.rows, verdict, budget.version);
    const sheetTexts = texts.submit.sheet;
    const filled = await services.budgetSheet.accept(read, asBasis(basis.year, budget), rows, statuses, sheetTexts);
    await then.submitted();
    pane.say(
      [text.submitted(basis.year, budget.version), text.waits, ...(filled ? [] : [text.changedMeanwhile])].join(' '),
      'success',
    );
  };

  const submit = async (): Promise<void> => {
    source.refuse('');
    reason.refuse('');
    if (source.value === '') return source.refuse(text.sourceNeeded);
    if (revises && reason.value === '') return reason.refuse(text.reasonNeeded);
    await check(true);
  };
  const again = (): void =>
    confirm(pane, card, { title: text.againQuestion(held.sheet), meaning: text.againMeaning, yes: text.editAgain }, then.again);
  card.append(
    element('h3', {}, text.held(held.sheet)),
    element('div', { class: 'soft' }, `${text.basis(basis)} ${text.becomes(nextVersion(basis))}`),
    element(
      'div',
      { class: 'actions' },
      button(text.show, 'subtle', () => services.budgetSheet.show(held).catch(pane.fault)),
      button(text.editAgain, 'subtle', again),
    ),
  );
  return element(
    'div',
    { class: 'place' },
    card,
    element(
      'div',
      { class: 'actions' },
      button(text.preview, 'outline', () => check(false)),
    ),
    result,
    source.node,
    revises && reason.node,
    element('div', { class: 'actions' }, button(text.submit, 'primary', submit)),
    element('p', { class: 'soft' }, text.afterwards),
  );
}
