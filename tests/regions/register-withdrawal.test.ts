import { expect, it } from 'vitest';
import { Role } from '../../server/access/principal.js';
import { localDate } from '../../server/agreement/local-date.js';
import type { House } from '../../server/app.js';
import { confirmWithdrawal } from '../../server/regions/confirm-withdrawal.js';
import { loadWithdrawals } from '../../server/regions/load-participation.js';
import { registerWithdrawal } from '../../server/regions/register-withdrawal.js';
import { startParticipation } from '../../server/regions/start-participation.js';
import { onEachDatabase } from '../support/databases.js';

const OFFICE = { principal: { id: 'anna', name: 'Anna', role: Role.Office }, requestId: 'r1' };

onEachDatabase('a region that left and takes part again', (database) => {
  /** Gotland left at the end of 2026 and takes part again from 2027. */
  async function rejoined(): Promise<House> {
    const house = await database.house('real');
    await notify(house, '2026-05-01');
    await confirmWithdrawal(house.changes, OFFICE, { region: 'Gotland', confirmedOn: localDate('2026-06-01') });
    await startParticipation(house.changes, OFFICE, { regions: ['Gotland'], fromYear: 2027, note: 'RF 2026/9' });
    return house;
  }
  const notify = (house: House, notifiedOn: string) =>
    registerWithdrawal(house.changes, OFFICE, { region: 'Gotland', notifiedOn: localDate(notifiedOn), reference: 'RS 2026/1' });

  it.each(['2026-05-01', '2026-04-01'])('cannot give notice on %s, by when the last one was given', async (notifiedOn) => {
    const house = await rejoined();
    await expect(notify(house, notifiedOn)).rejects.toMatchObject({
      code: 'WITHDRAWAL_INVALID',
      figures: { regionCode: '09', notifiedOn: '2026-05-01' },
    });
  });

  it('gives one notice at a time', async () => {
    const house = await rejoined();
    await notify(house, '2027-02-01');
    await expect(notify(house, '2027-03-01')).rejects.toMatchObject({ code: 'WITHDRAWAL_INVALID' });
    await confirmWithdrawal(house.changes, OFFICE, { region: 'Gotland', confirmedOn: localDate('2027-04-01') });
    expect(await loadWithdrawals(house.database.reader.manager)).toMatchObject([
      { notifiedOn: '2027-02-01', lastDay: '2027-12-31' },
      { notifiedOn: '2026-05-01', lastDay: '2026-12-31' },
    ]);
  });
});
