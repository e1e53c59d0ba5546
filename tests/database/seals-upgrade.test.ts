import { expect, it } from 'vitest';
import { addActivity } from '../../server/activities/add-activity.js';
import { openHouse } from '../../server/app.js';
import { GENESIS_HASH, hashChange } from '../../server/changes/chain.js';
import { Change, ChangeHead } from '../../server/changes/change.entity.js';
import { currentRevision } from '../../server/changes/read-consistently.js';
import type { DatabaseAddress } from '../../server/config.js';
import { openDatabase } from '../../server/database/open-database.js';
import { INVARIANTS } from '../../server/database/verify-invariants.js';
import { inHouse, OFFICE } from '../cli/run-command.js';
import { onEachDatabase, TEST_NOW_MS } from '../support/databases.js';

/** Makes a database what the version before the seals would have left: entries hashed without them, and no table of them. */
async function asBeforeSeals(address: DatabaseAddress): Promise<void> {
  const { writer, close } = await openDatabase(address);
  let previousHash = GENESIS_HASH;
  for (const entry of await writer.manager.find(Change, { order: { revision: 'ASC' } })) {
    const hash = hashChange({ ...entry, seals: null, previousHash });
    await writer.manager.update(Change, { revision: entry.revision }, { seals: null, previousHash, hash });
    previousHash = hash;
  }
  await writer.manager.update(ChangeHead, { id: 1 }, { hash: previousHash });
  await writer.query('DROP TABLE seal');
  await writer.query('ALTER TABLE change_log DROP COLUMN seals');
  await writer.query(address.kind === 'sqlite' ? 'DROP INDEX idempotency_key_by_revision' : 'SELECT 1');
  await writer.query("DELETE FROM migration WHERE name LIKE 'Seals%'");
  await close();
}

const OWN = { code: 'OWN-1', name: 'Own', nameSv: 'Egen' };

onEachDatabase('a database of a version before seals', (database) => {
  it('is sealed as it is when it is upgraded, by an entry that says so, and verifies clean', async () => {
    const address = await database.address();
    await inHouse(address, async () => undefined, 'example');
    await asBeforeSeals(address);
    await inHouse(address, async ({ changes, database: { reader } }) => {
      const latest = await reader.manager.find(Change, { order: { revision: 'DESC' }, take: 1 });
      expect(latest[0]).toMatchObject({ operation: 'migrate', subject: 'database', principalId: 'fordela' });
      expect(JSON.parse(`${latest[0]?.after}`)).toMatchObject({
        migrations: ['Seals1765500000000'],
        tables: expect.arrayContaining(['voucher', 'budget_year', 'activity']),
      });
      await addActivity(changes, OFFICE, OWN);
      for (const invariant of INVARIANTS) expect((await invariant(reader.manager)).violations).toEqual([]);
    });
  });

  it('is told of by the next start, where the one that upgraded it came no further', async () => {
    const address = await database.address();
    await inHouse(address, async () => undefined);
    await asBeforeSeals(address);
    await (await openDatabase(address)).close(); // as if the process had ended after the migrations
    await inHouse(address, async ({ changes, database: { reader, writer, migrated } }) => {
      expect(migrated).toEqual(['Seals1765500000000']);
      const [latest] = await reader.manager.find(Change, { order: { revision: 'DESC' }, take: 1 });
      expect(latest).toMatchObject({ operation: 'migrate', revision: 5 });
      await addActivity(changes, OFFICE, OWN);
      for (const invariant of INVARIANTS) expect((await invariant(reader.manager)).violations).toEqual([]);
      expect(await writer.createQueryRunner().hasTable('upgrade_under_way')).toBe(false);
    });
    await inHouse(address, async ({ database: { migrated } }) => expect(migrated).toEqual([]));
  });

  it('is proved from the upgrade on', async () => {
    const address = await database.address();
    await inHouse(address, async () => undefined);
    await asBeforeSeals(address);
    await inHouse(address, async ({ database: { reader, writer } }) => {
      await writer.query("UPDATE activity SET name = 'Other' WHERE code = 'ACT-1'");
      const found = await Promise.all(INVARIANTS.map((invariant) => invariant(reader.manager)));
      expect(found.flatMap(({ violations }) => violations)).toEqual([
        'activity: the rows are not those sealed at revision 5 (migrate)',
      ]);
    });
  });

  it('is upgraded once by two servers that start side by side', async () => {
    const address = await database.address();
    await inHouse(address, async () => undefined);
    await asBeforeSeals(address);
    const houses = await Promise.all([1, 2].map(() => openHouse(address, () => TEST_NOW_MS)));
    const [house] = houses;
    expect(house && (await currentRevision(house.database.reader.manager))).toBe(5);
    for (const each of houses) await each.close();
  });

  it('that a migration rewrites is sealed anew, where the migration took the seals of the table away', async () => {
    const address = await database.address();
    await inHouse(address, async ({ changes, database: { writer, reader } }) => {
      await writer.query("UPDATE activity SET name = 'Better' WHERE code = 'ACT-1'");
      await writer.query("DELETE FROM seal WHERE table_name = 'activity'");
      const { logMigration } = await import('../../server/changes/log-migration.js');
      await logMigration(changes, ['Better1']);
      await addActivity(changes, OFFICE, OWN);
      for (const invariant of INVARIANTS) expect((await invariant(reader.manager)).violations).toEqual([]);
    });
  });

  it('stays as it is when there was nothing to migrate', async () => {
    const address = await database.address();
    await inHouse(address, async ({ database: { writer } }) => writer.query("DELETE FROM seal WHERE table_name = 'activity'"));
    await inHouse(address, async ({ database: { reader } }) => {
      expect(await currentRevision(reader.manager)).toBe(4);
      const found = await Promise.all(INVARIANTS.map((invariant) => invariant(reader.manager)));
      expect(found.flatMap(({ violations }) => violations)).toEqual([
        'activity: its seals are not those of revision 1 (importPopulation)',
      ]);
    });
  });
});
