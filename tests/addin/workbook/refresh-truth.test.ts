import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Host } from '../../../addin/workbench/host/install-host.js';
import { WORKBOOK } from '../../../addin/workbook/workbook.js';
import { contributionRow, contributionTable } from './contribution-table.js';
import { applyTable, enterCells, inOurTable, insertTable, openOurHost, readCells } from './workbook-host.js';

let host: Host;
let id = '';
beforeEach(async () => {
  host = await openOurHost();
  id = (await insertTable()).id;
});

const AMOUNTS = [5_000_000.25, 2_999_999.75, 2_000_000];
const amounts = async (): Promise<unknown[]> => (await readCells('E8:E10')).flat();
const withoutUppsala = () =>
  contributionTable({
    revision: 18,
    rows: [contributionRow('01', 'Stockholm', 6_000_000), contributionRow('04', 'Sörmland', 4_000_000)],
  });

describe('a refresh of a table that somebody worked in', () => {
  it.each([
    { title: 'cleared', code: '' },
    { title: 'mistyped', code: 'UPP' },
  ])('puts a code back that was $title, says so, and counts no region twice', async ({ code }) => {
    await enterCells('A9', [[code]]);
    expect(await applyTable(id)).toMatchObject({ restoredRows: ['Uppsala'], removedRows: [], differences: [] });
    expect((await readCells('A8:A11')).flat()).toEqual(['01', '03', '04', 'Summa']);
    expect(await readCells('E11')).toEqual([[10_000_000]]);
  });

  it('refuses where code and name were cleared, names the row, and changes nothing', async () => {
    await enterCells('A9:B9', [['', '']]);
    const before = await readCells('A1:H12', 'formulas');
    await expect(applyTable(id, withoutUppsala())).rejects.toMatchObject({ code: 'ROW_UNKNOWN', figures: { row: '9' } });
    expect(await readCells('A1:H12', 'formulas')).toEqual(before);
  });

  it('comes to the server’s total after an undo that took back the cells and not the workbook’s own list', async () => {
    await applyTable(id, withoutUppsala());
    // what Excel's undo leaves: the row is back, and the custom XML part is not
    await inOurTable((table) => table.rows.add(1, [["'03", 'Uppsala', 1000, 0.25, 2_999_999.75, 1, 2_999_989.75, 10]]));
    expect(await applyTable(id, withoutUppsala())).toMatchObject({ removedRows: ['Uppsala'], differences: [] });
    expect(await readCells('E10')).toEqual([[10_000_000]]);
  });

  it('names a row of the user’s own that the total counts, with both figures', async () => {
    await inOurTable((table) => table.rows.add(undefined, [['', 'Mitt tillägg', '', '', 500, '', '', '']]));
    const { differences } = await applyTable(id);
    expect(differences).toEqual([
      {
        kind: 'total',
        column: 'Bidrag',
        figures: { shown: 10_000_500, expected: 10_000_000, format: 'kronor' },
        own: [{ row: 11, name: 'Mitt tillägg' }],
      },
      // 10 000 500 ÷ 3 000 persons instead of 10 000 000 ÷ 3 000
      expect.objectContaining({ kind: 'total', column: 'Kr per invånare' }),
    ]);
    expect((await WORKBOOK.list())[0]?.definition.revision).toBe(18); // our own rows are right
  });

  it('puts the formula back where an amount was typed over a total', async () => {
    await enterCells('E11', [[12_345]]);
    expect((await applyTable(id)).differences).toEqual([]);
    expect(await readCells('E11')).toEqual([[10_000_000]]);
    expect((await readCells('E11', 'formulas'))[0]?.[0]).toMatch(/^=IF\(SUBTOTAL/);
  });

  it('says where a total is worked out in another way and is not the server’s', async () => {
    await enterCells('E11', [['=1+1']]);
    expect((await applyTable(id)).differences).toMatchObject([{ kind: 'total', figures: { shown: 2, expected: 10_000_000 } }]);
  });

  it('writes amounts as numbers where somebody formatted the column as text, of which Excel makes texts', async () => {
    const put = host.workbook.put.bind(host.workbook);
    vi.spyOn(host.workbook, 'put').mockImplementation((sheet, row, column, cell) => {
      const isText = cell?.style?.numberFormat === '@' && typeof cell.value === 'number';
      put(sheet, row, column, isText ? { ...cell, value: String(cell.value) } : cell);
    });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Blad1').getRange('E8:E10').numberFormat = [['@'], ['@'], ['@']];
      await context.sync();
    });
    expect((await applyTable(id)).differences).toEqual([]);
    expect(await amounts()).toEqual(AMOUNTS);
  });

  it('gives a heading back that was deleted, and leaves one that was renamed', async () => {
    await inOurTable((table) => {
      table.columns.getItem('Bidrag').name = 'Kolumn5';
      table.columns.getItem('Andel').name = 'Del';
    });
    await applyTable(id);
    expect((await readCells('D7:E7'))[0]).toEqual(['Del', 'Bidrag']);
    expect(await readCells('E11')).toEqual([[10_000_000]]);
  });

  it('writes codes without an apostrophe into cells that are formatted as text', async () => {
    await applyTable(id);
    expect((await readCells('A8:A10')).flat()).toEqual(['01', '03', '04']);
  });
});

