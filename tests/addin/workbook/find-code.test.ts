import { describe, expect, it } from 'vitest';
import { codeWord, findCode } from '../../../addin/workbook/find-code.js';
import { CODES } from './budget-lines-examples.js';

const { activities, accountGroups } = CODES;
const twins = [
  { code: 'A1', name: 'Travel', nameSv: 'Resor' },
  { code: 'B2', name: 'Journeys', nameSv: 'Resor' },
];

describe('what a cell of a budget line means', () => {
  it.each([
    ['personal', accountGroups, 'PERSONNEL'],
    ['  PERSONNEL ', accountGroups, 'PERSONNEL'],
    ['Travel and  meetings', accountGroups, 'TRAVEL'],
    ['resor och mo\u0308ten', accountGroups, 'TRAVEL'], // ö of two letters, as files of a Mac have it
    ['TRAVEL Resor och möten', accountGroups, 'TRAVEL'],
    ['5', activities, 'ACT-5'],
    ['act-05', activities, undefined],
    ['Avtalsuppföljningar', activities, 'ACT-5'],
  ] as const)('is found by code or by a name in either language: %s', (asked, all, code) => {
    expect(findCode(asked, all).code).toBe(code);
  });

  it.each([
    ['Persnal', accountGroups, ['PERSONNEL']],
    ['ACT5', activities, ['ACT-5']],
    ['Avtalsuppfoljning', activities, ['ACT-5']],
    ['banan', accountGroups, []],
  ] as const)('is never guessed, but what is spelt nearly so is named: %s', (asked, all, codes) => {
    const found = findCode(asked, all);
    expect(found.code).toBeUndefined();
    expect('suggestions' in found && found.suggestions.map(({ code }) => code)).toEqual(codes);
  });

  it('suggests nothing where it could be any of many', () => {
    const eight = [1, 2, 3, 4, 5, 6, 7, 8].map((each) => ({ code: `ACT-${each}`, name: `Name ${each}`, nameSv: `Namn ${each}` }));
    expect(findCode('ACT-9', eight)).toEqual({ suggestions: [] });
  });

  it('is refused with both codes where two are called the same, which a new sheet says by their codes', () => {
    expect(findCode('resor', twins)).toEqual({ several: twins });
    expect(findCode('travel', twins).code).toBe('A1');
    expect(twins.map((each) => codeWord(each, twins, 'sv'))).toEqual(['A1', 'B2']);
    expect(twins.map((each) => codeWord(each, twins, 'en'))).toEqual(['Travel', 'Journeys']);
  });
});
