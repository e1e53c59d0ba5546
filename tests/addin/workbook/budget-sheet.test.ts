import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeEach, describe, expect, it } from 'vitest';
import { functionsJson } from '../../../addin/catalogue/functions-json.js';
import { PANE_TEXTS } from '../../../addin/locales/pane-language.js';
import type { Language } from '../../../addin/locales/pane-texts.js';
import { installHost } from '../../../addin/workbench/host/install-host.js';
import { loadEngine } from '../../../addin/workbench/host/load-engine.js';
import type { LinesBasis } from '../../../addin/workbook/budget-lines.js';
import { budgetLinesContent } from '../../../addin/workbook/budget-lines-content.js';
import { budgetDefinitionXml, readBudgetDefinition } from '../../../addin/workbook/budget-lines-definition.js';
import { BUDGET_SHEET } from '../../../addin/workbook/budget-sheet.js';
import { ore } from '../../../server/money/ore.js';
import { BASIS, PERSONNEL, PERSONNEL_ROW, TRAVEL, TRAVEL_ROW } from './budget-lines-examples.js';

const ASOF = new Date('2026-11-22T11:00:00Z');

beforeEach(async () => {
  const wasm = createRequire(import.meta.url)
    .resolve('@ironcalc/wasm')
    .replace('wasm.js', 'wasm_bg.wasm');
  await loadEngine(readFileSync(wasm));
  installHost({ functions: [{ namespace: 'FORDELA', ...functionsJson('en') }], language: 'sv' });
});

function insert(basis: LinesBasis = BASIS, language: Language = 'sv') {
  const content = budgetLinesContent(basis, ['ACT-1', 'ACT-2'], ASOF, PANE_TEXTS[language].submit.sheet);
  return BUDGET_SHEET.insert(content, basis, language);
}

