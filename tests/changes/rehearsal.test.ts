import { expect, it } from 'vitest';
import type { House } from '../../server/app.js';
import { IdempotencyKey } from '../../server/changes/change.entity.js';
import { actAndRead } from '../../server/changes/rehearsal.js';
import { INVARIANTS } from '../../server/database/verify-invariants.js';
import { importVouchers } from '../../server/ledger/import-vouchers.js';
import { ImportKind } from '../../server/ledger/imports/file-kind.js';
import { ImportQuestion } from '../../server/ledger/imports/import-question.js';
import { loadUnmapped } from '../../server/ledger/load-unmapped.js';
import { OFFICE, source, voucher } from '../ledger/ledger-examples.js';
import { onEachDatabase } from '../support/databases.js';

const SALARY = voucher(1, '2026-01-15', 'Lön', '4010 200.50', '1930 -200.50');
const TRAVEL = voucher(2, '2026-02-20', 'Resa', '5510 50', '1930 -50');

/** Every row of every table, as the database has it. */
async function allRows(house: House): Promise<Record<string, unknown>> {
  const { manager, entityMetadatas } = house.database.reader;
  const rows: Record<string, unknown> = {};
  for (const { tableName, primaryColumns } of entityMetadatas) {
    const keys = primaryColumns.map(({ databaseName }) => manager.connection.driver.escape(databaseName)).join(', ');
    rows[tableName] = await manager.query(`SELECT * FROM ${manager.connection.driver.escape(tableName)} ORDER BY ${keys}`);
  }
  return rows;
}

async function violations(house: House): Promise<string[]> {
  const found: string[] = [];
  for (const invariant of INVARIANTS) found.push(...(await invariant(house.database.reader.manager)).violations);
  return found;
}

/** The only voucher is another one: that it goes is accepted. */
const REPLACING = { accept: [ImportQuestion.REMOVALS] };
const REASON = { reason: 'Example' };

const rehearse = (house: House, vouchers: (typeof SALARY)[], idempotencyKey?: string) =>
  actAndRead(
    { ...OFFICE, ...REASON, idempotencyKey },
    {
      dryRun: true,
      act: (asking) => importVouchers(house.changes, asking, source(vouchers), REPLACING),
      read: (manager, { result: { year } }) => loadUnmapped(manager, year),
    },
  );

onEachDatabase('a rehearsal', (database) => {
  it('answers as the real run, sees what would be, and leaves every row of every table as it was', async () => {
    const house = await database.house('real');
    await importVouchers(house.changes, OFFICE, source([SALARY]));
    const before = await allRows(house);
    const { done, after } = await rehearse(house, [TRAVEL], 'key');
    expect(done).toMatchObject({ changed: true, result: { added: 1, changed: 0, removed: 1, unchanged: 0, rows: 2 } });
    expect(after).toMatchObject({ rows: 2, amountOre: 0 }); // the salary's two rows are gone, the journey's two are there
    expect(await allRows(house)).toEqual(before);
    expect(await violations(house)).toEqual([]);
    const asking = { ...OFFICE, ...REASON, idempotencyKey: 'key' };
    const real = await importVouchers(house.changes, asking, source([TRAVEL]), REPLACING);
    expect(real).toEqual({ ...done, answer: undefined, revision: done.revision + 1 });
    expect(await rehearse(house, [TRAVEL], 'key')).toMatchObject({
      done: { replayed: true, changed: true, revision: real.revision },
    });
  });

  it('refuses as the real run, and leaves everything as it was', async () => {
    const house = await database.house();
    await importVouchers(house.changes, OFFICE, source([SALARY]));
    const before = await allRows(house);
    const crooked = [TRAVEL, voucher(3, '2026-03-01', 'Fel', '5510 50', '1930 -49.99')];
    const [rehearsed, real] = await Promise.allSettled([
      rehearse(house, crooked),
      importVouchers(house.changes, OFFICE, source(crooked)),
    ]);
    expect(rehearsed).toMatchObject({ status: 'rejected', reason: { code: 'IMPORT_REFUSED', figures: { places: 1 } } });
    expect(rehearsed).toEqual(real);
    expect(await allRows(house)).toEqual(before);
  });

  it('takes its turn between writes and takes nothing of theirs with it', async () => {
    const house = await database.house();
    const work = [1, 2, 3, 4].map((month) => {
      const each = source([voucher(month, `2026-0${month}-01`, 'Resa', '5510 50', '1930 -50')], {
        kind: ImportKind.LISTED_VOUCHERS,
      });
      return [importVouchers(house.changes, OFFICE, each), rehearse(house, [TRAVEL])];
    });
    await Promise.all(work.flat());
    const emptied = await importVouchers(house.changes, { ...OFFICE, ...REASON }, source([]), REPLACING);
    expect(emptied.result).toMatchObject({ removed: 4 });
    expect(await violations(house)).toEqual([]);
  });

  it('that meets a busy database runs again as a rehearsal', async () => {
    const house = await database.house();
    const before = await allRows(house);
    let tried = 0;
    const request = { ...OFFICE, operation: 'example', subject: 'example', input: {}, idempotencyKey: 'key' };
    const done = await house.changes.run({ ...request, rehearse: true }, async (manager) => {
      await manager.insert(IdempotencyKey, {
        ...{ principalId: 'x', key: 'x', operation: 'x', inputHash: 'x', revision: 1, result: 'x', at: 'x' },
      });
      tried += 1;
      if (tried < 3) throw { code: 'SQLITE_BUSY' };
      return { result: tried, before: null, after: null };
    });
    expect(done).toEqual({ result: 3, revision: 0, changed: true, replayed: false });
    expect(await allRows(house)).toEqual(before);
  });
});
