import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KnownLine } from '../../../addin/workbook/budget-lines.js';
import { mergeBudgetLines } from '../../../addin/workbook/merge-budget-lines.js';
import { ore } from '../../../server/money/ore.js';
import { PERSONNEL, TRAVEL } from './budget-lines-examples.js';

const IT: KnownLine = { ...PERSONNEL, activity: 'ACT-2', accountGroup: 'IT', text: 'Licenser' };
const BASIS = [PERSONNEL, TRAVEL, IT];
const amounting = (line: KnownLine, kronor: number): KnownLine => ({
  ...line,
  profile: 'EQUAL',
  totalOre: ore(kronor * 1200),
  months: Array.from({ length: 12 }, () => ore(kronor * 100)),
});
/** Rows of a sheet that holds these lines, each with its number; null is a row of the user's own. */
const sheet = (...lines: (readonly [number | null, KnownLine | null])[]) =>
  lines.map(([number, proposed], row) => ({ row, number, proposed }));
const whole = (...lines: KnownLine[]) => sheet(...lines.map((line, index) => [index + 1, line] as const));

describe('a sheet and what somebody else stored', () => {
  it('take over what only they changed, and keep what only the sheet did', () => {
    const theirs = [amounting(PERSONNEL, 5), TRAVEL, { ...IT, text: 'Licenser 2027' }];
    const mine = whole({ ...PERSONNEL, text: 'Löner och avgifter' }, amounting(TRAVEL, 9), IT);
    expect(mergeBudgetLines(BASIS, theirs, mine)).toEqual({
      conflicts: [],
      added: [],
      rows: [
        { row: 0, number: 1, take: ['amounts'], monthsFollow: false, emptied: false },
        { row: 1, number: 2, take: [], monthsFollow: false, emptied: false },
        { row: 2, number: 3, take: ['text'], monthsFollow: false, emptied: false },
      ],
    });
  });

  it('are in conflict where both changed the same amount to different ones, with both figures', () => {
    const { conflicts, rows } = mergeBudgetLines(
      BASIS,
      [amounting(PERSONNEL, 150), TRAVEL, IT],
      whole(amounting(PERSONNEL, 180), TRAVEL, IT),
    );
    expect(conflicts).toEqual([
      {
        ...{ kind: 'both', row: 0, line: PERSONNEL },
        theirs: [{ field: 'total', before: 120_000, after: 180_000 }], // 150 × 12 kr
        mine: [{ field: 'total', before: 120_000, after: 216_000 }], // 180 × 12 kr
      },
    ]);
    expect(rows[0]).toEqual({ row: 0, number: 1, take: [], monthsFollow: false, emptied: false });
  });

  it('are not in conflict where both changed it to the same', () => {
    const same = amounting(PERSONNEL, 150);
    expect(mergeBudgetLines(BASIS, [same, TRAVEL, IT], whole(same, TRAVEL, IT)).conflicts).toEqual([]);
  });

  it('say so of a line that one removed and the other changed, and empty a row that only they removed', () => {
    const theirs = [TRAVEL, amounting(IT, 3)];
    const merged = mergeBudgetLines(BASIS, theirs, sheet([1, amounting(PERSONNEL, 2)], [2, TRAVEL]));
    expect(merged.conflicts.map(({ kind, row, line }) => [kind, row, line.text])).toEqual([
      ['theyRemoved', 0, 'Löner'],
      ['youRemoved', null, 'Licenser'],
    ]);
    expect(merged.rows.map(({ number }) => number)).toEqual([null, 1]);
    expect(mergeBudgetLines(BASIS, [TRAVEL, IT], whole(...BASIS)).rows[0]).toEqual({
      row: 0,
      number: null,
      take: [],
      monthsFollow: false,
      emptied: true,
    });
  });

  it('have their new lines added once, also where the sheet has written the same', () => {
    const added = amounting({ ...TRAVEL, activity: 'ACT-2', text: 'Mässa' }, 1);
    expect(mergeBudgetLines(BASIS, [...BASIS, added], whole(...BASIS)).added).toEqual([4]);
    const both = mergeBudgetLines(BASIS, [...BASIS, added], [...whole(...BASIS), { row: 3, number: null, proposed: added }]);
    expect([both.added, both.rows[3]?.number]).toEqual([[], 4]);
  });

  it('leave a row that cannot be read as it is, and say what they changed in it', () => {
    const theirs = [amounting(PERSONNEL, 150), TRAVEL, IT];
    const merged = mergeBudgetLines(BASIS, theirs, sheet([1, null], [2, TRAVEL], [3, IT]));
    expect(merged.conflicts).toMatchObject([{ kind: 'both', row: 0, mine: [] }]);
    expect(merged.rows[0]?.take).toEqual([]);
  });

  it('lose nothing: every change of either is taken over, kept, or a conflict', () => {
    const kronor = fc.constantFrom(1, 2, 3);
    const choice = fc.tuple(fc.option(kronor), fc.option(kronor));
    fc.assert(
      fc.property(fc.tuple(choice, choice, choice), (choices) => {
        const names = ['a', 'b', 'c'];
        const basis = names.map((text) => amounting({ ...TRAVEL, text }, 9));
        const changed = (index: number, amount: number | null | undefined): KnownLine => {
          const line = basis[index] as KnownLine;
          return amount === null || amount === undefined ? line : amounting(line, amount);
        };
        const theirs = names.map((_, index) => changed(index, choices[index]?.[0]));
        const mine = names.map((_, index) => changed(index, choices[index]?.[1]));
        const { conflicts, rows } = mergeBudgetLines(basis, theirs, whole(...mine));
        choices.forEach(([theirAmount, myAmount], index) => {
          const isConflict = theirAmount !== null && myAmount !== null && theirAmount !== myAmount;
          expect(conflicts.some(({ row }) => row === index)).toBe(isConflict);
          expect(rows[index]?.take).toEqual(theirAmount !== null && myAmount === null ? ['amounts'] : []);
        });
      }),
    );
  });
});