describe('a refresh of a filtered table', () => {
  const filterOn = (...regions: string[]): Promise<void> =>
    inOurTable((table) => table.columns.getItem('Region').filter.applyValuesFilter(regions));
  const isFiltered = (): Promise<boolean> =>
    Excel.run(async (context) => {
      const { autoFilter } = context.workbook.tables.getItem('Bidrag_2026');
      autoFilter.load('isDataFiltered');
      await context.sync();
      return autoFilter.isDataFiltered;
    });

  it('puts every figure beside its own region, takes the row out that left, and sets the filter back', async () => {
    await filterOn('Sörmland');
    const rows = [
      contributionRow('01', 'Stockholm', 100),
      contributionRow('04', 'Sörmland', 400),
      contributionRow('05', 'Östergötland', 500),
    ];
    expect(await applyTable(id, contributionTable({ revision: 18, rows }))).toMatchObject({
      ...{ removedRows: ['Uppsala'], differences: [], filter: 'kept' },
    });
    expect(await readCells('A8:B10')).toEqual([
      ['01', 'Stockholm'],
      ['04', 'Sörmland'],
      ['05', 'Östergötland'],
    ]);
    expect(await amounts()).toEqual([100, 400, 500]);
    expect(await isFiltered()).toBe(true);
    expect(await readCells('E11')).toEqual([[400]]); // of what is shown: the pane says so
  });

  it('sets the filter back where it refuses, too', async () => {
    await enterCells('A9:B9', [['', '']]);
    await filterOn('Sörmland');
    await expect(applyTable(id)).rejects.toMatchObject({ code: 'ROW_UNKNOWN' });
    expect(await isFiltered()).toBe(true);
  });
});

it('tells two tables of ours apart that have changed names', async () => {
  const other = contributionTable({ year: 2027, rows: [contributionRow('01', 'Stockholm', 27)] });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Blad1').getRange('K1').select();
    await context.sync();
  });
  const second = await insertTable(other); // K1:R9, its amount at O8
  for (const [from, to] of [
    ['Bidrag_2026', 'tmp'],
    ['Bidrag_2027', 'Bidrag_2026'],
    ['tmp', 'Bidrag_2027'],
  ] as const) {
    await Excel.run(async (context) => {
      context.workbook.tables.getItem(from).name = to;
      await context.sync();
    });
  }
  expect(await applyTable(id)).toMatchObject({ tableName: 'Bidrag_2027', differences: [] });
  expect(await applyTable(second.id, other)).toMatchObject({ tableName: 'Bidrag_2026', differences: [] });
  expect(await amounts()).toEqual(AMOUNTS);
  expect(await readCells('O8:O9')).toEqual([[27], [27]]);
});

/** Excel that puts what is written somewhere else, as it has been reported to do. */
function misplaceWrites(times: number): void {
  let left = times;
  const put = host.workbook.put.bind(host.workbook);
  vi.spyOn(host.workbook, 'put').mockImplementation((sheet, row, column, cell) => {
    const isAmount = row === 8 && column === 4 && cell !== undefined && 'value' in cell && left-- > 0;
    put(sheet, row, column, isAmount ? { ...cell, value: 1 } : cell);
  });
}

describe('a refresh that Excel carries out wrongly', () => {
  it('reads back what stands there, and mends it', async () => {
    misplaceWrites(1);
    expect((await applyTable(id)).differences).toEqual([]);
    expect(await amounts()).toEqual(AMOUNTS);
  });

  it('names the row where it cannot be mended, and does not take the answer for written', async () => {
    misplaceWrites(99);
    const { differences } = await applyTable(id);
    expect(differences[0]).toEqual({
      kind: 'cell',
      row: { row: 9, name: 'Uppsala' },
      column: 'Bidrag',
      figures: { shown: 1, expected: 2_999_999.75, format: 'kronor' },
    });
    expect((await WORKBOOK.list())[0]?.definition.revision).toBe(17);
  });
});
