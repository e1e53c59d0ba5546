import { expect, it } from 'vitest';
import { AskError } from '../../../addin/api/ask-error.js';
import { PANE_SV } from '../../../addin/locales/pane-sv.js';
import { sayReport } from '../../../addin/taskpane/workbook/refresh-run.js';
import type { HeldQuery } from '../../../addin/workbook/list-queries.js';
import type { RefreshReport } from '../../../addin/workbook/refresh-queries.js';

const applied = (tableName: string, ...removedRows: string[]) => ({ tableName, removedRows, restoredRows: [], filter: undefined, differences: [] });
const failed = (error: unknown) => ({ query: {} as HeldQuery, error });
const OFFLINE = new AskError('offline', 'fetch failed');

it.each<{ title: string; report: RefreshReport; says: RegExp; intent: string }>([
  {
    title: 'that all went well',
    report: { of: 2, applied: [applied('a'), applied('b')], failed: [], cancelled: false },
    says: /^2 tabeller är uppdaterade/,
    intent: 'success',
  },
  {
    title: 'whose rows are gone, as something to notice',
    report: { of: 1, applied: [applied('Bidrag_2026', 'Gotland', 'Skåne')], failed: [], cancelled: false },
    says: /^1 tabell är uppdaterad.*Bidrag_2026: raderna för Gotland, Skåne är borta/,
    intent: 'warning',
  },
  {
    title: 'how far it came before it was cancelled, even where something failed too',
    report: { of: 3, applied: [applied('a')], failed: [failed(OFFLINE)], cancelled: true },
    says: /^Avbrutet: 1 av 3/,
    intent: 'warning',
  },
  {
    title: 'what failed and why, each reason once',
    report: { of: 3, applied: [applied('a')], failed: [failed(OFFLINE), failed(OFFLINE)], cancelled: false },
    says: /^2 av 3 kunde inte uppdateras\. De har kvar sina gamla värden\. \S[^.]*\.(?:[^.]*\.)?$/,
    intent: 'error',
  },
])('a refresh says $title', ({ report, says, intent }) => {
  const [text, how] = sayReport({ texts: PANE_SV, language: 'sv' }, report);
  expect(text).toMatch(says);
  expect(how).toBe(intent);
});
