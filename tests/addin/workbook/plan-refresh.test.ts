import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PANE_SV } from '../../../addin/locales/pane-sv.js';
import type { Content } from '../../../addin/workbook/content.js';
import { contributionContent } from '../../../addin/workbook/contribution-content.js';
import { planRefresh, type RefreshPlan } from '../../../addin/workbook/plan-refresh.js';
import { contributionRow, contributionTable } from './contribution-table.js';

const contentOf = (...codes: string[]): Content =>
  contributionContent(
    contributionTable({ rows: codes.map((code) => contributionRow(code, `R${code}`, Number(code) * 100)) }),
    new Date(0),
    PANE_SV.sheet,
  );

/** Kod, Region, Anteckning (the user's), Bidrag. */
const PLACES = new Map([
  ['code', 0],
  ['region', 1],
  ['contribution', 3],
]);
const bodyOf = (...codes: string[]): string[][] => codes.map((code) => [code, `R${code}`, `note ${code}`, '0']);

/** What Excel would make of the plan. */
function carryOut(body: readonly (readonly unknown[])[], plan: RefreshPlan): unknown[][] {
  const rows = body.map((row) => [...row]);
  for (const { at, keys } of plan.insertions) rows.splice(at, 0, ...keys.map(() => ['', '', '', '']));
  for (const { column, firstRow, values } of plan.writes) {
    values.forEach((value, index) => {
      const row = rows[firstRow + index];
      if (row) row[column] = value;
    });
  }
  for (const row of plan.deletions) rows.splice(row, 1);
  return rows;
}

const refreshed = (body: readonly (readonly unknown[])[], heldKeys: string[], content: Content): unknown[][] =>
  carryOut(body, planRefresh({ places: PLACES, body, heldKeys }, content));

