import { describe, expect, it } from 'vitest';
import { clashOf, mapCoding } from '../../server/ledger/map-coding.js';
import { rule as ruleSince, type Said } from './ledger-examples.js';

const rule = (accounts: string, given: Said) => ruleSince(accounts, { fromPeriod: 202501, ...given });

const RULES = [
  rule('1', { accountGroup: 'ASSETS' }),
  rule('3', { accountGroup: 'OTHER_INCOME' }),
  rule('31', { accountGroup: 'CONTRIBUTIONS' }),
  rule('40-49', { accountGroup: 'PERSONNEL' }),
  rule('0-9', { costCentre: '100', activity: 'ACT-1' }),
  rule('0-9', { project: 'P7', activity: 'ACT-7' }),
  rule('0-9', { costCentre: '200', activity: 'ACT-2', toPeriod: 202606 }),
  rule('0-9', { costCentre: '200', activity: 'ACT-3', fromPeriod: 202607 }),
];

describe('mapping a coding', () => {
  it.each([
    ['the range of its account', '4010', '', '', 202603, '', 'PERSONNEL'],
    ['an account with more digits than the rule', '401099', '', '', 202603, '', 'PERSONNEL'],
    ['more digits before fewer', '3110', '', '', 202603, '', 'CONTRIBUTIONS'],
    ['the activity of its cost centre beside the group of its account', '4010', '100', '', 202603, 'ACT-1', 'PERSONNEL'],
    ['the project before the cost centre', '4010', '100', 'P7', 202603, 'ACT-7', 'PERSONNEL'],
    ['the rule of the month, before', '4010', '200', '', 202606, 'ACT-2', 'PERSONNEL'],
    ['the rule of the month, after', '4010', '200', '', 202607, 'ACT-3', 'PERSONNEL'],
    ['no activity on the balance sheet', '1930', '100', '', 202603, '', 'ASSETS'],
    ['nothing where no rule says', '8310', '', '', 202603, '', ''],
    ['nothing before the rules begin', '4010', '', '', 202412, '', ''],
  ])('gives %s', (_title, account, costCentre, project, period, activity, accountGroup) => {
    const mapped = mapCoding(RULES, new Set(['ASSETS']), { account, costCentre, project, dimensions: '' }, period);
    expect(mapped).toEqual({ activities: activity === '' ? [] : [{ code: activity, weight: 1 }], accountGroup });
  });

  it.each([
    ['ranges of the same width that overlap', rule('40-45', { accountGroup: 'A' }), rule('44-49', { accountGroup: 'B' }), true],
    [
      'the same in months apart',
      rule('40', { accountGroup: 'A', toPeriod: 202512 }),
      rule('40', { accountGroup: 'B', fromPeriod: 202601 }),
      false,
    ],
    ['a range within a wider one', rule('40-49', { accountGroup: 'A' }), rule('44-45', { accountGroup: 'B' }), false],
    ['one that gives the activity and one the group', rule('40', { accountGroup: 'A' }), rule('40', { activity: 'B' }), false],
    ['the same twice', rule('40', { accountGroup: 'A' }), rule('40', { accountGroup: 'A' }), false],
  ])('knows whether rules clash: %s', (_title, one, other, clash) => expect(clashOf([one, other]) !== undefined).toBe(clash));
});
