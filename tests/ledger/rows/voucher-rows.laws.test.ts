import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { importVouchers } from '../../../server/ledger/import-vouchers.js';
import type { RowQuestion } from '../../../server/ledger/rows/row-question.js';
import { setAccountMapping } from '../../../server/ledger/set-account-mapping.js';
import { onEachDatabase } from '../../support/databases.js';
import { randomRuns } from '../../support/random-runs.js';
import { OFFICE, source } from '../ledger-examples.js';
import {
  activityOf,
  arbitraryQuestion,
  arbitraryVouchers,
  groupOf,
  MODEL_MAPPING,
  type ModelQuestion,
  modelAnswer,
  modelRows,
} from './model-ledger.js';
import { readPages, shown } from './read-pages.js';

onEachDatabase('the rows of a random ledger', (database) => {
  it('are, in pages of any size, what the model has of any question: each row once, in order, with the sum of all', async () => {
    const house = await database.house();
    await setAccountMapping(house.changes, OFFICE, MODEL_MAPPING);
    const reader = house.database.reader.manager;
    let year = 1999; // each run has a year of its own, beside those of the runs before
    const run = fc.asyncProperty(
      arbitraryVouchers(2000),
      fc.array(arbitraryQuestion(2000), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 60 }),
      async (vouchers, questions, first) => {
        year++;
        const moved = JSON.parse(JSON.stringify(vouchers).replaceAll('"2000-', `"${year}-`)) as typeof vouchers;
        await importVouchers(house.changes, OFFICE, source(moved, { year }));
        for (const asked of questions) {
          const question = JSON.parse(JSON.stringify({ ...asked, year }).replaceAll('"2000-', `"${year}-`)) as RowQuestion;
          const expected = modelAnswer(modelRows(moved), question as ModelQuestion);
          const read = await readPages(reader, question, first).catch((error: { code?: string }) => error);
          if (!('rows' in read)) {
            // a cost centre or project that no row has had yet, as may be in the first runs
            expect([read.code, expected.length], JSON.stringify(question)).toEqual(['OBJECT_UNKNOWN', 0]);
            continue;
          }
          const places = new Map<string, number>();
          const lines = expected.map((row) => [
            row.number,
            row.date,
            row.account,
            row.costCentre,
            row.project,
            row.ore,
            row.text,
          ]);
          expect(
            read.rows.map(({ row, voucher, coding }) => [
              ...[voucher.number, row.day, coding.account, coding.costCentre, coding.project, row.amountOre, row.text],
            ]),
            JSON.stringify(question),
          ).toEqual(lines);
          for (const row of read.rows) places.set(shown(row), 1);
          expect(places.size).toBe(read.rows.length); // each once
          expect(read.rows.map(({ activities }) => activities.map(({ code }) => code).join())).toEqual(expected.map(activityOf));
          expect(read.rows.map(({ accountGroup }) => accountGroup?.code ?? '')).toEqual(expected.map(groupOf));
          expect([...read.counts]).toEqual([expected.length]);
          expect([...read.sums]).toEqual([expected.reduce((sum, { ore }) => sum + ore, 0)]);
          expect(read.pages).toBe(Math.max(1, Math.ceil(expected.length / first)));
        }
      },
    );
    await fc.assert(run, { ...randomRuns('rows in pages', { tests: 30, soak: 400 }), endOnFailure: false });
  });
});
