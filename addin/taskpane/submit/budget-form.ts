import { AskError } from '../../api/ask-error.js';
import { nextVersion } from '../../workbook/budget-lines.js';
import { linesToCompare } from '../../workbook/budget-lines-content.js';
import { BUDGET_SHEET } from '../../workbook/budget-sheet.js';
import type { BudgetSheetPlace, BudgetSheetRows } from '../../workbook/read-budget-sheet.js';
import { confirm } from '../confirm.js';
import { button, element } from '../element.js';
import { textField } from '../text-field.js';
import { budgetConflict, conflictWords } from './budget-conflict.js';
import { unbalancedWords } from './budget-sums-table.js';
import { budgetVerdict, countsOf, statusesOf } from './budget-verdict.js';
import { checkBudgetSheet, type SheetVerdict } from './check-budget-sheet.js';
import { compareWithTheirs } from './compare-with-theirs.js';
import type { ShowCell } from './finding.js';
import { asBasis } from './load-budget-basis.js';
import { strayWarning, strayWords } from './stray-warning.js';
import { createSubmissionKey } from './submission-key.js';
import type { SubmitPane } from './submit-pane.js';

/** Preview and submission of the sheet that the workbook holds for a year. `again` fetches the lines anew; `submitted` shows the rest. */
export function budgetForm(
  pane: SubmitPane,
  held: BudgetSheetPlace,
  then: { readonly again: () => Promise<void>; readonly submitted: () => Promise<void> },
): HTMLElement {
  const { texts, services } = pane;
  const { budget: text, lines } = texts.submit;
  const { basis } = held.definition;
  const source = textField('budget-source', text.source, 500);
  const reason = textField('budget-reason', text.reason, 1000);
  const revises = nextVersion(basis) > 1;
  if (!basis.decided) reason.set(basis.reason); // the source is never carried over: it says where these figures come from
  const result = element('div', { class: 'place', role: 'region', 'aria-label': text.changesHeading });
  const keyOf = createSubmissionKey();
  const card = element('div', { class: 'card' });
  const asking = element('div', { class: 'place' });

  const check = async (submit: boolean): Promise<void> => {
    pane.say(submit ? text.sending : text.checking, 'info');
    let read: BudgetSheetRows | undefined;
    try {
      read = await BUDGET_SHEET.read(held.definition.id);
      const head = { source: source.value, reason: reason.value };
      const verdict = await checkBudgetSheet(services.client, read, head, submit ? keyOf : undefined);
      if (verdict.lines.length === 0) {
        result.replaceChildren(...strays(read));
        pane.say(text.noLines, 'error');
      } else if (submit && verdict.budget && verdict.refused === 0) await accept(read, verdict, verdict.budget);
      else await show(read, verdict);
    } catch (error) {
      if (!read || !(error instanceof AskError) || error.code !== 'STALE') return pane.fault(error);
      await showConflict(read).catch(pane.fault);
    }
  };

  const showCell: ShowCell = (row, column) => void BUDGET_SHEET.showCell(held.definition, row, column).catch(pane.fault);

  const strays = (read: BudgetSheetRows): HTMLElement[] =>
    strayWarning(pane, read, async () => {
      const taken = await BUDGET_SHEET.takeStrays(held.definition);
      result.replaceChildren();
      pane.say(lines.tookStrays(taken), 'success');
    });

  const show = async (read: BudgetSheetRows, verdict: SheetVerdict): Promise<void> => {
    result.replaceChildren(...strays(read), budgetVerdict(pane, read, verdict, showCell));
    const refused = new Set(verdict.lines.filter(({ faults }) => faults.length > 0).map(({ line }) => line.row));
    const written = await BUDGET_SHEET.writeStatuses(read, statusesOf(pane, read.rows, verdict), refused);
    const said = verdict.refused > 0 ? text.refusedHeading(verdict.refused) : text.counts(countsOf(verdict));
    const left = strayWords(pane, read);
    pane.say(
      [`${said}.`, ...left, text.nothingStored, ...(written ? [] : [text.changedMeanwhile])].join(' '),
      verdict.refused > 0 ? 'error' : left.length > 0 ? 'warning' : 'info',
    );
  };

  const showConflict = async (read: BudgetSheetRows): Promise<void> => {
    const comparison = await compareWithTheirs(services.client, read);
    const { theirs, codes, merge } = comparison;
    const beside = async (): Promise<void> => {
      const content = linesToCompare(theirs, codes, services.now(), pane.language);
      const { address } = await BUDGET_SHEET.insert(content, theirs, codes, pane.language, false);
      pane.say(lines.conflict.besideDone(address), 'success');
    };
    const goOn = async (): Promise<void> => {
      if (!(await BUDGET_SHEET.rebase(read, theirs, merge, codes))) return pane.say(text.changedMeanwhile, 'warning');
      await then.submitted();
      pane.say(lines.conflict.wentOn(theirs.version, merge.conflicts.length), 'success');
    };
    const guarded = (act: () => Promise<void>) => () => act().catch(pane.fault);
    result.replaceChildren(budgetConflict(pane, read, comparison, { beside: guarded(beside), goOn: guarded(goOn), showCell }));
    const words = new Map(merge.conflicts.map((each) => [each.row, conflictWords(pane, each, codes)]));
    const statuses = read.rows.map((_, row) => (words.has(row) ? text.status.refused(words.get(row) ?? '') : ''));
    await BUDGET_SHEET.writeStatuses(read, statuses, new Set([...words.keys()].flatMap((row) => row ?? [])));
    pane.say(lines.conflict.said(merge.conflicts.length), 'error');
  };

  const accept = async (
    read: BudgetSheetRows,
    verdict: SheetVerdict,
    budget: NonNullable<SheetVerdict['budget']>,
  ): Promise<void> => {
    const rows = verdict.lines.map(({ line }) => line.row);
    const statuses = statusesOf(pane, read.rows, verdict, budget.version);
    const filled = await BUDGET_SHEET.accept(read, asBasis(basis.year, budget), rows, statuses, verdict.codes);
    await then.submitted();
    const unbalanced = unbalancedWords(pane, verdict);
    pane.say(
      [
        text.submitted(basis.year, budget.version),
        text.waits,
        ...(unbalanced ? [unbalanced] : []),
        ...(filled ? [] : [text.changedMeanwhile]),
      ].join(' '),
      'success',
    );
  };

  const submit = async (): Promise<void> => {
    source.refuse('');
    reason.refuse('');
    if (source.value === '') return source.refuse(text.sourceNeeded);
    if (revises && reason.value === '') return reason.refuse(text.reasonNeeded);
    const read = await BUDGET_SHEET.read(held.definition.id).catch(pane.fault);
    if (!read) return;
    const left = read.strays.filter(({ place }) => place !== 'beside').length;
    if (left === 0) return check(true);
    const question = { title: lines.straysQuestion(left), meaning: strayWords(pane, read).join(' '), yes: lines.submitWithout };
    confirm(pane, asking, question, () => check(true));
  };
  const again = (): void =>
    confirm(pane, card, { title: text.againQuestion(held.sheet), meaning: text.againMeaning, yes: text.editAgain }, then.again);
  card.append(
    element('h3', {}, text.held(held.sheet)),
    element('div', { class: 'soft' }, `${text.basis(basis)} ${text.becomes(nextVersion(basis))}`),
    element(
      'div',
      { class: 'actions' },
      button(text.show, 'subtle', () => BUDGET_SHEET.show(held).catch(pane.fault)),
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
    asking,
    element('p', { class: 'soft' }, text.afterwards),
  );
}
