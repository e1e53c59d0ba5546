import { REFRESH_TEXTS } from '../../locales/refresh-texts.js';
import type { Applied } from '../../workbook/apply-answer.js';
import { WorkbookRefusal } from '../../workbook/workbook-refusal.js';
import { faultText, isSignedOut } from '../fault-text.js';
import type { Outcome, Pane, Said } from '../pane.js';
import { differenceTexts } from './difference-texts.js';
import type { ScopeReport } from './refresh-scope.js';

const MOST_ADDRESSES = 5;

/** What a refresh came to, in one message; red or yellow wherever a figure may not be the server's. */
export function sayReport({ texts, language }: Pick<Pane, 'texts' | 'language'>, report: ScopeReport): Said {
  const [text, own] = [texts.workbook, REFRESH_TEXTS[language]];
  if ('unreached' in report) {
    const why = faultText(report.unreached, language);
    return { text: `${why} ${own.unreached}`, intent: 'error', outcome: isSignedOut(report.unreached) ? 'refused' : 'failed' };
  }
  const { tables, formulas } = report;
  const { of, applied, failed, cancelled } = tables;
  const rows = (of: (each: Applied) => readonly string[], say: (table: string, list: string) => string): string[] =>
    applied.flatMap((each) => (of(each).length > 0 ? [say(each.tableName, of(each).join(', '))] : []));
  const moved = [
    ...rows(({ removedRows }) => removedRows, text.removedRows),
    ...rows(({ restoredRows }) => restoredRows, own.restoredRows),
    ...applied.flatMap(({ tableName, filter }) => (filter === undefined ? [] : [own.filter[filter](tableName)])),
  ];
  const wrong = applied.flatMap((each) => differenceTexts(each, language));
  const open = [
    ...(formulas.waiting > 0 ? [own.waiting(formulas.waiting)] : []),
    ...(formulas.kept > 0 ? [own.kept(formulas.kept)] : []),
    ...(formulas.errors.length > 0 ? [own.errors(formulas.errors.length, listed(formulas.errors))] : []),
  ];
  const why = [...new Set(failed.map(({ error }) => faultText(error, language)))];
  const head = cancelled
    ? text.cancelled(applied.length, of)
    : failed.length > 0
      ? text.failed(failed.length, of)
      : own.done(applied.length, formulas.of);
  const words = [head, ...why, ...wrong, ...open, ...moved].join(' ');
  if (failed.length > 0 && applied.length === 0 && formulas.of === 0) {
    const isRefused = failed.every(({ error }) => error instanceof WorkbookRefusal);
    return { text: words, intent: 'error', outcome: isRefused ? 'refused' : 'failed' };
  }
  const isWrong = failed.length + wrong.length + formulas.kept > 0;
  const isOpen = cancelled || open.length > 0;
  const outcome: Outcome = isWrong || isOpen ? 'partial' : 'done';
  return { text: words, outcome, intent: isWrong ? 'error' : isOpen || moved.length > 0 ? 'warning' : 'success' };
}

/** The first few, and that there are more. */
export const listed = (addresses: readonly string[]): string =>
  addresses.length > MOST_ADDRESSES ? `${addresses.slice(0, MOST_ADDRESSES).join(', ')} …` : addresses.join(', ');
