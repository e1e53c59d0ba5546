import { expect, it } from 'vitest';
import { localDate } from '../../server/agreement/local-date.js';
import { openHouse } from '../../server/app.js';
import { Changes } from '../../server/changes/changes.js';
import { currentRevision } from '../../server/changes/read-consistently.js';
import { openDatabase } from '../../server/database/open-database.js';
import { seed } from '../../server/database/seed.js';
import { loadContributionTable } from '../../server/financing/load-contribution-tables.js';
import { importVouchers } from '../../server/ledger/import-vouchers.js';
import { loadAnnualStatement } from '../../server/reports/load-annual-statement.js';
import { loadBudgetVersusActual } from '../../server/reports/load-budget-versus-actual.js';
import { OFFICE, source, voucher } from '../ledger/ledger-examples.js';
import { onEachDatabase, TEST_NOW_MS } from '../support/databases.js';

/** Stops before a unit of work, as a server that is killed meanwhile. */
class CutOff extends Changes {
  private units = 0;

  constructor(
    private readonly before: number,
    ...given: ConstructorParameters<typeof Changes>
  ) {
    super(...given);
  }

  override run: Changes['run'] = (...unit) => {
    if (++this.units === this.before) throw new Error('killed');
    return super.run(...unit);
  };
}

const now = () => TEST_NOW_MS;
/** 2 + the published years of the real data; the example's four years, mapping, two ledgers and seven budget steps more. */
const REVISIONS = { real: 4, example: 18 } as const;

onEachDatabase('first data', (database) => {
  for (const data of ['real', 'example'] as const) {
    const steps = Array.from({ length: REVISIONS[data] }, (_, index) => index + 1);
    it.each(steps)(`of ${data} is completed at the next start where the first was cut off before step %i`, async (step) => {
      const address = await database.address();
      const first = await openDatabase(address);
      const { manager: reader } = first.reader;
      await expect(seed(new CutOff(step, first.writer, now), reader, data)).rejects.toThrow('killed');
      expect(await currentRevision(reader)).toBe(step - 1);
      await first.close();

      for (const start of [1, 2]) {
        const house = await openHouse(address, now, data);
        const { manager } = house.database.reader;
        expect([start, await currentRevision(manager)]).toEqual([start, REVISIONS[data]]);
        expect((await loadContributionTable(manager, 2023)).totalOre).toBe(1_000_000_000);
        await house.close();
      }
    });
  }

  it('brings no examples where the first start was cut off without any', async () => {
    const address = await database.address();
    const first = await openDatabase(address);
    await expect(seed(new CutOff(3, first.writer, now), first.reader.manager, 'real')).rejects.toThrow('killed');
    await first.close();
    const house = await openHouse(address, now, 'example');
    expect(await currentRevision(house.database.reader.manager)).toBe(4);
    await house.close();
  });

  it('is not added to what was filled already, nor to what somebody else has begun', async () => {
    const address = await database.address();
    await (await openHouse(address, now, 'real')).close();
    const house = await openHouse(address, now, 'example');
    expect(await currentRevision(house.database.reader.manager)).toBe(4);
    await house.close();

    const other = await database.address();
    const begun = await openHouse(other, now);
    await importVouchers(begun.changes, OFFICE, source([voucher(1, '2026-01-31', 'Rent', '6010 1', '1930 -1')]));
    await begun.close();
    const again = await openHouse(other, now, 'example');
    expect(await currentRevision(again.database.reader.manager)).toBe(1);
    await again.close();
  });

  it('of an office holds no example', async () => {
    const house = await database.house('real');
    const { manager } = house.database.reader;
    expect(await manager.query('SELECT 1 FROM voucher UNION ALL SELECT 1 FROM mapping_rule')).toEqual([]);
    const today = localDate('2026-10-31');
    expect(await loadBudgetVersusActual(manager, { year: 2026, today })).toMatchObject({ example: false, rows: [] });
    expect(await loadAnnualStatement(manager, 2023)).toMatchObject({ example: false });
  });
});
