import { expect, it } from 'vitest';
import { localDateAt } from '../../../server/agreement/local-date.js';
import type { House } from '../../../server/app.js';
import { loadHeldMonths } from '../../../server/ledger/held/load-held-months.js';
import { ImportKind } from '../../../server/ledger/imports/file-kind.js';
import { onEachDatabase } from '../../support/databases.js';
import { csvOf, made, take } from '../imports/trying.js';

async function heldThrough({ database, changes }: House): Promise<number | undefined> {
  const held = await loadHeldMonths(database.reader.manager, [2026], localDateAt(changes.now()));
  return held.get(2026)?.through;
}

/** Rent of 100 kr on the 15th of January to September 2026, with the balances of the year so far. */
function exported(day: string, months = 9): string {
  const vouchers = Array.from({ length: months }, (_, month) => `A${month + 1} 2026${String(month + 1).padStart(2, '0')}15 100`);
  const head = [
    `#GEN ${day}`,
    '#RAR 0 20260101 20261231',
    '#IB 0 1930 0',
    `#UB 0 1930 ${-100 * months}`,
    `#RES 0 5010 ${100 * months}`,
  ];
  return made({ head, vouchers });
}

const EXTRACT = 'Konto;Projekt;Datum;Verifikationsnummer;Belopp\n5510;H1;2026-10-30;7;250,00\n';

onEachDatabase('through which month a ledger is complete', (database) => {
  it('moves with a newer export of the whole, though nothing was booked since', async () => {
    const house = await database.house();
    await take(house, exported('20260920'));
    expect(await heldThrough(house)).toBe(8); // September had not ended
    const again = await take(house, exported('20261002'));
    expect(again).toMatchObject({ changed: true, ledger: { added: 0, changed: 0, removed: 0, unchanged: 9 } });
    expect(await heldThrough(house)).toBe(9);
    const sameDay = [exported('20261002'), `${exported('20261002')}#PROSA "again"\r\n`];
    for (const file of sameDay) expect(await take(house, file)).toMatchObject({ changed: false, revision: again.revision });
    expect(await heldThrough(house)).toBe(9);
  });

  it('does not move with the rows of a project, or with a list, beside it', async () => {
    const house = await database.house();
    await take(house, exported('20261002'));
    const project = { ...csvOf(EXTRACT, 2026), source: 'Project', as: ImportKind.EXTRACT };
    expect((await take(house, EXTRACT, project)).ledger).toMatchObject({ kind: 'EXTRACT', added: 1 });
    expect(await heldThrough(house)).toBe(9);
    const list = made({ head: ['#GEN 20261105', '#RAR 0 20260101 20261231'], vouchers: ['B1 20261031 5'] });
    expect((await take(house, list)).ledger).toMatchObject({ kind: 'LISTED_VOUCHERS', added: 1 });
    expect(await heldThrough(house)).toBe(9);
  });

  it('does not move with a month that a project’s rows alone have, nor with a list that came after the whole', async () => {
    const house = await database.house();
    await take(house, exported('20261105'));
    await take(house, EXTRACT, { ...csvOf(EXTRACT, 2026), source: 'Project', as: ImportKind.EXTRACT });
    expect(await heldThrough(house)).toBe(9); // nothing of October but the project's 250 kr
    await take(house, made({ head: ['#GEN 20261106', '#RAR 0 20260101 20261231'], vouchers: ['B1 20261015 5'] }));
    expect(await heldThrough(house)).toBe(9);
  });

  it('stays where it is when a list corrects the last voucher', async () => {
    const house = await database.house();
    await take(house, exported('20261105'));
    await take(house, made({ head: ['#GEN 20261106', '#RAR 0 20260101 20261231'], vouchers: ['A9 20260915 150'] }));
    expect(await heldThrough(house)).toBe(9);
  });

  it('moves with what a list brought, once a newer export of the whole has it', async () => {
    const house = await database.house();
    await take(house, exported('20260905', 8));
    await take(house, made({ head: ['#GEN 20261001', '#RAR 0 20260101 20261231'], vouchers: ['A9 20260915 100'] }));
    expect(await heldThrough(house)).toBe(8);
    expect(await take(house, exported('20261020'))).toMatchObject({ changed: true, ledger: { added: 0, unchanged: 9 } });
    expect(await heldThrough(house)).toBe(9);
  });

  it('goes by the lists where the ledger has nothing else', async () => {
    const house = await database.house();
    for (const month of [1, 2, 3]) {
      const head = [`#GEN 20260${month + 1}03`, '#RAR 0 20260101 20261231'];
      await take(house, made({ head, vouchers: [`B${month} 20260${month}28 5`] }));
    }
    expect(await heldThrough(house)).toBe(3);
    const april = made({ head: ['#GEN 20260410', '#RAR 0 20260101 20261231'], vouchers: ['B4 20260405 5'] });
    await take(house, april);
    expect(await heldThrough(house)).toBe(3); // more of April may come
  });
});
