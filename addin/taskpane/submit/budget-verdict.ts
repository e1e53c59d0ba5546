import type { SheetRow } from '../../workbook/parse-budget-rows.js';
import type { BudgetSheetRows } from '../../workbook/read-budget-sheet.js';
import { element } from '../element.js';
import type { Pane } from '../pane.js';
import type { JudgedLine, SheetVerdict } from './check-budget-sheet.js';
import { fateWords, faultWords } from './line-words.js';

const MOST_SHOWN = 60;

/** What a submission would do, or why it cannot be: the refused rows first, by the sheet's own row numbers. */
export function budgetVerdict(pane: Pane, { firstSheetRow }: BudgetSheetRows, verdict: SheetVerdict): HTMLElement {
  const text = pane.texts.submit.budget;
  const { language } = pane;
  const place = ({ line }: JudgedLine): string => [text.row(firstSheetRow + line.row), line.text].filter(Boolean).join(' · ');
  const refused = verdict.lines
    .filter(({ faults }) => faults.length > 0)
    .map((each) => finding(place(each), each.faults.map((fault) => faultWords(fault, language)).join(' ')));
  const changes = verdict.lines.flatMap((each) =>
    each.fate && each.fate.kind !== 'unchanged' ? [finding(place(each), fateWords(each.fate, language))] : [],
  );
  const removed = verdict.removed.map(({ number, line }) =>
    finding(text.line(number), [line.activity, line.accountGroup, line.text].filter(Boolean).join(' · ')),
  );
  return element(
    'div',
    { class: 'verdict' },
    element('p', { class: 'counts' }, text.counts(countsOf(verdict))),
    followedWords(pane, verdict),
    ...list(pane, text.warningsHeading, warningsOf(pane, verdict, place), 'refused'),
    ...list(pane, text.refusedHeading(refused.length), refused, 'refused'),
    ...list(pane, text.changesHeading, changes),
    ...list(pane, text.removedHeading, removed),
  );
}

const finding = (title: string, words: string): HTMLElement =>
  element('li', {}, element('strong', {}, title), ' ', element('span', {}, words));

/** The months that lines spread as last year rest on: the same for all, as they were worked out together. */
function followedWords({ texts }: Pane, { budget }: SheetVerdict): HTMLElement | undefined {
  const years = budget?.lines.find(({ followedYears }) => followedYears !== null)?.followedYears;
  if (!years) return undefined;
  const text = texts.submit.budget;
  const spans = [...new Set(years)].map((year) => text.followed(years.indexOf(year) + 1, years.lastIndexOf(year) + 1, year));
  return element('p', { class: 'soft' }, text.follows(spans.join(', ')));
}

/** What is allowed in the sheet's lines, and is likely a mistake. */
function warningsOf({ texts, format }: Pane, verdict: SheetVerdict, place: (line: JudgedLine) => string): HTMLElement[] {
  const sent = verdict.lines.filter(({ line }) => line.proposed !== null);
  return (verdict.budget?.warnings ?? []).flatMap(({ line, accountGroup, amount }) => {
    const judged = sent[line - 1];
    return judged ? [finding(place(judged), texts.submit.budget.incomeNegative(accountGroup, format.kronor(amount)))] : [];
  });
}

function list({ texts }: Pane, heading: string, items: readonly HTMLElement[], kind?: string): HTMLElement[] {
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
  { texts, language }: Pick<Pane, 'texts' | 'language'>,
  rows: readonly SheetRow[],
  { lines }: SheetVerdict,
  submitted?: number,
): string[] {
  const { status } = texts.submit.budget;
  const statuses = rows.map(() => '');
  for (const { line, faults, fate } of lines) {
    const why = faults.map((fault) => faultWords(fault, language)).join(' ');
    if (faults.length > 0) statuses[line.row] = status.refused(why);
    else if (submitted !== undefined) statuses[line.row] = status.submitted(submitted);
    else if (fate) statuses[line.row] = fateWords(fate, language);
  }
  return statuses;
}
