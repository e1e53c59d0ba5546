import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { addActivity } from '../../server/activities/add-activity.js';
import { type House, openHouse } from '../../server/app.js';
import { Changes } from '../../server/changes/changes.js';
import { currentRevision } from '../../server/changes/read-consistently.js';
import type { DatabaseAddress } from '../../server/config.js';
import { startUpload } from '../../server/uploads/start-upload.js';
import { fordela, OFFICE } from '../cli/run-command.js';
import { TEST_NOW_MS } from '../support/databases.js';
import { holdLock } from '../support/hold-lock.js';
import { serve } from '../support/served.js';

/*
 * SQLite only: one file, one writer at a time, and whoever waits for it inside the driver stops its whole process. Each test has the lock
 * held by another process, as `fordela ledger import` holds it beside a server. On MariaDB a lock is waited for in the database's own server.
 */

const cleanUps: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

function newFile(): Extract<DatabaseAddress, { kind: 'sqlite' }> {
  const folder = mkdtempSync(join(tmpdir(), 'fordela-lock-'));
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
  return { kind: 'sqlite', path: join(folder, 'fordela.sqlite') };
}

async function openedHouse(address: DatabaseAddress, data: 'none' | 'real' = 'none'): Promise<House> {
  const house = await openHouse(address, () => TEST_NOW_MS, data);
  cleanUps.push(() => house.close());
  return house;
}

const ACTIVITY = 'mutation { addActivity(input: { code: "OWN-1", name: "Own", nameSv: "Egen" }) { activities { code } } }';

/** Whether it has come to an end by now, without waiting for it. */
function watched<T>(work: Promise<T>): { readonly ended: () => boolean } {
  let ended = false;
  void work.then(
    () => {
      ended = true;
    },
    () => {
      ended = true;
    },
  );
  return { ended: () => ended };
}

it('has no connection that waits inside the driver', async () => {
  const { database } = await openedHouse(newFile());
  for (const source of [database.writer, database.reader]) {
    expect(await source.query('PRAGMA busy_timeout')).toEqual([{ timeout: 0 }]);
  }
});

it('answers health checks and reads while a mutation waits for another process, and then carries it out', async () => {
  const address = newFile();
  const house = await openedHouse(address, 'real');
  const served = await serve({}, house);
  const before = await currentRevision(house.database.reader.manager);
  const release = await holdLock(address.path);
  const mutation = served.graphql(ACTIVITY);
  const waiting = watched(mutation);
  let answered = 0;
  for (let asked = 0; asked < 50; asked++) {
    const live = await fetch(`${served.origin}/health/live`);
    const ready = await fetch(`${served.origin}/health/ready`);
    const table = await served.graphql('{ contributionTable(year: 2023) { total } }');
    expect(table.body).toEqual({ data: { contributionTable: { total: 10_000_000 } } });
    if (live.ok && ready.ok && !waiting.ended()) answered++;
  }
  expect(answered).toBe(50);
  await release();
  expect((await mutation).body).toEqual({ data: { addActivity: { activities: expect.arrayContaining([{ code: 'OWN-1' }]) } } });
  expect(await currentRevision(house.database.reader.manager)).toBe(before + 1);
});

it('refuses as BUSY what waited longer than its patience, and stores nothing of it', async () => {
  const address = newFile();
  const house = await openedHouse(address);
  const changes = new Changes(house.database.writer, () => TEST_NOW_MS, 200);
  const release = await holdLock(address.path);
  const own = { code: 'OWN-1', name: 'Own', nameSv: 'Egen' };
  const refused = { code: 'BUSY', figures: { seconds: 0.2, attempts: expect.any(Number) } };
  await expect(addActivity(changes, OFFICE, own)).rejects.toMatchObject(refused);
  await expect(startUpload(changes, OFFICE.principal, { fileName: 'a.se', bytes: 1 })).rejects.toMatchObject(refused);
  expect(await currentRevision(house.database.reader.manager)).toBe(0);
  expect(await house.database.reader.query("SELECT code FROM activity WHERE code = 'OWN-1'")).toEqual([]);
  await release();
  expect(await addActivity(changes, OFFICE, own)).toMatchObject({ revision: 1, changed: true });
});

it('gives those behind in the queue a short turn of their own, not the whole patience once more each', async () => {
  const address = newFile();
  const house = await openedHouse(address);
  const changes = new Changes(house.database.writer, () => TEST_NOW_MS, 1000);
  const release = await holdLock(address.path);
  const own = (code: string) => addActivity(changes, OFFICE, { code, name: 'Own', nameSv: 'Egen' });
  const refused = (await Promise.allSettled(['OWN-1', 'OWN-2', 'OWN-3'].map(own))).map((each) => {
    return each.status === 'rejected' ? (each.reason as { figures: { attempts: number } }).figures.attempts : 0;
  });
  const [first = 0, second = 0, third = 0] = refused;
  expect(second).toBeGreaterThan(0);
  expect(third).toBeGreaterThan(0);
  expect(first).toBeGreaterThan(second);
  expect(first).toBeGreaterThan(third);
  await release();
});

it('starts while another process writes, where there is nothing to migrate', async () => {
  const address = newFile();
  await (await openHouse(address, () => TEST_NOW_MS, 'real')).close();
  const release = await holdLock(address.path);
  const house = await openedHouse(address);
  expect(house.database.migrated).toEqual([]);
  expect(await currentRevision(house.database.reader.manager)).toBeGreaterThan(0);
  await release();
});

it.each(['write', 'whole-file'] as const)('migrates once another process lets go of the lock (%s)', async (kind) => {
  const address = newFile();
  const release = await holdLock(address.path, kind);
  const opening = openedHouse(address);
  const { ended } = watched(opening);
  for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setImmediate(resolve));
  expect(ended()).toBe(false);
  await release();
  expect((await opening).database.migrated.length).toBeGreaterThan(0);
});

it('lets the command line write beside a server whose users write too, each once the lock is free', async () => {
  const address = newFile();
  const house = await openedHouse(address, 'real');
  const served = await serve({}, house);
  const file = join(dirname(address.path), 'rent.si');
  writeFileSync(file, RENT);
  const release = await holdLock(address.path);
  expect((await fordela(['contributions', '2023'], address)).code).toBe(0);
  const command = fordela(['ledger', 'import', file, '--source', 'Test'], address);
  const mutation = served.graphql(ACTIVITY);
  const { ended } = watched(Promise.race([command, mutation]));
  expect((await served.graphql('{ revision }')).body.errors).toBeUndefined();
  expect(ended()).toBe(false);
  await release();
  expect((await mutation).body.errors).toBeUndefined();
  expect(await command).toMatchObject({ code: 0 });
  const { reader } = house.database;
  expect(await reader.query('SELECT text FROM voucher')).toEqual([{ text: 'Rent' }]);
  expect(await reader.query("SELECT name FROM activity WHERE code = 'OWN-1'")).toEqual([{ name: 'Own' }]);
});

/** One voucher of an import file: rent, 100 kr. */
const RENT = `#FLAGGA 0
#FORMAT PC8
#SIETYP 4
#PROGRAM "Test" "1"
#FNAMN "Test"
#RAR 0 20260101 20261231
#KONTO 5010 "Rent"
#KONTO 1930 "Bank"
#VER A 1 20260131 "Rent"
{
#TRANS 5010 {} 100.00
#TRANS 1930 {} -100.00
}
`;
