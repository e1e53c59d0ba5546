import { expect, it } from 'vitest';
import { openHouse } from '../../server/app.js';
import type { DatabaseAddress } from '../../server/config.js';
import { ImportQuestion } from '../../server/ledger/imports/import-question.js';
import { contentHash } from '../../server/ledger/voucher-writer.js';
import { asked, costOf, faultsOf, made, take, vouchersOf, yearOf } from '../ledger/imports/trying.js';
import { rows } from '../ledger/ledger-examples.js';
import { onEachDatabase, TEST_NOW_MS } from '../support/databases.js';
import { earlierDatabase } from '../support/earlier-database.js';

const OF_THIS_VERSION = ['LedgerSources1765400000000', 'VoucherIdentity1765400000001', 'Dimensions1765700000000'];

/** A ledger as the version before left it: its tables, two exports in words of their own, an example, and a voucher of the office's. */
const IMPORTS = [
  [1, 2024, 'f1', 'EXAMPLE', null, 'TRUE'],
  [2, 2025, 'f2', 'Region Example, SIE of April', '2025-04-01', 'FALSE'],
  [3, 2025, 'f3', 'Region Example, SIE of May', '2025-05-01', 'FALSE'],
] as const;
const VOUCHERS = [
  [1, 2024, 'A', 1, '2024-03-01', 'Example', 1],
  [2, 2025, 'A', 1, '2025-01-15', 'Hyra', 2],
  [3, 2025, 'A', 2, '2025-02-15', 'Hyra', 3],
  [4, 2025, 'F', 1, '2025-02-20', 'Own', null],
] as const;

async function earlierLedger(address: DatabaseAddress): Promise<void> {
  const data = await earlierDatabase(address, (name) => !OF_THIS_VERSION.includes(name));
  for (const [id, year, print, source, exportedOn, example] of IMPORTS) {
    await data.query(
      `INSERT INTO ledger_import (id, year, fingerprint, source, exported_on, imported_at, imported_by, added, changed, removed, example, revision)
       VALUES (?, ?, ?, ?, ?, '2025-05-02T10:00:00.000Z', 'Anna', 1, 0, 0, ${example}, 0)`,
      [id, year, print, source, exportedOn],
    );
  }
  await data.query("INSERT INTO coding (id, account, cost_centre, project) VALUES (1, '5010', '', ''), (2, '1930', '', '')");
  for (const [id, year, series, number, date, text, importId] of VOUCHERS) {
    const hash = contentHash({ date, text, rows: rows('5010 100', '1930 -100') } as never);
    await data.query(
      'INSERT INTO voucher (id, year, series, number, date, text, import_id, content_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      [...[id, year, series, number, date, text, importId, hash]],
    );
    const period = Number(date.slice(0, 7).replace('-', ''));
    await data.query(
      "INSERT INTO voucher_row (voucher_id, line, period, coding_id, amount_ore, text) VALUES (?, 1, ?, 1, 10000, ''), (?, 2, ?, 2, -10000, '')",
      [id, period, id, period],
    );
  }
  for (const [period, count] of [
    [202403, 1],
    [202501, 1],
    [202502, 2],
  ] as const) {
    for (const [coding, account, sign] of [
      [1, '5010', 1],
      [2, '1930', -1],
    ] as const) {
      await data.query("INSERT INTO coding_month VALUES (?, ?, '', '', ?, ?)", [period, coding, sign * count * 10_000, count]);
      const [year, month] = [Math.floor(period / 100), period % 100];
      await data.query("INSERT INTO month_total VALUES (?, ?, '', '', ?, ?, ?)", [
        year,
        month,
        account,
        sign * count * 10_000,
        count,
      ]);
    }
  }
  await data.query("INSERT INTO counter VALUES ('voucher-id', 5), ('ledger-import', 4), ('coding', 3), ('voucher 2025 F', 2)");
  await data.destroy();
}

onEachDatabase('a ledger of an earlier version', (database) => {
  it('comes over whole, and its source goes on by its series, its name or any name that it has had', async () => {
    const address = await database.address();
    await earlierLedger(address);
    const house = await openHouse(address, () => TEST_NOW_MS, 'none');
    try {
      expect(await faultsOf(house)).toEqual([]);
      expect(await costOf(house)).toBe(300);
      const { manager } = house.database.reader;
      const stored = await manager.query(
        'SELECT id, series, number, content_hash AS hash, source_id AS source, kind FROM voucher ORDER BY id',
      );
      expect(stored.map((each: Record<string, unknown>) => `${each.series} ${each.number} ${each.source} ${each.kind}`)).toEqual([
        ...['A 1 2 VOUCHER', 'A 1 1 VOUCHER', 'A 2 1 VOUCHER', 'F 1 0 VOUCHER'],
      ]);
      const names = await manager.query('SELECT name FROM ledger_source ORDER BY id');
      expect(names.map(({ name }: { name: string }) => name)).toEqual(['Region Example, SIE of May', 'EXAMPLE (example)']);

      // the next export of the year is recognised by its series A: what the ledger has of it stays, what is new comes
      const head = ['#ORGNR 232100-0016', '#GEN 20250601', ...yearOf(600)];
      const next = made({ head, vouchers: ['A1 20250115 100', 'A2 20250215 100', 'A3 20250315 400'] });
      const done = await take(house, next);
      expect(done.ledger).toMatchObject({ source: { name: 'Region Example, SIE of May', isNew: false }, added: 1, unchanged: 2 });
      expect(await costOf(house)).toBe(700); // with the office's own voucher
      expect((await take(house, `${next}\r\n`, { source: 'Region Example, SIE of April' })).changed).toBe(false);
      // a number may have been given by the ledger then: the same voucher without one is that voucher
      const unnumbered = made({ head: ['#ORGNR 232100-0016', '#RAR 0 20250101 20251231'], vouchers: ['A 20250115 100'] });
      expect((await take(house, unnumbered)).changed).toBe(false);
      // it is known by organisation number and program now
      const other = made({ head: ['#ORGNR 556000-0001', '#GEN 20250602', ...yearOf(600)], vouchers: ['A1 20250115 600'] });
      expect(await asked(take(house, other))).toEqual([ImportQuestion.OTHER_COMPANY, ImportQuestion.OVERLAP]);
      expect((await vouchersOf(house)).length).toBe(5);
      expect(await faultsOf(house)).toEqual([]);
    } finally {
      await house.close();
    }
  });
});