const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T): Promise<T> =>
  Excel.run(async (context) => {
    const done = work(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return done;
  });
const read = async (address: string): Promise<unknown[][]> => {
  const range = await onSheet((sheet) => sheet.getRange(address).load('values'));
  return range.values;
};
const write = (address: string, formulas: unknown[][]) =>
  onSheet((sheet) => {
    sheet.getRange(address).formulas = formulas;
  });
const inTable = (name: string, work: (table: Excel.Table) => void) =>
  onSheet((_sheet, context) => work(context.workbook.tables.getItem(name)));
const rowsOf = async (id: string) => (await BUDGET_SHEET.read(id)).rows;

describe('a sheet of budget lines', () => {
  it('is put on a sheet of its own with every line, and read back as what it was begun with', async () => {
    const { id, tableName, address } = await insert();
    expect([tableName, address]).toEqual(['Budgetrader_2027', "'Budget 2027'!A5:S7"]);
    expect((await read('A1:A2')).flat()[0]).toBe('Budgetrader 2027: förslag att lämna in');
    expect((await read('A2'))[0]?.[0]).toMatch(/^Utgår från version 2, förslag\. Hämtat .* revision 41$/);
    expect((await read('A5:G5'))[0]).toEqual(['Nr', 'Aktivitet', 'Kontogrupp', 'Text', 'Periodisering', 'Summa', 'Jan']);
    expect((await read('A7:I7'))[0]).toEqual([2, 'ACT-5', 'TRAVEL', '', 'För hand', 30.3, 10.1, 10.1, 10.1]);
    expect(await BUDGET_SHEET.read(id)).toMatchObject({ rows: [PERSONNEL_ROW, TRAVEL_ROW], firstSheetRow: 6 });
    expect(await BUDGET_SHEET.find(2027)).toMatchObject({ tableName, sheet: 'Budget 2027' });
    expect(await BUDGET_SHEET.find(2026)).toBeUndefined();
  });

  it('says above the rows that the figures are an example, where they are', async () => {
    await insert();
    expect(await read('A4')).toEqual([['']]);
    await insert({ ...BASIS, example: true }, 'en');
    expect(await read('A4')).toEqual([['EXAMPLE: invented amounts that show how the tool works']]);
  });

  it('is begun with a row for each activity where the year has no budget, in the reader’s language', async () => {
    await insert({ ...BASIS, version: 0, revision: 0, lines: [] }, 'en');
    expect(await read('A6:E7')).toEqual([
      ['', 'ACT-1', '', '', 'Equal'],
      ['', 'ACT-2', '', '', 'Equal'],
    ]);
  });

  it('is found again after sheet, table and columns were renamed and moved, with rows and columns of the user’s', async () => {
    const { id, tableName } = await insert();
    await onSheet((sheet) => {
      sheet.name = 'Mitt förslag';
    });
    await inTable(tableName, (table) => {
      table.name = 'Mina_rader';
      table.columns.getItem('Kontogrupp').name = 'Grupp';
      table.columns.add(undefined, [['Min kolumn'], ['a'], ['b']]);
      table.rows.add(undefined, [['', 'ACT-2', 'IT', '', '', 50, ...Array(13).fill(''), 'c']]);
    });
    await onSheet((sheet) => sheet.getRange('1:2').insert('Down' as Excel.InsertShiftDirection.down));
    expect(await BUDGET_SHEET.find(2027)).toMatchObject({ tableName: 'Mina_rader', sheet: 'Mitt förslag' });
    const rows = await rowsOf(id);
    expect((await BUDGET_SHEET.read(id)).firstSheetRow).toBe(8);
    expect(rows[1]).toEqual(TRAVEL_ROW);
    expect(rows[2]).toMatchObject({ activity: 'ACT-2', accountGroup: 'IT', total: 50 });
  });

  it('writes statuses into its own column and nowhere else, wherever that stands', async () => {
    const { id, tableName } = await insert();
    await inTable(tableName, (table) => {
      table.columns.add(undefined, [['Min'], ['x'], ['y']]);
      table.columns.add(1, [['Först'], ['p'], ['q']]);
    });
    const judged = await BUDGET_SHEET.read(id);
    expect(await BUDGET_SHEET.writeStatuses(judged, ['Ny', '=1+1'])).toBe(true);
    expect(await read('T6:U7')).toEqual([
      ['Ny', 'x'],
      ['=1+1', 'y'],
    ]);
    expect((await read('B6:B7')).flat()).toEqual(['p', 'q']);
    expect(await BUDGET_SHEET.writeStatuses(judged, ['', ''])).toBe(true); // its own status does not count as an edit
  });

  it('writes no status where the rows were edited meanwhile, or where its column was deleted', async () => {
    const { id, tableName } = await insert();
    const judged = await BUDGET_SHEET.read(id);
    await write('F6', [['999']]);
    expect(await BUDGET_SHEET.writeStatuses(judged, ['Ny', 'Ny'])).toBe(false);
    expect((await read('S6:S7')).flat()).toEqual(['', '']);
    await inTable(tableName, (table) => {
      table.columns.getItem('Status').delete();
      table.columns.add(undefined, [['Min'], ['x'], ['y']]);
    });
    expect(await BUDGET_SHEET.writeStatuses(await BUDGET_SHEET.read(id), ['Ny', 'Ny'])).toBe(false);
    expect((await read('S6:S7')).flat()).toEqual(['x', 'y']);
  });

  it('refuses to read months out of a table that lost one', async () => {
    const { id, tableName } = await insert();
    await inTable(tableName, (table) => table.columns.getItem('Mar').delete());
    await expect(BUDGET_SHEET.read(id)).rejects.toMatchObject({ code: 'COLUMN_MISSING', figures: { columns: 'Mar' } });
  });

  it('takes over what the server worked out after a submission, but leaves formulas and later edits alone', async () => {
    const { id } = await insert();
    await write('F6:G6', [['=600*4', '=50*2']]);
    const judged = await BUDGET_SHEET.read(id);
    const raised = { ...PERSONNEL, totalOre: ore(240_000), months: PERSONNEL.months.map(() => ore(20_000)) };
    const accepted = { ...BASIS, revision: 42, lines: [raised, TRAVEL] };
    const texts = PANE_TEXTS.sv.submit.sheet;
    expect(await BUDGET_SHEET.accept(judged, accepted, [0, 1], ['Inlämnad', 'Inlämnad'], texts)).toBe(true);
    expect((await read('F6:H6'))[0]).toEqual([2400, 100, 200]); // a month's formula is the user's to mend
    const kept = await onSheet((sheet) => sheet.getRange('F6:G6').load('formulas'));
    expect(kept.formulas[0]).toEqual(['=600*4', '=50*2']);
    expect((await BUDGET_SHEET.read(id)).definition.basis).toEqual(accepted);

    const again = await BUDGET_SHEET.read(id);
    await write('D7', [['senare']]);
    const later = { ...accepted, revision: 43 };
    expect(await BUDGET_SHEET.accept(again, later, [0, 1], ['x', 'x'], texts)).toBe(false);
    expect((await read('S7'))[0]?.[0]).toBe('Inlämnad');
    expect((await BUDGET_SHEET.read(id)).definition.basis.revision).toBe(43);
  });

  it('fills in each line beside blank rows that were left between them', async () => {
    const { id, tableName } = await insert();
    await inTable(tableName, (table) => table.rows.add(1, [Array(19).fill('')]));
    const lines = [PERSONNEL, TRAVEL].map((line) => ({ ...line, months: line.months.map(() => ore(700)), totalOre: ore(8400) }));
    const statuses = ['a', '', 'c'];
    const texts = PANE_TEXTS.sv.submit.sheet;
    await BUDGET_SHEET.accept(await BUDGET_SHEET.read(id), { ...BASIS, lines: lines.toReversed() }, [2, 0], statuses, texts);
    expect(await read('A6:G8')).toEqual([
      [2, 'ACT-1', 'PERSONNEL', 'Löner', 'Lika', 84, 7],
      ['', '', '', '', '', '', ''],
      [1, 'ACT-5', 'TRAVEL', '', 'För hand', 84, 7],
    ]);
    expect((await read('S6:S8')).flat()).toEqual(statuses);
  });

  it('is one a year: lines fetched again are what counts, and the earlier table stays as it is', async () => {
    const first = await insert();
    const second = await insert();
    expect(second.tableName).toBe('Budgetrader_2027_2');
    expect(await BUDGET_SHEET.find(2027)).toMatchObject({ tableName: second.tableName });
    await expect(BUDGET_SHEET.read(first.id)).rejects.toMatchObject({ code: 'QUERY_UNKNOWN' });
    await inTable(second.tableName, (table) => table.delete());
    expect(await BUDGET_SHEET.find(2027)).toBeUndefined();
  });
});

describe('the definition in the workbook', () => {
  const definition = {
    ...{ id: 'x', tableName: 'T', tableId: '1', language: 'sv' as const, basis: BASIS },
    columns: [{ id: 'number' as const, columnId: 1, title: 'Nr & <b>' }],
  };

  it('comes back as it was, even written anew with other quotes', () => {
    const xml = budgetDefinitionXml(definition);
    expect(xml).not.toMatch(/&|<b>/);
    expect(readBudgetDefinition(xml)).toEqual(definition);
    expect(readBudgetDefinition(`<?xml version="1.0"?>${xml.replaceAll('"', '&quot;')}`)).toEqual(definition);
  });

  it.each([
    { title: 'a part of an öre', spoil: (xml: string) => xml.replace('"totalOre":3030', '"totalOre":3030.5') },
    { title: 'eleven months', spoil: (xml: string) => xml.replace('[1010,1010,', '[1010,') },
    { title: 'cut off', spoil: (xml: string) => xml.replace('"basis"', '"basi') },
  ])('is nothing to go by where it holds $title', ({ spoil }) => {
    expect(readBudgetDefinition(spoil(budgetDefinitionXml(definition)))).toBeUndefined();
  });
});
