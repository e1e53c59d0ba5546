import { expect, it } from 'vitest';
import { AskError } from '../../../addin/api/ask-error.js';
import { PANE_SV } from '../../../addin/locales/pane-sv.js';
import { NO_FORMULAS } from '../../../addin/taskpane/workbook/refresh-formulas.js';
import type { ScopeReport } from '../../../addin/taskpane/workbook/refresh-scope.js';
import { sayReport } from '../../../addin/taskpane/workbook/say-report.js';
import type { Applied } from '../../../addin/workbook/apply-answer.js';
import type { HeldQuery } from '../../../addin/workbook/list-queries.js';
import { WorkbookRefusal } from '../../../addin/workbook/workbook-refusal.js';

const applied = (tableName: string, more: Partial<Applied> = {}): Applied => ({
  ...{ tableName, removedRows: [], restoredRows: [], filter: undefined, differences: [] },
  ...more,
});
const failed = (error: unknown) => ({ query: {} as HeldQuery, error });
const OFFLINE = new AskError('offline', 'fetch failed');
const tables = (of: number, done: Applied[], errors: unknown[] = [], cancelled = false) => ({
  ...{ of, cancelled, applied: done },
  failed: errors.map(failed),
});

it.each<{ title: string; report: ScopeReport; says: RegExp; intent: string; outcome: string }>([
  {
    title: 'that all went well',
    report: { tables: tables(2, [applied('a'), applied('b')]), formulas: { ...NO_FORMULAS, of: 12 } },
    says: /^2 tabeller och 12 formler är uppdaterade\.$/,
    ...{ intent: 'success', outcome: 'done' },
  },
  {
    title: 'that there is nothing to refresh, and claims nothing',
    report: { tables: tables(0, []), formulas: NO_FORMULAS },
    says: /^Här finns inga tabeller/,
    ...{ intent: 'success', outcome: 'done' },
  },
  {
    title: 'why the server was not asked, and that every value is the old one',
    report: { unreached: OFFLINE },
    says: /^Fordela går inte att nå\..*Inget är uppdaterat: tabeller och formler har kvar sina gamla värden\.$/,
    ...{ intent: 'error', outcome: 'failed' },
  },
  {
    title: 'that nobody is signed in, as a refusal',
    report: { unreached: new AskError('signed-out', '') },
    says: /^Du är inte inloggad\. Inget är uppdaterat/,
    ...{ intent: 'error', outcome: 'refused' },
  },
  {
    title: 'whose rows are gone, as something to notice',
    report: { tables: tables(1, [applied('Bidrag_2026', { removedRows: ['Gotland', 'Skåne'] })]), formulas: NO_FORMULAS },
    says: /^1 tabell är uppdaterad.*Bidrag_2026: raderna för Gotland, Skåne är borta/,
    ...{ intent: 'warning', outcome: 'done' },
  },
  {
    title: 'whose code was put back, as something to notice',
    report: { tables: tables(1, [applied('Bidrag_2026', { restoredRows: ['Skåne'] })]), formulas: NO_FORMULAS },
    says: /Bidrag_2026: raderna för Skåne hade tappat kod/,
    ...{ intent: 'warning', outcome: 'done' },
  },
  {
    title: 'which row is not as the server answered, with both figures',
    report: {
      tables: tables(1, [
        applied('Bidrag_2026', {
          differences: [
            {
              ...{ kind: 'cell', row: { row: 17, name: 'Skåne' }, column: 'Bidrag' },
              figures: { shown: 1, expected: 1_551_723.55, format: 'kronor' },
            },
          ],
        }),
      ]),
      formulas: NO_FORMULAS,
    },
    says: /Bidrag_2026 stämmer inte: rad 17 \(Skåne\) visar 1,00 i Bidrag, och Fordela svarar 1\s551\s723,55\./,
    ...{ intent: 'error', outcome: 'partial' },
  },
  {
    title: 'which total counts a row of the user’s own',
    report: {
      tables: tables(1, [
        applied('Bidrag_2026', {
          differences: [
            {
              ...{ kind: 'total', column: 'Bidrag', own: [{ row: 30, name: 'Tillägg' }] },
              figures: { shown: 1500, expected: 1000, format: 'kronor' },
            },
          ],
        }),
      ]),
      formulas: NO_FORMULAS,
    },
    says: /summaraden visar 1\s500,00 i Bidrag, och Fordela svarar 1\s000,00\. Egna rader räknas med: rad 30 \(Tillägg\)\./,
    ...{ intent: 'error', outcome: 'partial' },
  },
  {
    title: 'which formulas show errors and how many wait',
    report: { tables: tables(0, []), formulas: { of: 3, errors: ['Blad1!A1'], waiting: 1, kept: 0 } },
    says: /^3 formler är uppdaterade\. 1 formel väntar fortfarande på svar\. 1 formel visar fel: Blad1!A1\.$/,
    ...{ intent: 'warning', outcome: 'partial' },
  },
  {
    title: 'that formulas show their old values, in red',
    report: { tables: tables(0, []), formulas: { of: 3, errors: [], waiting: 0, kept: 3 } },
    says: /Fordela slutade svara: 3 formler visar sina gamla värden/,
    ...{ intent: 'error', outcome: 'partial' },
  },
  {
    title: 'how far it came before it was cancelled, even where something failed too',
    report: { tables: tables(3, [applied('a')], [OFFLINE], true), formulas: NO_FORMULAS },
    says: /^Avbrutet: 1 av 3/,
    ...{ intent: 'error', outcome: 'partial' },
  },
  {
    title: 'what failed and why, each reason once',
    report: { tables: tables(3, [applied('a')], [OFFLINE, OFFLINE]), formulas: NO_FORMULAS },
    says: /^2 av 3 kunde inte uppdateras\. De har kvar sina gamla värden\. \S[^.]*\.(?:[^.]*\.)?$/,
    ...{ intent: 'error', outcome: 'partial' },
  },
  {
    title: 'that the only table was refused',
    report: { tables: tables(1, [], [new WorkbookRefusal('ROW_TWICE', { table: 'a', key: '01' })]), formulas: NO_FORMULAS },
    says: /^1 av 1 kunde inte uppdateras.*01 på två rader/,
    ...{ intent: 'error', outcome: 'refused' },
  },
])('a refresh says $title', ({ report, says, intent, outcome }) => {
  const said = sayReport({ texts: PANE_SV, language: 'sv' }, report);
  expect(said.text).toMatch(says);
  expect([said.intent, said.outcome]).toEqual([intent, outcome]);
});
