import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeEach, describe, expect, it } from 'vitest';
import { functionsJson } from '../../../addin/catalogue/functions-json.js';
import type { Language } from '../../../addin/locales/pane-texts.js';
import { installHost } from '../../../addin/workbench/host/install-host.js';
import { loadEngine } from '../../../addin/workbench/host/load-engine.js';
import type { LinesBasis } from '../../../addin/workbook/budget-lines.js';
import { budgetLinesContent, linesToCompare } from '../../../addin/workbook/budget-lines-content.js';
import { budgetDefinitionXml, readBudgetDefinition } from '../../../addin/workbook/budget-lines-definition.js';
import { BUDGET_SHEET } from '../../../addin/workbook/budget-sheet.js';
import { mergeBudgetLines } from '../../../addin/workbook/merge-budget-lines.js';
import { parseBudgetRows } from '../../../addin/workbook/parse-budget-rows.js';
import { ore } from '../../../server/money/ore.js';
import { EXCEL_PROFILE } from '../../support/excel-profile.js';
import { BASIS, CODES, PERSONNEL, PERSONNEL_ROW, TRAVEL, TRAVEL_ROW } from './budget-lines-examples.js';

const WORDS = { HAND: ['För hand'], EQUAL: ['Lika'], LAST_YEAR: [] };
const ASOF = new Date('2026-11-22T11:00:00Z');

beforeEach(async () => {
  const wasm = createRequire(import.meta.url)
    .resolve('@ironcalc/wasm')
    .replace('wasm.js', 'wasm_bg.wasm');
  await loadEngine(readFileSync(wasm));
  installHost({ functions: [{ namespace: 'FORDELA', ...functionsJson('en') }], language: 'sv', profile: EXCEL_PROFILE });
});

