import { LINE_COLUMNS, type LineColumn } from '../../workbook/budget-lines.js';
import { wordOfCode } from '../../workbook/find-code.js';
import type { LineFault, SheetRow } from '../../workbook/parse-budget-rows.js';
import type { BudgetSheetRows } from '../../workbook/read-budget-sheet.js';
import { element } from '../element.js';
import { budgetSumsTable, unbalancedWords } from './budget-sums-table.js';
import type { JudgedLine, SheetVerdict } from './check-budget-sheet.js';
import { finding, type ShowCell } from './finding.js';
import { fateWords, faultWords } from './line-words.js';
import type { SubmitPane } from './submit-pane.js';

const MOST_SHOWN = 60;

/**
 * What a submission would do, or why it cannot be: what is left out and refused first, by the sheet's own row numbers, each leading to
 * its cell.
 */
export function budgetVerdict(pane: SubmitPane, read: BudgetSheetRows, verdict: SheetVerdict, showCell: ShowCell): HTMLElement {
  const text = pane.texts.submit.budget;
  const { language } = pane;
  const { codes } = verdict;
  const place = ({ line }: JudgedLine): string =>
    [text.row(read.firstSheetRow + line.row), line.text].filter(Boolean).join(' · ');
  const refused = verdict.lines
    .filter(({ faults }) => faults.length > 0)
    .map((each) => {
      const words = each.faults.map((fault) => faultWords(fault, language)).join(' ');
      return finding(pane, place(each), words, () => showCell(each.line.row, columnOf(each.faults)));
    });
  const changes = verdict.lines.flatMap((each) =>
    each.fate && each.fate.kind !== 'unchanged' ? [finding(pane, place(each), fateWords(each.fate, codes, language))] : [],
  );
  const removed = verdict.removed.map(({ number, line }) => {
    const activity = wordOfCode(line.activity, codes.activities, language);
    const group = wordOfCode(line.accountGroup, codes.accountGroups, language);
    return finding(pane, text.line(number), [activity, group, line.text].filter(Boolean).join(' · '));
  });
  return element(
    'div',
    { class: 'verdict' },
    element('p', { class: 'counts' }, text.counts(countsOf(verdict))),
    budgetSumsTable(pane, read.definition.basis.lines, verdict),
    followedWords(pane, verdict),
    ...list(pane, text.warningsHeading, warningsOf(pane, read, verdict, place), 'refused'),
    ...list(pane, text.refusedHeading(refused.length), refused, 'refused'),
    ...list(pane, text.changesHeading, changes),
    ...list(pane, text.removedHeading, removed),
  );
}

/** The column of a row's first fault; months are one to the server. */
function columnOf(faults: readonly LineFault[]): LineColumn {
  const column = faults[0]?.column;
  return LINE_COLUMNS.find((each) => each === column) ?? (column === 'months' ? 'month1' : 'total');
}

/** The months that lines spread as last year rest on: the same for all, as they were worked out together. */
function followedWords({ texts }: SubmitPane, { budget }: SheetVerdict): HTMLElement | undefined {
  const years = budget?.lines.find(({ followedYears }) => followedYears !== null)?.followedYears;
  if (!years) return undefined;
  const text = texts.submit.budget;
  const spans = [...new Set(years)].map((year) => text.followed(years.indexOf(year) + 1, years.lastIndexOf(year) + 1, year));
  return element('p', { class: 'soft' }, text.follows(spans.join(', ')));
}

/** What is allowed, and is likely a mistake: of the whole budget first, then of its lines. */
function warningsOf(
  pane: SubmitPane,
  { definition }: BudgetSheetRows,
  verdict: SheetVerdict,
  place: (line: JudgedLine) => string,
): HTMLElement[] {
  const { texts, format, language } = pane;
  const { budget: text, lines } = texts.submit;
  const { unchanged } = countsOf(verdict);
  const ofAll = [
    unbalancedWords(pane, verdict),
    definition.basis.example && unchanged > 0 ? lines.exampleKept(unchanged) : undefined,
  ].flatMap((words) => (words ? [element('li', {}, words)] : []));
  const sent = verdict.lines.filter(({ line }) => line.proposed !== null);
  const ofLines = (verdict.budget?.warnings ?? []).flatMap(({ line, accountGroup, amount }) => {
    const judged = sent[line - 1];
    const name = wordOfCode(accountGroup, verdict.codes.accountGroups, language);
    return judged ? [finding(pane, place(judged), text.incomeNegative(name, format.kronor(amount)))] : [];
  });
  return [...ofAll, ...ofLines];
}

function list({ texts }: SubmitPane, heading: string, items: readonly HTMLElement[], kind?: string): HTMLElement[] {
  if (items.length === 0) return [];
  const left = items.length - MOST_SHOWN;
  const more = left > 0 ? [element('li', { class: 'soft' }, texts.submit.budget.andMore(left))] : [];
  return [
    element('h3', {}, heading),
    element('ul', { class: `findings ${kind ?? ''}`.trim() }, ...items.slice(0, MOST_SHOWN), ...more),
  ];
}

export function countsOf({ lines, removed }: SheetVerdict): {
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
} {
  const count = (kind: string): number => lines.filter(({ fate }) => fate?.kind === kind).length;
  return { added: count('new'), changed: count('changed'), removed: removed.length, unchanged: count('unchanged') };
}

/** What the status column says of each row of the table; blank for a blank row. `submitted` is the version that the lines became. */
export function statusesOf(
  { texts, language }: Pick<SubmitPane, 'texts' | 'language'>,
  rows: readonly SheetRow[],
  { lines, codes }: SheetVerdict,
  submitted?: number,
): string[] {
  const { status } = texts.submit.budget;
  const statuses = rows.map(() => '');
  for (const { line, faults, fate } of lines) {
    const why = faults.map((fault) => faultWords(fault, language)).join(' ');
    if (faults.length > 0) statuses[line.row] = status.refused(why);
    else if (submitted !== undefined) statuses[line.row] = status.submitted(submitted);
    else if (fate) statuses[line.row] = fateWords(fate, codes, language);
  }
  return statuses;
}