describe('the plan of a refresh', () => {
  it('writes our columns and nothing else', () => {
    const plan = planRefresh({ places: PLACES, body: bodyOf('01', '03'), heldKeys: ['01', '03'] }, contentOf('01', '03'));
    expect(plan).toEqual({
      keys: ['01', '03'],
      insertions: [],
      deletions: [],
      removedKeys: [],
      restoredKeys: [],
      grownKeys: ['01', '03'],
      finalKeys: ['01', '03'],
      writes: [
        { column: 0, firstRow: 0, values: ["'01", "'03"] },
        { column: 1, firstRow: 0, values: ["'R01", "'R03"] },
        { column: 3, firstRow: 0, values: [100, 300] },
      ],
    });
  });

  it('lets the user’s notes follow their regions when one leaves and another joins', () => {
    const after = refreshed(bodyOf('01', '03', '05'), ['01', '03', '05'], contentOf('01', '04', '05'));
    expect(after).toEqual([
      ["'01", "'R01", 'note 01', 100],
      ["'04", "'R04", '', 400],
      ["'05", "'R05", 'note 05', 500],
    ]);
  });

  it('keeps the order that the user sorted into', () => {
    const after = refreshed(bodyOf('05', '01', '03'), ['01', '03', '05'], contentOf('01', '03', '04', '05'));
    expect(after.map((row) => [row[0], row[2]])).toEqual([
      ["'05", 'note 05'],
      ["'01", 'note 01'],
      ["'03", 'note 03'],
      ["'04", ''],
    ]);
  });

  it('puts a region before all others at the top', () => {
    expect(planRefresh({ places: PLACES, body: bodyOf('03'), heldKeys: ['03'] }, contentOf('01', '03')).insertions).toEqual([
      { at: 0, keys: ['01'] },
    ]);
  });

  it('leaves a row that the user typed between ours alone', () => {
    const body = [...bodyOf('01'), ['', 'Delsumma', 'mine', '=D2'], ...bodyOf('03')];
    expect(refreshed(body, ['01', '03'], contentOf('01', '03'))).toEqual([
      ["'01", "'R01", 'note 01', 100],
      ['', 'Delsumma', 'mine', '=D2'],
      ["'03", "'R03", 'note 03', 300],
    ]);
  });

  it('does not delete a row that we never wrote', () => {
    expect(planRefresh({ places: PLACES, body: bodyOf('01', '99'), heldKeys: ['01'] }, contentOf('01')).deletions).toEqual([]);
  });

  describe('where a row lost its code', () => {
    const own = (row: unknown[]): unknown[][] => [bodyOf('01')[0] as unknown[], row];
    const planOf = (body: unknown[][], held = ['01', '12'], wanted = ['01', '12']): RefreshPlan =>
      planRefresh({ places: PLACES, body, heldKeys: held, firstRow: 8 }, contentOf(...wanted));

    it.each([
      { title: 'cleared', code: '' },
      { title: 'mistyped', code: '1x' },
      { title: 'typed over with that of a region that does not take part', code: '09' },
      { title: 'typed over with that of the row above', code: '01' },
    ])('puts it back by the name of the region: $title', ({ code }) => {
      const body = own([code, 'R12', 'note 12', 700]);
      const plan = planOf(body);
      expect(plan.restoredKeys).toEqual(['12']);
      expect(carryOut(body, plan)).toEqual([
        ["'01", "'R01", 'note 01', 100],
        ["'12", "'R12", 'note 12', 1200],
      ]);
    });

    it('takes the row out where the region left too', () => {
      const plan = planOf(own(['', 'Skåne', 'note 12', 700]), ['01', '12'], ['01']);
      expect(plan).toMatchObject({ removedKeys: ['12'], restoredKeys: [], finalKeys: ['01'] });
    });

    it('refuses a row with amounts and neither code nor name, and names it and the region that is missing', () => {
      expect(() => planOf(own(['', '', 'note 12', 700]))).toThrow(
        expect.objectContaining({ code: 'ROW_UNKNOWN', figures: { row: '9', missing: 'R12 (12)' } }),
      );
    });

    it('does not take the user’s subtotal for it: what is worked out is no amount of ours', () => {
      const body = own(['', 'Delsumma', 'mine', 700]);
      const formulas = own(['', 'Delsumma', 'mine', '=D8']);
      const plan = planRefresh({ places: PLACES, body, formulas, heldKeys: ['01', '12'] }, contentOf('01', '12'));
      expect(carryOut(body, plan)).toEqual([
        ["'01", "'R01", 'note 01', 100],
        ["'12", "'R12", '', 1200],
        ['', 'Delsumma', 'mine', 700],
      ]);
    });

    it('leaves a row of the user’s with the name of a region that we never wrote', () => {
      const body = own(['', 'R12', 'mine', 700]);
      expect(planOf(body, ['01'], ['01', '12']).restoredKeys).toEqual([]);
      expect(planOf(body, ['01'], ['01', '12']).finalKeys).toEqual(['01', '12', '']);
    });

    it('refuses where two rows have the name', () => {
      expect(() => planOf([...own(['', 'R12', '', 700]), ['', 'R12', '', 700]])).toThrow(
        expect.objectContaining({ code: 'ROW_TWICE', figures: { key: '12' } }),
      );
    });
  });

  it('knows the row of a region that left and that an undo brought back, though it was not written last time', () => {
    const plan = planRefresh({ places: PLACES, body: bodyOf('01', '03'), heldKeys: ['01'] }, contentOf('01'));
    expect(plan).toMatchObject({ removedKeys: ['03'], deletions: [1], finalKeys: ['01'] });
  });

  it('knows it by its name too, where the column of codes was deleted', () => {
    const places = new Map([['region', 0]]);
    const plan = planRefresh({ places, body: [['R01'], ['Gotland']], heldKeys: ['01'] }, contentOf('01'));
    expect(plan.removedKeys).toEqual(['09']);
  });

  it('writes a code without an apostrophe where the column is formatted as text', () => {
    const plan = planRefresh({ places: PLACES, body: bodyOf('01'), heldKeys: ['01'], textPlaces: new Set([0]) }, contentOf('01'));
    expect(plan.writes.map(({ values }) => values[0])).toEqual(['01', "'R01", 100]);
  });

  it('knows a code that became a number again', () => {
    const body = [[1, 'R01', 'note', 0]];
    expect(refreshed(body, ['01'], contentOf('01'))).toEqual([["'01", "'R01", 'note', 100]]);
  });

  it('matches by region where the user deleted the code column', () => {
    const places = new Map([
      ['region', 0],
      ['contribution', 1],
    ]);
    const plan = planRefresh(
      {
        places,
        body: [
          ['R03', 0],
          ['R01', 0],
        ],
        heldKeys: ['01', '03'],
      },
      contentOf('01', '03'),
    );
    expect(plan.writes).toEqual([
      { column: 0, firstRow: 0, values: ["'R03", "'R01"] },
      { column: 1, firstRow: 0, values: [300, 100] },
    ]);
  });

  it.each([
    {
      title: 'a region that stands twice',
      body: bodyOf('01', '01'),
      places: PLACES,
      content: contentOf('01'),
      code: 'ROW_TWICE',
    },
    {
      title: 'a table without code and region',
      body: [[1]],
      places: new Map([['share', 0]]),
      content: contentOf('01'),
      code: 'KEY_COLUMN_MISSING',
    },
    { title: 'an empty answer', body: bodyOf('01'), places: PLACES, content: contentOf(), code: 'NO_ROWS' },
  ])('refuses $title', ({ body, places, content, code }) => {
    expect(() => planRefresh({ places, body, heldKeys: ['01'] }, content)).toThrow(expect.objectContaining({ code }));
  });

  it('always ends with every wanted region once, its own figures, and its own note', () => {
    const codes = fc.uniqueArray(
      fc.integer({ min: 1, max: 25 }).map((code) => String(code).padStart(2, '0')),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(codes, codes, fc.array(fc.nat(30)), (held, wanted, ownRows) => {
        const sorted = wanted.toSorted();
        const body: unknown[][] = bodyOf(...held);
        ownRows.forEach((at, index) => {
          body.splice(at % (body.length + 1), 0, ['', `mine ${index}`, 'own', index]);
        });
        const after = refreshed(body, held, contentOf(...sorted));
        const ours = after.filter((row) => row[0] !== '');
        expect(ours.map((row) => row[0]).toSorted()).toEqual(sorted.map((code) => `'${code}`));
        for (const row of ours) {
          const code = String(row[0]).slice(1);
          expect(row[2]).toBe(held.includes(code) ? `note ${code}` : '');
          expect(row[3]).toBe(Number(code) * 100);
        }
        expect(after.filter((row) => row[2] === 'own')).toEqual(body.filter((row) => row[2] === 'own'));
      }),
    );
  });
});