function insert(basis: LinesBasis = BASIS, language: Language = 'sv') {
  const content = budgetLinesContent(basis, CODES, ASOF, language);
  return BUDGET_SHEET.insert(content, basis, CODES, language);
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
    expect([tableName, address]).toEqual(['Budgetrader_2027', "'Budget 2027'!A10:S12"]);
    expect((await read('A1:A2')).flat()[0]).toBe('Budgetrader 2027: förslag att lämna in');
    expect((await read('A2'))[0]?.[0]).toMatch(/^Utgår från version 2, förslag\. Hämtat .* revision 41$/);
    expect((await read('A10:G10'))[0]).toEqual(['Nr', 'Aktivitet', 'Kontogrupp', 'Text', 'Periodisering', 'Summa', 'Jan']);
    expect((await read('A12:I12'))[0]).toEqual([
      2,
      'Avtalsuppföljningar',
      'Resor och möten',
      '',
      'För hand',
      30.3,
      10.1,
      10.1,
      10.1,
    ]);
    expect(await BUDGET_SHEET.read(id)).toMatchObject({ rows: [PERSONNEL_ROW, TRAVEL_ROW], firstSheetRow: 11 });
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
    expect(await read('A11:E12')).toEqual([
      ['', 'Code of conduct', '', '', 'Equal'],
      ['', 'Risk', '', '', 'Equal'],
    ]);
  });

  it('has above it what income, costs and result were, and what they are as the rows stand, in formulas', async () => {
    const contributions = { ...PERSONNEL, activity: null, accountGroup: 'CONTRIBUTIONS', totalOre: ore(200_000) };
    const { tableName } = await insert({ ...BASIS, lines: [contributions, PERSONNEL, TRAVEL] });
    expect(await read('B5:E8')).toEqual([
      ['Kronor', 'Före', 'Nu', 'Skillnad'],
      ['Intäkter', 2000, 2000, 0],
      ['Kostnader', 1230.3, 1230.3, 0], // 1 200 + 30,30
      ['Resultat', 769.7, 769.7, 0], // 2 000 − 1 230,30
    ]);
    expect((await read('B9'))[0]?.[0]).toBe('Intäkter och kostnader går inte ihop.');
    await write('C11:F11', [['contributions of the regions', '', 'Lika', 1230.3]]); // a name in the other language
    expect(await read('D6:E8')).toEqual([
      [1230.3, -769.7],
      [1230.3, 0],
      [0, -769.7],
    ]);
    expect((await read('B9'))[0]?.[0]).toBe('');
    await inTable(tableName, (table) =>
      table.rows.add(undefined, [['', 'ACT-2', 'IT', '', 'För hand', '', 5, ...Array(12).fill('')]]),
    );
    expect((await read('B9'))[0]?.[0]).toBe('Rader utan summa är inte räknade här: förhandsgranska. ');
  });

  it('offers the names to choose from in lists that all years share, and freezes what a row is about', async () => {
    await insert();
    const names = await Excel.run(async (context) => {
      const lists = context.workbook.worksheets.getItem('Koder').getRange('A3:G8').load('values');
      const rule = context.workbook.worksheets.getItem('Budget 2027').getRange('C12').dataValidation.load('rule');
      await context.sync();
      return { lists: lists.values, rule: rule.rule };
    });
    expect(names.lists[1]).toEqual([
      'Uppförandekod',
      'ACT-1',
      'Code of conduct',
      '',
      'Regionernas bidrag',
      'CONTRIBUTIONS',
      'Contributions of the regions',
    ]);
    expect(names.lists.map((row) => row[4])).toEqual([
      'Kontogrupp',
      'Regionernas bidrag',
      'Personal',
      'Resor och möten',
      'IT och system',
      '',
    ]);
    expect(names.rule.list?.source).toBe("='Koder'!$E$4:$E$7"); // no balance sheet
    await insert({ ...BASIS, year: 2028 });
    const sheets = await onSheet((_sheet, context) => context.workbook.worksheets.load('items/name'));
    expect(sheets.items.map(({ name }) => name).filter((name) => name.startsWith('Koder'))).toEqual(['Koder']);
  });

  it('names the filled rows next to its table, and takes those right under it in', async () => {
    const { id } = await insert();
    await write('B13:F14', [
      ['ACT-2', 'IT', "'=x", 'Lika', '=60*2'],
      ['5', 'Personal', '', 'Lika', 10],
    ]);
    await write('T11', [['note']]);
    const before = await BUDGET_SHEET.read(id);
    expect(before.strays).toEqual([
      { sheetRow: 11, place: 'beside' },
      { sheetRow: 13, place: 'under' },
      { sheetRow: 14, place: 'under' },
    ]);
    expect(before.rows).toHaveLength(2);
    expect(await BUDGET_SHEET.takeStrays(before.definition)).toBe(2);
    const after = await BUDGET_SHEET.read(id);
    expect(after.strays).toEqual([{ sheetRow: 11, place: 'beside' }]);
    expect(after.rows.slice(2)).toMatchObject([
      { activity: 'ACT-2', accountGroup: 'IT', text: '=x', total: 120 },
      { activity: 5, accountGroup: 'Personal', total: 10 },
    ]);
    const entry = await onSheet((sheet) => sheet.getRange('F13').load('formulas'));
    expect(entry.formulas).toEqual([['=60*2']]);
  });

  it('goes on from what somebody else stored: theirs where it changed nothing, its own where both did, and their new lines last', async () => {
    const { id, tableName } = await insert();
    await write('F11', [[2400]]);
    await inTable(tableName, (table) => table.columns.add(undefined, [['Min'], ['x'], ['y']]));
    const read0 = await BUDGET_SHEET.read(id);
    const theirs: LinesBasis = {
      ...{ ...BASIS, revision: 50 },
      lines: [
        { ...TRAVEL, text: 'Tåg' },
        { ...PERSONNEL, totalOre: ore(60_000), months: Array.from({ length: 12 }, () => ore(5000)) },
        { ...TRAVEL, activity: 'ACT-2' },
      ],
    };
    const lines = parseBudgetRows(read0.rows, BASIS.lines, WORDS, CODES);
    const merge = mergeBudgetLines(BASIS.lines, theirs.lines, lines);
    expect(merge.conflicts.map(({ row }) => row)).toEqual([0]);
    expect(await BUDGET_SHEET.rebase(read0, theirs, merge, CODES)).toBe(true);
    expect(await read('A11:F13')).toEqual([
      [2, 'Uppförandekod', 'Personal', 'Löner', 'Lika', 2400],
      [1, 'Avtalsuppföljningar', 'Resor och möten', 'Tåg', 'För hand', 30.3],
      [3, 'Riskidentifiering', 'Resor och möten', '', 'För hand', 30.3],
    ]);
    expect((await BUDGET_SHEET.read(id)).definition.basis).toEqual(theirs);
    expect((await read('T11:T12')).flat()).toEqual(['x', 'y']);
    const again = parseBudgetRows((await BUDGET_SHEET.read(id)).rows, theirs.lines, WORDS, CODES);
    expect(again.map(({ number, proposed }) => [number, proposed?.totalOre, proposed?.months === null])).toEqual([
      [2, 240_000, true], // in equal parts still: its months are not taken for edited ones
      [1, 3030, false],
      [3, 3030, false],
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
    expect((await BUDGET_SHEET.read(id)).firstSheetRow).toBe(13);
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
    expect(await read('T11:U12')).toEqual([
      ['Ny', 'x'],
      ['=1+1', 'y'],
    ]);
    expect((await read('B11:B12')).flat()).toEqual(['p', 'q']);
    expect(await BUDGET_SHEET.writeStatuses(judged, ['', ''])).toBe(true); // its own status does not count as an edit
  });

  it('writes no status where the rows were edited meanwhile, or where its column was deleted', async () => {
    const { id, tableName } = await insert();
    const judged = await BUDGET_SHEET.read(id);
    await write('F11', [['999']]);
    expect(await BUDGET_SHEET.writeStatuses(judged, ['Ny', 'Ny'])).toBe(false);
    expect((await read('S11:S12')).flat()).toEqual(['', '']);
    await inTable(tableName, (table) => {
      table.columns.getItem('Status').delete();
      table.columns.add(undefined, [['Min'], ['x'], ['y']]);
    });
    expect(await BUDGET_SHEET.writeStatuses(await BUDGET_SHEET.read(id), ['Ny', 'Ny'])).toBe(false);
    expect((await read('S11:S12')).flat()).toEqual(['x', 'y']);
  });

  it('refuses to read months out of a table that lost one', async () => {
    const { id, tableName } = await insert();
    await inTable(tableName, (table) => table.columns.getItem('Mar').delete());
    await expect(BUDGET_SHEET.read(id)).rejects.toMatchObject({ code: 'COLUMN_MISSING', figures: { columns: 'Mar' } });
  });

  it('takes over what the server worked out after a submission, but leaves formulas and later edits alone', async () => {
    const { id } = await insert();
    await write('F11:G11', [['=600*4', '=50*2']]);
    const judged = await BUDGET_SHEET.read(id);
    const raised = { ...PERSONNEL, totalOre: ore(240_000), months: PERSONNEL.months.map(() => ore(20_000)) };
    const accepted = { ...BASIS, revision: 42, lines: [raised, TRAVEL] };
    expect(await BUDGET_SHEET.accept(judged, accepted, [0, 1], ['Inlämnad', 'Inlämnad'], CODES)).toBe(true);
    expect((await read('F11:H11'))[0]).toEqual([2400, 100, 200]); // a month's formula is the user's to mend
    const kept = await onSheet((sheet) => sheet.getRange('F11:G11').load('formulas'));
    expect(kept.formulas[0]).toEqual(['=600*4', '=50*2']);
    expect((await BUDGET_SHEET.read(id)).definition.basis).toEqual(accepted);

    const again = await BUDGET_SHEET.read(id);
    await write('D12', [['senare']]);
    const later = { ...accepted, revision: 43 };
    expect(await BUDGET_SHEET.accept(again, later, [0, 1], ['x', 'x'], CODES)).toBe(false);
    expect((await read('S12'))[0]?.[0]).toBe('Inlämnad');
    expect((await BUDGET_SHEET.read(id)).definition.basis.revision).toBe(43);
  });

  it('fills in each line beside blank rows that were left between them', async () => {
    const { id, tableName } = await insert();
    await inTable(tableName, (table) => table.rows.add(1, [Array(19).fill('')]));
    const lines = [PERSONNEL, TRAVEL].map((line) => ({ ...line, months: line.months.map(() => ore(700)), totalOre: ore(8400) }));
    const statuses = ['a', '', 'c'];
    await BUDGET_SHEET.accept(await BUDGET_SHEET.read(id), { ...BASIS, lines: lines.toReversed() }, [2, 0], statuses, CODES);
    expect(await read('A11:G13')).toEqual([
      [2, 'Uppförandekod', 'Personal', 'Löner', 'Lika', 84, 7],
      ['', '', '', '', '', '', ''],
      [1, 'Avtalsuppföljningar', 'Resor och möten', '', 'För hand', 84, 7],
    ]);
    expect((await read('S11:S13')).flat()).toEqual(statuses);
  });

  it('can have another version beside it, which is never the one that is submitted', async () => {
    const { tableName } = await insert();
    const content = linesToCompare({ ...BASIS, version: 3 }, CODES, ASOF, 'sv');
    await BUDGET_SHEET.insert(content, BASIS, CODES, 'sv', false);
    expect((await read('A1:A3')).flat()).toEqual([
      'Budgetrader 2027, version 3: att jämföra med, lämnas inte in',
      expect.stringMatching(/^Utgår från version 3/),
      '',
    ]);
    expect(await BUDGET_SHEET.find(2027)).toMatchObject({ tableName });
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
