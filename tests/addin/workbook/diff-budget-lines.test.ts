import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffBudgetLines, type EditedLine } from '../../../addin/workbook/diff-budget-lines.js';
import { ore } from '../../../server/money/ore.js';
import { PERSONNEL, TRAVEL } from './budget-lines-examples.js';

const diff = (...after: EditedLine[]) => diffBudgetLines([PERSONNEL, TRAVEL], after);

describe('what an edit of budget lines would change', () => {
  it('finds nothing where nothing is changed, in whatever order the rows stand', () => {
    const { fates, removed } = diff({ number: 2, line: TRAVEL }, { number: 1, line: PERSONNEL });
    expect(fates).toEqual([{ kind: 'unchanged' }, { kind: 'unchanged' }]);
    expect(removed).toEqual([]);
  });

  it('names each field with what it was and what it is, to the öre', () => {
    const months = TRAVEL.months.with(1, ore(1011));
    const { fates } = diff(
      { number: 1, line: { ...PERSONNEL, text: 'Lön', totalOre: ore(120_001), months: null } },
      { number: 2, line: { ...TRAVEL, months, totalOre: null } },
    );
    expect(fates).toEqual([
      {
        kind: 'changed',
        changes: [
          { field: 'text', before: 'Löner', after: 'Lön' },
          { field: 'total', before: 120_000, after: 120_001 },
        ],
      },
      {
        kind: 'changed',
        changes: [
          { field: 'total', before: 3030, after: 3031 },
          { field: 'month', month: 2, before: 1010, after: 1011 },
        ],
      },
    ]);
  });

  it('names months that are worked out only where nothing else explains them', () => {
    const months = PERSONNEL.months.with(0, ore(9_999)).with(11, ore(10_001));
    const later = { ...PERSONNEL, profile: 'LAST_YEAR' as const };
    const fate = (line: EditedLine['line']) => diffBudgetLines([later], [{ number: 1, line }]).fates[0];
    expect(fate({ ...later, months })).toEqual({
      kind: 'changed',
      changes: [
        { field: 'month', month: 1, before: 10_000, after: 9_999 },
        { field: 'month', month: 12, before: 10_000, after: 10_001 },
      ],
    });
    expect(fate({ ...later, totalOre: ore(240_000), months })).toEqual({
      kind: 'changed',
      changes: [{ field: 'total', before: 120_000, after: 240_000 }],
    });
  });

  it('tells new rows and removed lines', () => {
    const { fates, removed } = diff({ number: null, line: { ...TRAVEL, accountGroup: 'IT' } }, { number: 2, line: TRAVEL });
    expect(fates).toEqual([{ kind: 'new' }, { kind: 'unchanged' }]);
    expect(removed).toEqual([1]);
  });

  it('knows a row that lost its number by what it is about, after those that have one', () => {
    const { fates, removed } = diff({ number: null, line: { ...PERSONNEL, totalOre: ore(1) } }, { number: 1, line: PERSONNEL });
    expect(fates.map(({ kind }) => kind)).toEqual(['new', 'unchanged']);
    expect(removed).toEqual([2]);
    expect(diff({ number: null, line: TRAVEL }).fates).toEqual([{ kind: 'unchanged' }]);
  });

  it('matches every line before once, or counts it as removed', () => {
    const rows = fc.array(fc.record({ number: fc.constantFrom(null, 1, 2), line: fc.constantFrom(PERSONNEL, TRAVEL) }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(rows, (after) => {
        const { fates, removed } = diffBudgetLines([PERSONNEL, TRAVEL], after);
        expect(fates).toHaveLength(after.length);
        expect(fates.filter(({ kind }) => kind !== 'new').length + removed.length).toBe(2);
      }),
    );
  });
});
