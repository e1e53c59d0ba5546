import { expect, it } from 'vitest';
import { localDate } from '../../../server/agreement/local-date.js';
import type { House } from '../../../server/app.js';
import { exportJournal } from '../../../server/ledger/export-journal.js';
import { exportSie } from '../../../server/ledger/export-sie.js';
import { setAccountMapping } from '../../../server/ledger/set-account-mapping.js';
import { onEachDatabase } from '../../support/databases.js';
import { csvOf, faultsOf, take } from '../imports/trying.js';
import { OFFICE, rule } from '../ledger-examples.js';
import { shownRows, sieOf } from './shown-rows.js';

async function sieExport({ database }: House): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const company = { name: 'Provregionen', organisationNumber: '' };
  const head = { year: 2025, today: localDate('2026-01-15'), programVersion: 'test', company };
  for await (const chunk of exportSie(database.reader.manager, head)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const linesOf = (bytes: Uint8Array, ...labels: string[]): string[] =>
  Buffer.from(bytes)
    .toString('latin1')
    .split('\r\n')
    .filter((line) => labels.includes(line.split(' ')[0] ?? ''));

const NAMED = [
  ...['#DIM 1 "Ansvar"', '#DIM 20 "Verksamhet"', '#DIM 21 "Motpart"', '#UNDERDIM 22 "Delmotpart" 21'],
  ...['#OBJEKT 20 "9310" "Kansli"', '#OBJEKT 21 "871" "Region Y"', '#OBJEKT 1 "100" "Stab"', '#OBJEKT 21 "1" "Nobody"'],
];
const ROWS = ['{1 "100" 20 "9310" 21 "871"} 100', '{6 "P1" 22 "871-2"} 50.25', '{45 "x"} 1', '{} 2'];

onEachDatabase('an export of dimensions', (database) => {
  it('names every dimension and object that rows have, and is imported again to the same', async () => {
    const house = await database.house();
    await take(house, sieOf(NAMED, ...ROWS));
    const exported = await sieExport(house);
    expect(linesOf(exported, '#DIM', '#UNDERDIM', '#OBJEKT')).toEqual([
      ...['#DIM 1 "Ansvar"', '#DIM 6 "Projekt"', '#DIM 20 "Verksamhet"', '#DIM 21 "Motpart"', '#UNDERDIM 22 "Delmotpart" 21'],
      '#DIM 45 "Dimension 45"',
      ...['#OBJEKT 1 "100" "Stab"', '#OBJEKT 6 "P1" "P1"', '#OBJEKT 20 "9310" "Kansli"', '#OBJEKT 21 "871" "Region Y"'],
      ...['#OBJEKT 22 "871-2" "871-2"', '#OBJEKT 45 "x" "x"'],
    ]);
    expect(linesOf(exported, '#TRANS').filter((line) => line.startsWith('#TRANS "5010"'))).toEqual([
      '#TRANS "5010" { 1 "100" 20 "9310" 21 "871" } 100.00 20250115 ""',
      '#TRANS "5010" { 6 "P1" 22 "871-2" } 50.25 20250215 ""',
      '#TRANS "5010" { 45 "x" } 1.00 20250315 ""',
      '#TRANS "5010" { } 2.00 20250415 ""',
    ]);
    // in its own ledger it changes nothing, not even a name
    expect(await take(house, exported, { source: 'Provregionen, Provprogram' })).toMatchObject({
      ledger: { unchanged: 4, changed: 0 },
    });
    const revision = (await take(house, exported, { source: 'Provregionen, Provprogram' })).revision;
    expect((await take(house, exported, { source: 'Provregionen, Provprogram' })).revision).toBe(revision);
    // and another ledger becomes the same by it
    const other = await database.house();
    await take(other, exported);
    expect(await shownRows(other)).toEqual(await shownRows(house));
    expect(linesOf(await sieExport(other), '#DIM', '#UNDERDIM', '#OBJEKT', '#VER', '#TRANS')).toEqual(
      linesOf(exported, '#DIM', '#UNDERDIM', '#OBJEKT', '#VER', '#TRANS'),
    );
    expect([...(await faultsOf(house)), ...(await faultsOf(other))]).toEqual([]);
  });

  it('has the cost centre as 1, whatever its source calls it', async () => {
    const house = await database.house();
    const file = sieOf(['#DIM 1 "Bolag"', '#DIM 20 "Ansvar"'], '{1 "7" 20 "9310"} 100');
    await take(house, file, { dimensions: { costCentre: 20, project: 6 } });
    const exported = await sieExport(house);
    expect(linesOf(exported, '#DIM')).toEqual(['#DIM 1 "Ansvar"', '#DIM 20 "Bolag"']);
    const other = await database.house();
    await take(other, exported);
    expect(await shownRows(other)).toEqual(await shownRows(house));
  });

  it('has the columns of a list as dimensions', async () => {
    const house = await database.house();
    const list = ['Datum;Vernr;Konto;Motpart;Belopp', '2025-01-15;A1;5010;871;100', '2025-01-15;A1;1930;;-100', ''].join('\r\n');
    await take(house, list, csvOf(list));
    expect(linesOf(await sieExport(house), '#DIM', '#OBJEKT')).toEqual(['#DIM 20 "Motpart"', '#OBJEKT 20 "871" "871"']);
  });

  it('tags them in a journal, and names who shares a row', async () => {
    const house = await database.house();
    await take(house, sieOf(NAMED, ...ROWS.slice(0, 2)));
    await setAccountMapping(house.changes, OFFICE, [
      rule('5', { activity: 'ACT-1 3, ACT-2', accountGroup: 'SERVICES' }),
      rule('5', { project: 'P1', activity: 'ACT-7' }),
    ]);
    let journal = '';
    for await (const chunk of exportJournal(house.database.reader.manager, 2025)) journal += chunk;
    const lines = journal.split('\n');
    expect(lines.filter((line) => line.startsWith('; dim'))).toEqual([
      ...['; dim20 is Verksamhet.', '; dim21 is Motpart.', '; dim22 is Delmotpart.'],
    ]);
    expect(lines.filter((line) => line.includes(' 5010 '))).toEqual([
      '    5010  100.00 SEK  ; activity:shared, sharedby:ACT-1 ACT-2, group:SERVICES, costcentre:100, project:none, dim20:9310, dim21:871',
      '    5010  50.25 SEK  ; activity:ACT-7, group:SERVICES, costcentre:none, project:P1, dim22:871-2',
    ]);
  });
});
