import { expect, it } from 'vitest';
import { PANE_EN } from '../../../addin/locales/pane-en.js';
import { PANE_SV } from '../../../addin/locales/pane-sv.js';
import { contributionContent } from '../../../addin/workbook/contribution-content.js';
import { contributionTable } from './contribution-table.js';

const ASOF = new Date(2026, 2, 1, 14, 2);
const noteOf = (...parameters: Parameters<typeof contributionContent>): string[] =>
  contributionContent(...parameters).note.map(({ text }) => text.replaceAll('\u00a0', ' '));

it('says in Swedish what the table is, where it comes from and how old it is', () => {
  expect(noteOf(contributionTable(), ASOF, PANE_SV.sheet)).toEqual([
    'Regionernas bidrag 2026',
    'Status: Preliminärt, inte beslutat av styrgruppen, version 1',
    'Budget: 10 000 000,00 kr. Källa: Exempel',
    'Folkmängd 2024-12-31: 3 000. Källa: SCB',
    'Hämtat 2026-03-01 14:02 ur Fordela, revision 17',
    'EXEMPEL: påhittade belopp som visar hur verktyget fungerar',
  ]);
});

it('says it in English, with the decision, and has as many lines without the example mark', () => {
  const decided = contributionTable({
    status: 'DECIDED',
    example: false,
    decision: { decidedOn: '2025-11-20', reference: 'SG 4/2025', reason: null },
  });
  expect(noteOf(decided, ASOF, PANE_EN.sheet)).toEqual([
    'The regions’ contributions 2026',
    'Status: Decided 2025-11-20 (SG 4/2025), version 1',
    'Budget: 10,000,000.00 kr. Source: Exempel',
    'Population on 2024-12-31: 3,000. Source: SCB',
    'Fetched 2026-03-01 14:02 from Fordela, revision 17',
    '',
  ]);
});

it('passes the server’s amounts on untouched', () => {
  const { rows } = contributionContent(contributionTable(), ASOF, PANE_SV.sheet);
  expect(rows[1]).toEqual({ key: '03', cells: ['03', 'Uppsala', 1000, 0.25, 2_999_999.75, 1, 2_999_989.75, 10] });
});
