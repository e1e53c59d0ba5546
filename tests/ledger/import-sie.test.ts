import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, expect, it } from 'vitest';
import type { DatabaseAddress } from '../../server/config.js';
import { importOpenedLedgerFile } from '../../server/ledger/import-ledger-file.js';
import { Voucher } from '../../server/ledger/voucher.entity.js';
import { type Ended, fordela, inHouse } from '../cli/run-command.js';
import { onEachDatabase } from '../support/databases.js';
import { OFFICE } from './ledger-examples.js';

const HEAD = [
  '#FLAGGA 0',
  '#FORMAT PC8',
  '#SIETYP 4',
  '#PROGRAM "Example" 1',
  '#GEN 20260401',
  '#FNAMN "Example"',
  '#RAR 0 20260101 20261231',
  '#KONTO 1930 Bank',
  '#KONTO 3900 Bidrag',
  '#KONTO 4010 "Personal"',
  '#IB 0 1930 1000.00',
  '#IB 0 2010 -1000.00',
  '#RES 0 4010 250.50',
];
const FIRST = ['#VER A 1 20260115 "Lön"', '{', '#TRANS 4010 {1 "NK"} 200.50', '#TRANS 1930 {} -200.50', '}'];
const SECOND = ['#VER A 2 20260220 "Resa"', '{', '#TRANS 4010 {} 50.00', '#TRANS 1930 {} -50.00', '}'];

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function importFile(address: DatabaseAddress, lines: readonly string[]): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'fordela-sie-'));
  folders.push(folder);
  writeFileSync(join(folder, 'year.se'), `${lines.join('\r\n')}\r\n`);
  return fordela(['ledger', 'import', join(folder, 'year.se')], address);
}

const vouchers = (address: DatabaseAddress): Promise<string[]> =>
  inHouse(address, async ({ database }) => {
    const found = await database.reader.manager.find(Voucher, { order: { series: 'ASC', number: 'ASC' } });
    return found.map(({ series, number, date, text }) => `${series}${number} ${date} ${text}`);
  });

onEachDatabase('a SIE file', (database) => {
  it('comes into the ledger whole, and the same file again changes nothing', async () => {
    const address = await database.address();
    const first = await importFile(address, [...HEAD, ...FIRST, ...SECOND]);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain('2026: 2 vouchers added, 0 replaced, 0 taken away, 0 as before (4 rows written)');
    expect(await vouchers(address)).toEqual(['A1 2026-01-15 Lön', 'A2 2026-02-20 Resa']);
    const again = await importFile(address, [...HEAD, ...FIRST, ...SECOND]);
    expect(again.stdout).toContain('Nothing was new');
    expect((await fordela(['verify'], address)).code).toBe(0);
  });

  it('replaces what a newer export covers, and says what changed', async () => {
    const address = await database.address();
    await importFile(address, [...HEAD, ...FIRST, ...SECOND]);
    const changed = SECOND.map((line) => line.replace('50.00', '60.00'));
    const head = HEAD.map((line) => line.replace('#GEN 20260401', '#GEN 20260501').replace('250.50', '60.00'));
    const newer = await importFile(address, [...head, ...changed]);
    expect(newer.stdout).toContain('2026: 0 vouchers added, 1 replaced, 1 taken away, 0 as before (2 rows written)');
    expect(await vouchers(address)).toEqual(['A2 2026-02-20 Resa']);
    expect((await fordela(['verify'], address)).code).toBe(0);
  });

  it('is refused where it changes between the reading that checks it and the one that stores it', async () => {
    const house = await database.house();
    const files = [SECOND, SECOND.map((line) => line.replace('50.00', '60.00'))];
    const open = () => Readable.from([Buffer.from(`${[...HEAD, ...FIRST, ...(files.shift() ?? [])].join('\r\n')}\r\n`)]);
    const into = { changes: house.changes, reader: house.database.reader.manager };
    const refused = importOpenedLedgerFile(into, OFFICE, { open }, { source: 'Example', dryRun: false });
    await expect(refused).rejects.toMatchObject({ code: 'IMPORT_REFUSED' });
    expect(await house.database.reader.manager.find(Voucher)).toEqual([]);
  });

  it.each([
    [
      'a voucher that does not sum to zero',
      [...HEAD, ...FIRST, ...SECOND.map((line) => line.replace('-50.00', '-49.99'))],
      /0\.01|0,01/,
    ],
    ['a web page', ['<!DOCTYPE html>', '<html><body>404</body></html>'], /FILE_MALFORMED/],
    [
      'a year longer than any accounting year',
      [...HEAD.map((line) => line.replace('20260101 20261231', '20230701 20260630')), ...FIRST],
      /2023-07-01 to 2026-06-30/,
    ],
    ['a file of balances only', HEAD.map((line) => line.replace('#SIETYP 4', '#SIETYP 1')), /type 1/],
  ])('is refused as %s, and nothing is stored', async (_title, lines, says) => {
    const address = await database.address();
    const ended = await importFile(address, lines);
    expect([ended.code, ended.stdout]).toEqual([1, '']);
    expect(ended.stderr).toMatch(says);
    expect(await vouchers(address)).toEqual([]);
  });
});
