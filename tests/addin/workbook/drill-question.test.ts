import { describe, expect, it } from 'vitest';
import { readActualCall } from '../../../addin/workbook/actual-call.js';
import { actualQuestion } from '../../../addin/workbook/actual-question.js';
import type { BudgetVariables } from '../../../addin/workbook/budget-query.js';
import { type ReportCell, reportCellQuestion } from '../../../addin/workbook/report-cell-question.js';
import { budgetReport } from './budget-report.js';

const cell = (by: BudgetVariables['by'], key: string, id: ReportCell['column']['id'], more: Partial<ReportCell> = {}) =>
  reportCellQuestion({
    ...{ variables: { year: 2026, by }, through: '2026-08-31', column: { id, title: `my ${id}` }, section: 'COST', key },
    ...more,
  });
const MONTHS = { year: 2026, fromMonth: 1, toMonth: 8 };

describe('the vouchers behind a cell of the report', () => {
  it.each([
    { title: 'an activity', asked: cell('ACTIVITY', 'ACT-5', 'outcome'), expected: { ...MONTHS, activity: 'ACT-5' } },
    { title: 'costs without an activity', asked: cell('ACTIVITY', '', 'outcome'), expected: { ...MONTHS, activity: '' } },
    {
      title: 'an account group',
      asked: cell('ACCOUNT_GROUP', 'TRAVEL', 'outcome'),
      expected: { ...MONTHS, accountGroup: 'TRAVEL' },
    },
    { title: 'a month', asked: cell('MONTH', '2026-03', 'outcome'), expected: { year: 2026, fromMonth: 3, toMonth: 3 } },
    {
      title: 'a quarter that goes on: its months that have ended',
      asked: cell('QUARTER', '2026Q3', 'outcome'),
      expected: { year: 2026, fromMonth: 7, toMonth: 8 },
    },
    {
      title: 'last year: all of it',
      asked: cell('ACTIVITY', 'ACT-5', 'lastYear'),
      expected: { year: 2025, fromMonth: 1, toMonth: 12, activity: 'ACT-5' },
    },
    {
      title: 'last year’s quarter: all of it',
      asked: cell('QUARTER', '2026Q3', 'lastYear'),
      expected: { year: 2025, fromMonth: 7, toMonth: 9 },
    },
  ])('are those of $title', ({ asked, expected }) => expect(asked).toEqual({ section: 'COST', ...expected }));

  it('keep to the section of the row', () => {
    expect(cell('MONTH', '2026-01', 'outcome', { section: 'INCOME' })).toMatchObject({ section: 'INCOME' });
    expect(cell('ACTIVITY', '', 'outcome', { section: 'UNMAPPED' })).toMatchObject({ section: 'UNMAPPED', activity: '' });
  });

  it.each([
    { column: 'budget', code: 'BUDGET' },
    { column: 'budgetToDate', code: 'BUDGET' },
    { column: 'variance', code: 'DERIVED' },
    { column: 'linear', code: 'DERIVED' },
    { column: 'label', code: 'HEADING' },
  ] as const)('are none for $column, with a reason', ({ column, code }) => {
    expect(() => cell('ACTIVITY', 'ACT-5', column)).toThrow(expect.objectContaining({ code }));
  });

  it('are none where the months have not ended', () => {
    expect(() => cell('MONTH', '2026-09', 'outcome')).toThrow(expect.objectContaining({ code: 'NOT_COUNTED' }));
    expect(() => cell('ACTIVITY', 'ACT-5', 'outcome', { through: '' })).toThrow(expect.objectContaining({ code: 'NOT_COUNTED' }));
    expect(cell('ACTIVITY', 'ACT-5', 'lastYear', { through: '' })).toMatchObject({ year: 2025, toMonth: 12 });
  });
});

describe('a call of ACTUAL', () => {
  it.each([
    { formula: '=FORDELA.ACTUAL("ACT-5",2025)', expected: { activity: 'ACT-5', period: '2025' } },
    { formula: '= fordela.actual( "Resor, ""möten""" , "2026Q1" )', expected: { activity: 'Resor, "möten"', period: '2026Q1' } },
    { formula: '=FORDELA.ACTUAL(,2025)', expected: { activity: undefined, period: '2025' } },
    { formula: '=FORDELA.ACTUAL(5)', expected: { activity: '5', period: undefined } },
    { formula: '=FORDELA.ACTUAL()', expected: { activity: undefined, period: undefined } },
    { formula: '=_xldudf_FORDELA_ACTUAL("TRAVEL")', expected: { activity: 'TRAVEL', period: undefined } },
    { formula: '=FORDELA.ACTUAL(A1,2025)', expected: null },
    { formula: '=FORDELA.ACTUAL("ACT-5",2024+1)', expected: null },
    { formula: '=FORDELA.ACTUAL("ACT-5",2025)*2', expected: null },
    { formula: '=SUM(FORDELA.ACTUAL("ACT-5"),1)', expected: null },
    { formula: '=FORDELA.BUDGET("ACT-5",2025)', expected: undefined },
    { formula: '="FORDELA.ACTUAL"', expected: undefined },
    { formula: 12, expected: undefined },
  ])('reads $formula', ({ formula, expected }) => expect(readActualCall(formula)).toEqual(expected));

  const ask = (activity?: string, period?: string) => actualQuestion({ activity, period }, budgetReport(), 2026);

  it('means by its words what they mean to the server', () => {
    expect(ask('ACT-5', '2025')).toEqual({ section: 'COST', activity: 'ACT-5', year: 2025, fromMonth: 1, toMonth: 12 });
    expect(ask('5', '2026-03')).toEqual({ section: 'COST', activity: 'ACT-5', year: 2026, fromMonth: 3, toMonth: 3 });
    expect(ask(' avtalsuppföljningar ', '2026K2')).toMatchObject({ activity: 'ACT-5', fromMonth: 4, toMonth: 6 });
    expect(ask('CONTRIBUTIONS')).toMatchObject({ section: 'INCOME', accountGroup: 'CONTRIBUTIONS', year: 2026 });
    expect(ask('unmapped')).toMatchObject({ section: 'UNMAPPED' });
    expect(ask()).toEqual({ section: 'COST', year: 2026, fromMonth: 1, toMonth: 12 });
    expect(ask(undefined, '46082')).toMatchObject({ year: 2026, fromMonth: 3, toMonth: 3 }); // 1 March 2026 as Excel counts days
  });

  it('is refused where nothing is called so', () => {
    expect(() => ask('ASSETS')).toThrow(expect.objectContaining({ code: 'UNKNOWN_NAME' })); // the balance sheet has no outcome
    expect(() => ask('ACT-99')).toThrow(expect.objectContaining({ code: 'UNKNOWN_NAME' }));
    expect(() => ask('ACT-5', '2026Q5')).toThrow(expect.objectContaining({ code: 'UNKNOWN_PERIOD' }));
  });
});
