import { expect, it } from 'vitest';
import { openHouse } from '../../server/app.js';
import type { DatabaseAddress } from '../../server/config.js';
import { MIGRATIONS } from '../../server/database/migrations.js';
import { loadAccountMapping } from '../../server/ledger/set-account-mapping.js';
import { contentHash } from '../../server/ledger/voucher-writer.js';
import { shownRows, sieOf } from '../ledger/dimensions/shown-rows.js';
import { costOf, faultsOf, take } from '../ledger/imports/trying.js';
import { rows } from '../ledger/ledger-examples.js';
import { onEachDatabase, TEST_NOW_MS } from '../support/databases.js';
import { earlierDatabase } from '../support/earlier-database.js';

/** What the file says; the version before kept cost centre and project of it. */
const FILE = sieOf(
  ['#GEN 20250601', '#DIM 21 "Motpart"', '#OBJEKT 21 "871" "Region Y"'],
  ...['{1 "100" 21 "871"} 100', '{1 "100"} 200', '{21 "872"} 300'],
);

/** A ledger as the version before left it: three vouchers of one import, two rules and the totals that they give. */
async function earlierLedger(address: DatabaseAddress): Promise<void> {
  const names = MIGRATIONS.map(({ name }) => name);
  const before = names.slice(0, names.indexOf('Dimensions1765700000000'));
  const data = await earlierDatabase(address, (name) => before.includes(name));
  await data.query(
    `INSERT INTO ledger_source (id, name, program, company, organisation_number, cost_centre_dimension, project_dimension, example, of_earlier_version)
     VALUES (1, 'Provregionen, Provprogram', 'Provprogram', 'Provregionen', '', 1, 6, FALSE, FALSE)`,
  );
  await data.query(
    `INSERT INTO ledger_import (id, year, fingerprint, source, source_id, kind, exported_on, imported_at, imported_by, added, changed, removed, example, revision)
     VALUES (1, 2025, ?, 'Provregionen, Provprogram', 1, 'LISTED_VOUCHERS', '2025-06-01', '2025-06-02T10:00:00.000Z', 'Anna', 3, 0, 0, FALSE, 0)`,
    [await fingerprint()],
  );
  await data.query(
    `INSERT INTO mapping_rule (id, from_account, to_account, cost_centre, project, activity, account_group, from_period, to_period) VALUES
     ('r1', '5', '5', NULL, NULL, NULL, 'SERVICES', 202501, NULL), ('r2', '5', '5', '100', NULL, 'ACT-1', NULL, 202501, NULL)`,
  );
  await data.query("INSERT INTO coding VALUES (1, '5010', '100', ''), (2, '5010', '', ''), (3, '1930', '', '')");
  for (const [id, costCentre, kronor] of [
    [1, '100', 100],
    [2, '100', 200],
    [3, '', 300],
  ] as const) {
    const date = `2025-0${id}-15`;
    const said = rows(`5010/${costCentre} ${kronor}`, `1930 ${-kronor}`);
    await data.query(
      `INSERT INTO voucher (id, year, series, number, date, text, import_id, content_hash, source_id, kind, number_as_written)
       VALUES (?, 2025, 'A', ?, ?, 'Hyra', 1, ?, 1, 'VOUCHER', ?)`,
      [id, id, date, contentHash({ date, text: 'Hyra', rows: said } as never), String(id)],
    );
    const [period, coding, öre] = [202500 + id, costCentre === '' ? 2 : 1, kronor * 100];
    await data.query(
      "INSERT INTO voucher_row (voucher_id, line, period, coding_id, amount_ore, text) VALUES (?, 1, ?, ?, ?, ''), (?, 2, ?, 3, ?, '')",
      [id, period, coding, öre, id, period, -öre],
    );
    const [activity, group] = [costCentre === '' ? '' : 'ACT-1', 'SERVICES'];
    await data.query('INSERT INTO coding_month VALUES (?, ?, ?, ?, ?, 1)', [period, coding, activity, group, öre]);
    await data.query("INSERT INTO coding_month VALUES (?, 3, '', '', ?, 1)", [period, -öre]);
    await data.query('INSERT INTO month_total VALUES (2025, ?, ?, ?, ?, ?, 1)', [id, activity, group, '5010', öre]);
    await data.query("INSERT INTO month_total VALUES (2025, ?, '', '', '1930', ?, 1)", [id, -öre]);
  }
  await data.query("INSERT INTO counter VALUES ('voucher-id', 4), ('ledger-import', 2), ('coding', 4)");
  await data.query("UPDATE counter SET next = 2 WHERE name = 'ledger-source'");
  await data.destroy();
}

async function fingerprint(): Promise<string> {
  const { createHash } = await import('node:crypto');
  return createHash('sha256').update(FILE).digest('hex');
}

onEachDatabase('a ledger of the version that kept cost centre and project alone', (database) => {
  it('comes over whole, and the same file again adds the other dimensions and says so', async () => {
    const address = await database.address();
    await earlierLedger(address);
    const house = await openHouse(address, () => TEST_NOW_MS, 'none');
    try {
      expect(await faultsOf(house)).toEqual([]);
      const rules = await loadAccountMapping(house.database.reader.manager);
      expect(
        rules.map(({ costCentre, activities, dimensions, accountGroup }) => [costCentre, activities, dimensions, accountGroup]),
      ).toEqual([
        ['100', [{ code: 'ACT-1', weight: 1 }], [], null],
        [null, [], [], 'SERVICES'],
      ]);
      const { ledger } = await take(house, FILE);
      expect(ledger).toMatchObject({ added: 0, changed: 2, removed: 0, unchanged: 1, dimensionsAdded: 2 });
      expect((await shownRows(house)).filter((row) => row.startsWith('5010'))).toEqual([
        '5010 100.00: Kostnadsställe 1=100, Motpart 21=871 (Region Y)',
        '5010 200.00: Kostnadsställe 1=100',
        '5010 300.00: Motpart 21=872',
      ]);
      expect(await costOf(house)).toBe(600);
      expect((await take(house, FILE)).changed).toBe(false);
      expect(await faultsOf(house)).toEqual([]);
    } finally {
      await house.close();
    }
  });

  it('takes a payroll without numbers for what it was, and one with other amounts for what is asked about', async () => {
    const address = await database.address();
    await earlierLedger(address);
    const house = await openHouse(address, () => TEST_NOW_MS, 'none');
    try {
      await house.database.writer.query("UPDATE voucher SET number_as_written = '' WHERE id = 1");
      const payroll = FILE.replace('#VER A 1 ', '#VER A "" ').split('#VER A 2 ')[0] ?? '';
      const { ledger } = await take(house, payroll);
      expect(ledger).toMatchObject({ added: 0, changed: 1, dimensionsAdded: 1 });
      await expect(take(house, payroll.replaceAll(' 100', ' 101').replaceAll('-100', '-101'))).rejects.toMatchObject({
        figures: { questions: [{ accept: 'CHANGED_AMOUNTS' }] },
      });
      // what this version wrote is told by all that it says
      await expect(take(house, payroll.replace('871"}', '999"}'))).rejects.toMatchObject({ code: 'IMPORT_ASKS' });
    } finally {
      await house.close();
    }
  });
});
