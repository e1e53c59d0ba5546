import { expect, it } from 'vitest';
import { openHouse } from '../../server/app.js';
import { Changes } from '../../server/changes/changes.js';
import { currentRevision } from '../../server/changes/read-consistently.js';
import { openDatabase } from '../../server/database/open-database.js';
import { seed } from '../../server/database/seed.js';
import { loadContributionTable } from '../../server/financing/load-contribution-tables.js';
import { onEachDatabase, TEST_NOW_MS } from '../support/databases.js';

/** Stops before its third unit of work, as a server that is killed meanwhile. */
class CutOff extends Changes {
  private units = 0;

  override run: Changes['run'] = (...unit) => {
    if (++this.units === 3) throw new Error('killed');
    return super.run(...unit);
  };
}

onEachDatabase('first data', (database) => {
  it('is completed at the next start where the first was cut off', async () => {
    const address = await database.address();
    const first = await openDatabase(address);
    await expect(seed(new CutOff(first.writer, () => TEST_NOW_MS), first.reader.manager, 'real')).rejects.toThrow('killed');
    expect(await currentRevision(first.reader.manager)).toBe(2);
    await first.close();

    for (const start of [1, 2]) {
      const house = await openHouse(address, () => TEST_NOW_MS, 'real');
      const { manager } = house.database.reader;
      expect([start, await currentRevision(manager)]).toEqual([start, 4]);
      expect((await loadContributionTable(manager, 2023)).totalOre).toBe(1_000_000_000);
      await house.close();
    }
  });

  it('is not added to what was filled already', async () => {
    const address = await database.address();
    await (await openHouse(address, () => TEST_NOW_MS, 'real')).close();
    const house = await openHouse(address, () => TEST_NOW_MS, 'example');
    expect(await currentRevision(house.database.reader.manager)).toBe(4);
    await house.close();
  });
});
