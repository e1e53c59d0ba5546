import { wordOfCode } from '../../workbook/find-code.js';
import type { LineConflict } from '../../workbook/merge-budget-lines.js';
import type { BudgetSheetRows } from '../../workbook/read-budget-sheet.js';
import { button, element } from '../element.js';
import type { Comparison } from './compare-with-theirs.js';
import { finding, type ShowCell } from './finding.js';
import { changeWords } from './line-words.js';
import type { SubmitPane } from './submit-pane.js';

/** Why a sheet cannot be submitted over somebody else's: line by line with both figures, and two ways on. */
export function budgetConflict(
  pane: SubmitPane,
  { firstSheetRow }: Pick<BudgetSheetRows, 'firstSheetRow'>,
  { codes, merge }: Comparison,
  then: { readonly beside: () => Promise<void>; readonly goOn: () => Promise<void>; readonly showCell: ShowCell },
): HTMLElement {
  const { budget, lines } = pane.texts.submit;
  const text = lines.conflict;
  const alone = {
    changed: merge.rows.filter(({ take }) => take.length > 0).length,
    added: merge.added.length,
    removed: merge.rows.filter(({ emptied }) => emptied).length,
  };
  const items = merge.conflicts.map((conflict) => {
    const place = conflict.row === null ? undefined : budget.row(firstSheetRow + conflict.row);
    const { activity, accountGroup, text: said } = conflict.line;
    const names = [
      wordOfCode(activity, codes.activities, pane.language),
      wordOfCode(accountGroup, codes.accountGroups, pane.language),
    ];
    const title = [place, said || names.filter(Boolean).join(' · ')].filter(Boolean).join(' · ');
    const { row } = conflict;
    const show = row === null ? undefined : () => then.showCell(row, 'total');
    return finding(pane, title, conflictWords(pane, conflict, codes), show);
  });
  return element(
    'div',
    { class: 'verdict' },
    element('h3', {}, text.heading),
    items.length > 0 && element('p', {}, text.meaning),
    items.length > 0 && element('ul', { class: 'findings refused' }, ...items),
    element('p', {}, text.alone(alone)),
    element('p', { class: 'soft' }, text.goOnMeaning),
    element('div', { class: 'actions' }, button(text.goOn, 'primary', then.goOn), button(text.beside, 'outline', then.beside)),
  );
}

/** Both sides of a line that two have changed. */
export function conflictWords(
  { texts, language }: Pick<SubmitPane, 'texts' | 'language'>,
  { kind, theirs, mine }: LineConflict,
  codes: Comparison['codes'],
): string {
  const text = texts.submit.lines.conflict;
  const [said, own] = [theirs, mine].map((changes) => changeWords(changes, codes, language) || '–') as [string, string];
  if (kind === 'theyRemoved') return text.theyRemoved(own);
  return kind === 'youRemoved' ? text.youRemoved(said) : text.both(said, own);
}
