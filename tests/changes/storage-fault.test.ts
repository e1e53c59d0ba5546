import { expect, it } from 'vitest';
import { addActivity } from '../../server/activities/add-activity.js';
import { currentRevision } from '../../server/changes/read-consistently.js';
import { storageRefusal } from '../../server/changes/storage-fault.js';
import { startUpload } from '../../server/uploads/start-upload.js';
import { OFFICE } from '../cli/run-command.js';
import { onEachDatabase } from '../support/databases.js';
import { serve } from '../support/served.js';

const LONG = 'x'.repeat(190);

onEachDatabase('a disk that takes no more', ({ kind, house: newHouse }) => {
  it.runIf(kind === 'sqlite')(
    'is said to be full, nothing is stored, and the server is not ready until there is room',
    async () => {
      const house = await newHouse();
      const { writer, reader } = house.database;
      const { origin } = await serve({}, house);
      const ready = async () => (await fetch(`${origin}/health/ready`)).json();
      const pages = await writer.query<{ page_count: number }[]>('PRAGMA page_count');
      const add = (index: number) => addActivity(house.changes, OFFICE, { code: `OWN-${index}`, name: LONG, nameSv: LONG });
      await writer.query(`PRAGMA max_page_count = ${pages[0]?.page_count}`);
      let stored = 0;
      const filling = async (): Promise<void> => {
        for (; ; stored++) await add(stored);
      };
      await expect(filling()).rejects.toMatchObject({
        code: 'STORAGE_FULL',
        message: expect.stringContaining('nothing was stored'),
      });
      expect(await currentRevision(reader.manager)).toBe(stored);
      await writer.query('PRAGMA max_page_count = 1073741823');
      await add(stored);
      expect(await ready()).toEqual({ status: 'ready' });
    },
  );

  it.runIf(kind === 'sqlite')(
    'is said to be read-only, to whoever writes and to who asks whether the server is ready',
    async () => {
      const house = await newHouse();
      const { writer } = house.database;
      const { origin, graphql } = await serve({}, house);
      const ready = async () => (await fetch(`${origin}/health/ready`)).json();
      expect(await ready()).toEqual({ status: 'ready' });
      await writer.query('PRAGMA query_only = ON');
      const { body } = await graphql(
        'mutation { addActivity(input: { code: "OWN-1", name: "Own", nameSv: "Egen" }) { activities { code } } }',
      );
      expect(body.errors?.[0]).toMatchObject({ extensions: { code: 'STORAGE_READ_ONLY' } });
      await expect(startUpload(house.changes, OFFICE.principal, { fileName: 'a.se', bytes: 1 })).rejects.toMatchObject({
        code: 'STORAGE_READ_ONLY',
      });
      expect(await ready()).toEqual({ status: 'unavailable', reason: 'storage' });
      expect((await graphql('{ revision }')).body).toEqual({ data: { revision: 0 } });
      await writer.query('PRAGMA query_only = OFF');
      expect(await ready()).toEqual({ status: 'ready' });
    },
  );
});

it.each([
  ['SQLite, full', { driverError: { code: 'SQLITE_FULL' } }, 'STORAGE_FULL'],
  ['SQLite, a read-only folder', { driverError: { code: 'SQLITE_READONLY_DIRECTORY' } }, 'STORAGE_READ_ONLY'],
  ['SQLite, locked', { driverError: { code: 'SQLITE_BUSY' } }, undefined],
  ['MariaDB, no space left', { driverError: { errno: 1021 } }, 'STORAGE_FULL'],
  ['MariaDB, a table that cannot grow', { errno: 1114 }, 'STORAGE_FULL'],
  ['MariaDB, --read-only', { driverError: { errno: 1290 } }, 'STORAGE_READ_ONLY'],
  ['something else', new Error('x'), undefined],
])('%s', (_title, error, code) => expect(storageRefusal(error)?.code).toBe(code));
