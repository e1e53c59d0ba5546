import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { localDate } from '../../server/agreement/local-date.js';
import type { House } from '../../server/app.js';
import { Change } from '../../server/changes/change.entity.js';
import { AccountName } from '../../server/ledger/account-name.entity.js';
import { exportSie } from '../../server/ledger/export-sie.js';
import { importOpenedLedgerFile } from '../../server/ledger/import-ledger-file.js';
import { ImportQuestion } from '../../server/ledger/imports/import-question.js';
import { listVouchers } from '../../server/ledger/list-vouchers.js';
import { countStatements } from '../cells/booked-year.js';
import { onEachDatabase } from '../support/databases.js';
import { statementsOf } from '../support/statements.js';
import { FIRST_ROWS, OFFICE, rowsOf } from './ledger-examples.js';

/** A year's export in UTF-8 with these names, and one voucher. */
function sie(
  year: number,
  names: Readonly<Record<string, string>>,
  { from = `${year}0101`, through = `${year}1231` } = {},
): Buffer {
  const lines = [
    ...['#FLAGGA 0', '#FORMAT PC8', '#SIETYP 4', '#FNAMN "Example"', `#RAR 0 ${from} ${through}`],
    ...Object.entries(names).map(([account, name]) => `#KONTO ${account} "${name}"`),
    ...['#RES 0 4010 250.50', `#VER A 1 ${year}0615 "Lön"`, '{', '#TRANS 4010 {} 250.50', '#TRANS 1930 {} -250.50', '}'],
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n`);
}

function take(house: House, file: Buffer, dryRun = false) {
  const into = { changes: house.changes, reader: house.database.reader.manager };
  const accept = [ImportQuestion.REMOVALS]; // a file of one voucher takes the place of another
  const asking = { ...OFFICE, reason: 'Example' };
  return importOpenedLedgerFile(into, asking, { open: () => Readable.from([file]) }, { source: 'Example', accept, dryRun });
}

async function namesOf(house: House): Promise<Record<string, string>> {
  const found = await house.database.reader.manager.find(AccountName, { order: { account: 'ASC' } });
  return Object.fromEntries(found.map(({ account, name }) => [account, name]));
}

onEachDatabase('the accounts’ names', (database) => {
  it('come with an import, follow the next one, and are never taken away', async () => {
    const house = await database.house();
    const first = await take(house, sie(2026, { 1930: 'Bank', 4010: ' Löner ', 5010: 'Lokalhyra' }));
    expect([first.changed, first.result.ledger.accountNamesSet]).toEqual([true, 3]);
    const second = await take(house, sie(2026, { 1930: 'Bank', 4010: 'Löner, tjänstemän' }));
    expect([second.changed, second.result.ledger.accountNamesSet]).toEqual([true, 1]);
    expect(await namesOf(house)).toEqual({ 1930: 'Bank', 4010: 'Löner, tjänstemän', 5010: 'Lokalhyra' });
    const [entry] = await house.database.reader.manager.find(Change, { order: { revision: 'DESC' }, take: 1 });
    expect(JSON.parse(entry?.after ?? '')).toMatchObject({ added: 0, changed: 0, accountNamesSet: 1 });
  });

  it('stay with the same file again, which changes nothing; a ledger that lost them gets them from it', async () => {
    const house = await database.house();
    const file = sie(2026, { 1930: 'Bank', 4010: 'Löner' });
    const { revision } = await take(house, file);
    const again = await take(house, file);
    expect([again.changed, again.revision, again.result.ledger.accountNamesSet]).toEqual([false, revision, 0]);
    // as a ledger of an earlier version is after the upgrade
    await house.changes.runUnlogged('test', (manager) => manager.query('DELETE FROM account_name'));
    const upgraded = await take(house, file);
    expect([upgraded.changed, upgraded.revision, upgraded.result.ledger]).toEqual([
      true,
      revision + 1,
      expect.objectContaining({ added: 0, unchanged: 0, accountNamesSet: 2 }),
    ]);
    expect(await namesOf(house)).toEqual({ 1930: 'Bank', 4010: 'Löner' });
  });

  it('are those of the newest accounting year, whatever the order of the imports', async () => {
    const house = await database.house();
    await take(house, sie(2026, { 1930: 'Plusgiro', 4010: 'Löner' }));
    const older = await take(house, sie(2025, { 1930: 'Bankgiro', 4010: 'Arvoden', 5010: 'Hyra' }));
    expect(older.result.ledger.accountNamesSet).toBe(1); // the one that 2026 does not say
    expect(await namesOf(house)).toEqual({ 1930: 'Plusgiro', 4010: 'Löner', 5010: 'Hyra' });
    const broken = sie(2026, { 5010: 'Lokaler' }, { from: '20250701', through: '20260630' });
    expect((await take(house, broken)).result.ledger.accountNamesSet).toBe(1);
    await take(house, sie(2027, { 1930: 'Plusgiro' })); // the same name, for a later year
    await take(house, sie(2026, { 1930: 'Kassa', 4010: 'Löner m.m.' }));
    expect(await namesOf(house)).toEqual({ 1930: 'Plusgiro', 4010: 'Löner m.m.', 5010: 'Lokaler' });
  });

  it('keep their letters where a file has lost them', async () => {
    const house = await database.house();
    await take(house, sie(2025, { 4010: 'Löner', 5010: 'F\ufffdrbrukning', 6010: 'H?rvara' }));
    await take(house, sie(2026, { 4010: 'L\ufffdner', 5010: 'F\ufffdrbrukningar', 6010: 'Hårdvara' }));
    expect(await namesOf(house)).toEqual({ 4010: 'Löner', 5010: 'F\ufffdrbrukningar', 6010: 'Hårdvara' });
    await take(house, sie(2025, { 5010: 'Förbrukning', 6010: 'H?rvara' }));
    expect(await namesOf(house)).toEqual({ 4010: 'Löner', 5010: 'Förbrukning', 6010: 'Hårdvara' });
  });

  it('are cut to 190 characters, and a number or nothing is no name', async () => {
    const house = await database.house();
    await take(house, sie(2026, { 1930: '', 4010: '4010', 5010: '🏠'.repeat(300), 6010: `${'Å'.repeat(189)} och mer` }));
    expect(await namesOf(house)).toEqual({ 5010: '🏠'.repeat(190), 6010: 'Å'.repeat(189) });
  });

  it('are not kept by a dry run, which counts them', async () => {
    const house = await database.house();
    const { result } = await take(house, sie(2026, { 1930: 'Bank' }), true);
    expect(result.ledger.accountNamesSet).toBe(1);
    expect(await namesOf(house)).toEqual({});
  });

  it('come by the thousand in a few statements', async () => {
    const house = await database.house();
    const chart = Object.fromEntries(Array.from({ length: 4500 }, (_, index) => [`${index + 1000}`, `Konto ${index + 1000}.`]));
    const said = await statementsOf(house, () => take(house, sie(2026, chart)), 'writer');
    expect(Object.keys(await namesOf(house))).toHaveLength(4500);
    expect(said.filter((sql) => sql.includes('account_name'))).toHaveLength(1 + 5 + 1 + 1); // one to read, five of a thousand at most, one for the seal in the log, one for those that are not mapped
  });

  it('stand on the rows of a page of vouchers, by one statement however many there are', async () => {
    const house = await database.house();
    await take(house, sie(2026, { 4010: 'Löner' }));
    const { vouchers } = await listVouchers(house.database.reader.manager, { year: 2026 }, { first: 10, pages: [FIRST_ROWS] });
    const rows = vouchers.flatMap((listed) => rowsOf(listed).map(({ coding, accountName }) => [coding.account, accountName]));
    expect(rows).toEqual([
      ['4010', 'Löner'],
      ['1930', null],
    ]);
    const page = (of: House, first: number) => () =>
      listVouchers(of.database.reader.manager, { year: 2026 }, { first, pages: [FIRST_ROWS] });
    const example = await database.house('example');
    const [one, all] = [await countStatements(example, page(example, 1)), await countStatements(example, page(example, 200))];
    expect(all).toBe(one);
  });

  it('go out with the SIE export and come back from it; an account without a name goes by its number', async () => {
    const [house, other] = [await database.house(), await database.house()];
    await take(house, sie(2026, { 4010: 'Löner "fasta"'.replaceAll('"', '\\"') }));
    const parts: Uint8Array[] = [];
    const head = { year: 2026, today: localDate('2027-01-15'), programVersion: 'test' };
    for await (const part of exportSie(house.database.reader.manager, head)) parts.push(part);
    expect(Buffer.concat(parts).toString('latin1')).toContain('#KONTO "1930" "1930"');
    await take(other, Buffer.concat(parts));
    expect(await namesOf(other)).toEqual({ 4010: 'Löner "fasta"' });
    expect(await namesOf(other)).toEqual(await namesOf(house));
  });

  it('of the example office are there from the start, and give way to real ones of any year', async () => {
    const house = await database.house('example');
    expect(await namesOf(house)).toMatchObject({ 2440: 'Leverantörsskulder', 5510: 'Resor', 7520: 'Översättning' });
    await take(house, sie(2020, { 5510: 'Tjänsteresor' }));
    expect(await namesOf(house)).toMatchObject({ 2440: 'Leverantörsskulder', 5510: 'Tjänsteresor' });
  });
});
