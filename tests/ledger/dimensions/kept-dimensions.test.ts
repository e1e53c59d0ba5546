import { expect, it } from 'vitest';
import { listDimensions, listObjects } from '../../../server/ledger/dimensions/list-dimensions.js';
import { ImportQuestion } from '../../../server/ledger/imports/import-question.js';
import { registerVoucher } from '../../../server/ledger/register-voucher.js';
import { reverseVoucher } from '../../../server/ledger/reverse-voucher.js';
import { onEachDatabase } from '../../support/databases.js';
import { asked, csvOf, faultsOf, take, trialFile } from '../imports/trying.js';
import { day, OFFICE, rows } from '../ledger-examples.js';
import { shownRows, sieOf } from './shown-rows.js';

onEachDatabase('every dimension of a row', (database) => {
  it.each([
    // verksamhet, motpart and aktivitet beside the cost centre
    [
      'a region’s own',
      trialFile('O2-region-dims.se'),
      '5010 100.00: Ansvar 1=4711, Verksamhet 20=9310, Motpart 21=871, Aktivitet 22=HU1',
    ],
    [
      'as many as a row has',
      sieOf([], `{${Array.from({ length: 60 }, (_, index) => `${index + 20} "K${index}"`).join(' ')}} 1`),
      `5010 1.00: ${Array.from({ length: 60 }, (_, index) => `? ${index + 20}=K${index}`).join(', ')}`,
    ],
    [
      'in any order',
      sieOf(['#DIM 21 "Motpart"'], '{21 "871" 6 "P1" 20 "X"} 1'),
      '5010 1.00: Projekt 6=P1, ? 20=X, Motpart 21=871',
    ],
    // a part of another dimension, alone
    ['a part of another', sieOf(['#DIM 1 "Ansvar"', '#UNDERDIM 30 "Enhet" 1'], '{30 "E7"} 1'), '5010 1.00: Enhet 30=E7'],
    [
      'a part of one that no row has',
      sieOf(['#UNDERDIM 21 "Delverksamhet" 20', '#OBJEKT 21 "a" "Stab"'], '{21 "a"} 1'),
      '5010 1.00: Delverksamhet 21=a (Stab)',
    ],
    ['a part beside its whole', sieOf(['#UNDERDIM 2 "Rum" 1'], '{1 "K" 2 "R"} 1'), '5010 1.00: Kostnadsställe 1=K, Rum 2=R'],
    // reserved by the standard, and not named by the file
    [
      'one that SIE reserves',
      sieOf(['#OBJEKT 7 "E1" "Anna Andersson"'], '{7 "E1"} 1'),
      '5010 1.00: Anställd 7=E1 (Anna Andersson)',
    ],
    ['one that nobody names', sieOf([], '{45 "å/1 \\"x\\""} 1'), '5010 1.00: ? 45=å/1 "x"'],
    [
      'one whose name comes after the vouchers',
      sieOf([], '{8 "K1" 21 "871"} 1', '{} 0').replace(/\r\n$/, '\r\n#DIM 21 "Motpart"\r\n'),
      '5010 1.00: Kund 8=K1, Motpart 21=871',
    ],
  ])('is stored and shown: %s', async (_title, file, expected) => {
    const house = await database.house();
    const { file: report } = await take(house, file);
    expect((await shownRows(house)).filter((row) => row.includes(':'))).toEqual([expected]);
    expect(report.notes.filter(({ code }) => code === 'OBJECT_NOT_KEPT')).toEqual([]);
    expect((await take(house, file)).changed).toBe(false);
    expect((await take(house, Buffer.concat([Buffer.from(file), Buffer.from('\r\n')]))).ledger).toMatchObject({ changed: 0 });
    expect(await faultsOf(house)).toEqual([]);
  });

  it('makes another voucher of it: an export with another motpart replaces the one before', async () => {
    const house = await database.house();
    await take(house, sieOf([], '{21 "871"} 100', '{21 "871"} 50'));
    const { ledger } = await take(house, sieOf([], '{21 "872"} 100', '{21 "871"} 50'));
    expect(ledger).toMatchObject({ changed: 1, unchanged: 1, dimensionsAdded: 0 });
    expect(await shownRows(house)).toEqual(['5010 100.00: ? 21=872', '1930 -100.00', '5010 50.00: ? 21=871', '1930 -50.00']);
    expect(await faultsOf(house)).toEqual([]);
  });

  it('keeps the first of two objects in one dimension, and says so', async () => {
    const house = await database.house();
    const { file } = await take(house, sieOf(['#DIM 20 "Verksamhet"'], '{20 "X" 20 "Y"} 1'));
    expect((await shownRows(house))[0]).toBe('5010 1.00: Verksamhet 20=X');
    expect(file.notes).toMatchObject([{ code: 'OBJECT_NOT_KEPT', text: '20 Verksamhet', count: 1, firstLine: 10 }]);
  });

  it('is not kept twice where a source calls it the cost centre, now or from its next import on', async () => {
    const house = await database.house();
    const file = sieOf(['#DIM 1 "Bolag"', '#DIM 20 "Ansvar"', '#OBJEKT 20 "9310" "Kansliet"'], '{1 "7" 20 "9310" 6 "P1"} 100');
    await take(house, file);
    expect((await shownRows(house))[0]).toBe('5010 100.00: Bolag 1=7, Projekt 6=P1, Ansvar 20=9310 (Kansliet)');
    const { ledger } = await take(house, file, { dimensions: { costCentre: 20, project: 6 } });
    expect(ledger).toMatchObject({ changed: 1 });
    // in the ledger 1 is the cost centre: what the source has as 1 takes the number that it left
    expect((await shownRows(house))[0]).toBe('5010 100.00: Ansvar 1=9310 (Kansliet), Projekt 6=P1, Bolag 20=7');
    expect((await take(house, file)).changed).toBe(false); // it holds for the source
    await take(house, file, { dimensions: { costCentre: 1, project: 6 } });
    expect((await shownRows(house))[0]).toBe('5010 100.00: Bolag 1=7, Projekt 6=P1, Ansvar 20=9310 (Kansliet)');
    expect(await asked(take(house, file, { dimensions: { costCentre: 20, project: 20 } }))).toEqual(['INPUT_INVALID']);
    expect(await faultsOf(house)).toEqual([]);
  });

  it('comes from the columns of a list, under the number that its source has for the heading', async () => {
    const house = await database.house();
    const lines = [
      'Datum;Serie;Vernr;Konto;Kst;Motpart;Kostnadsbärare;Verksamhet;Belopp',
      '2025-01-15;A;1;5010;100;871;;9310;100',
      '2025-01-15;A;1;1930;;;K1;;-100',
      '',
    ];
    const list = lines.join('\r\n');
    await take(house, sieOf(['#DIM 20 "Finansiering"', '#DIM 33 "motpart"', '#OBJEKT 33 "871" "Region Y"'], '{33 "871"} 1'));
    await take(house, list, { ...csvOf(list), source: 'Lista', accept: [ImportQuestion.OVERLAP] }); // 1930 in January
    const shown = await shownRows(house);
    // Motpart is 33 at the other source, Kostnadsbärare is SIE’s 2, and Verksamhet takes the lowest free number: 20 is taken
    expect(shown.filter((row) => row.includes('100.00'))).toEqual([
      '5010 100.00: Kostnadsställe 1=100, Verksamhet 21=9310, Motpart 33=871 (Region Y)',
      '1930 -100.00: Kostnadsbärare 2=K1',
    ]);
    expect((await take(house, list, { ...csvOf(list), source: 'Lista' })).changed).toBe(false);
    const reordered = list
      .replace('Motpart;Kostnadsbärare;Verksamhet', 'Verksamhet;Kostnadsbärare;Motpart')
      .replace('871;;9310', '9310;;871');
    expect((await take(house, reordered, { ...csvOf(reordered), source: 'Lista' })).ledger).toMatchObject({
      changed: 0,
      unchanged: 1,
    });
    expect(await faultsOf(house)).toEqual([]);
  });

  it('is listed with its names, and its objects page by page', async () => {
    const house = await database.house();
    const names = [
      '#DIM 21 "Motpart"',
      '#OBJEKT 21 "871" "Region Y"',
      '#OBJEKT 21 "999" "Nobody’s row"',
      '#OBJEKT 7 "E9" "Nobody"',
    ];
    await take(house, sieOf(names, '{21 "871" 1 "K"} 1', '{21 "872"} 1'), { source: 'One' });
    await take(house, sieOf(['#DIM 21 "Motparter"'], '{21 "900"} 5'), { source: 'Two', accept: [ImportQuestion.OVERLAP] });
    const { manager } = house.database.reader;
    expect(await listDimensions(manager)).toEqual([
      { dimension: 1, name: 'Kostnadsställe', objectCount: 1, sources: [] },
      {
        ...{ dimension: 21, name: 'Motpart / Motparter', objectCount: 3 },
        sources: [
          { source: 'One', name: 'Motpart', parent: null },
          { source: 'Two', name: 'Motparter', parent: null },
        ],
      },
    ]);
    expect(await listObjects(manager, { dimension: 21, first: 2 })).toEqual({
      objects: [
        { object: '871', name: 'Region Y' },
        { object: '872', name: null },
      ],
      ...{ totalCount: 3, hasNextPage: true },
    });
    expect((await listObjects(manager, { dimension: 21, first: 2, after: '872' })).objects).toEqual([
      { object: '900', name: null },
    ]);
    await expect(listObjects(manager, { dimension: 21, first: 0 })).rejects.toMatchObject({ figures: { first: 0, max: 5000 } });
    // the objects of nobody’s rows were not stored
    expect(await manager.query('SELECT object FROM object_name')).toEqual([{ object: '871' }]);
  });

  it('stays with a voucher of the office’s own and with its reversal', async () => {
    const house = await database.house();
    const [cost, bank] = rows('5010 100', '1930 -100');
    const own = [{ ...cost, dimensions: '[[21,"871"]]' }, bank] as never;
    await registerVoucher(house.changes, OFFICE, { series: 'F', date: day('2025-03-01'), text: 'Own', rows: own });
    const twice = [{ ...cost, dimensions: '[[1,"100"]]' }, bank] as never;
    const wrong = registerVoucher(house.changes, OFFICE, { series: 'F', date: day('2025-03-01'), text: 'Own', rows: twice });
    await expect(wrong).rejects.toMatchObject({
      ...{ code: 'VOUCHER_INVALID', message: expect.stringContaining('row 1 names dimension 1, which is the cost centre') },
    });
    await reverseVoucher(house.changes, OFFICE, {
      ...{ year: 2025, series: 'F', number: 1 },
      date: day('2025-03-02'),
      text: 'Wrong',
    });
    expect(await shownRows(house)).toEqual(['5010 100.00: ? 21=871', '1930 -100.00', '5010 -100.00: ? 21=871', '1930 100.00']);
  });

  it('does not hide that two sources have rows of the same account, cost centre and month', async () => {
    const house = await database.house();
    await take(house, sieOf([], '{1 "K" 21 "871"} 100'), { source: 'One' });
    const two = (costCentre: string) => sieOf([], `{1 "${costCentre}" 21 "872"} 100`).replaceAll('1930', '1940');
    expect(await asked(take(house, two('K'), { source: 'Two' }))).toEqual(['OVERLAP']);
    expect(await asked(take(house, two('L'), { source: 'Two' }))).toEqual(['taken']);
  });
});
