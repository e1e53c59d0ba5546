import { describe, expect, it } from 'vitest';
import { EXCEL_PROFILE } from '../../support/excel-profile.js';
import { openWorkbook } from './open-workbook.js';

describe('a custom function in a cell', () => {
  it('is busy until it has answered, then shows the answer', async () => {
    const { enter, value, settle } = await openWorkbook();
    enter('A1', '=demo.later(4)');
    expect(value('A1')).toBe('#BUSY!');
    await settle();
    expect(value('A1')).toBe(40);
  });

  it('is written in capitals, as Excel shows it', async () => {
    const { enter, workbook } = await openWorkbook();
    enter('A1', '=sum(demo.later(4),1)');
    expect(workbook.cell('s1', 0, 0)?.formula).toBe('=sum(DEMO.LATER(4),1)');
  });

  it('spills a table, which SUM, a plain reference and A1# see', async () => {
    const { enter, value, settle } = await openWorkbook();
    enter('A1', '=DEMO.TABLE(3)');
    enter('D1', '=SUM(B1:B3)');
    enter('D2', '=ROWS(A1#)');
    enter('D3', '=SUM(DEMO.TABLE(2))');
    await settle();
    expect([value('A1'), value('B1'), value('A3'), value('B3')]).toEqual(['Region 1', 1000.25, 'Region 3', 3000.75]);
    expect([value('D1'), value('D2'), value('D3')]).toEqual([6001.5, 3, 3000.75]);
  });

  it('shows #SPILL! where another cell is in the way, and spills when it is gone', async () => {
    const { enter, value, settle } = await openWorkbook();
    enter('B2', 'here');
    enter('A1', '=DEMO.TABLE(3)');
    await settle();
    expect([value('A1'), value('A2'), value('B2')]).toEqual(['#SPILL!', null, 'here']);
    enter('B2', '');
    expect([value('A1'), value('B2')]).toEqual(['Region 1', 2000.5]);
  });

  it('takes the answer of another call as its argument', async () => {
    const { enter, value, settle } = await openWorkbook();
    enter('A1', '=DEMO.ADD(DEMO.LATER(2),DEMO.LATER(3))+1');
    await settle();
    expect(value('A1')).toBe(51);
  });

  it('is asked for every value of a range or an array given for one cell', async () => {
    const { enter, value, settle, log } = await openWorkbook();
    enter('A1', '1');
    enter('A2', '2');
    enter('B1', '=SUM(DEMO.LATER(A1:A2))');
    enter('B2', '=SUM(DEMO.LATER({3,4}))');
    await settle();
    expect([value('B1'), value('B2')]).toEqual([30, 70]);
    expect(log.batches).toEqual([[1, 2, 3, 4]]);
  });

  it('takes a computed range as a matrix', async () => {
    const { enter, value, settle } = await openWorkbook();
    for (const [row, text] of ['1', '2', '3'].entries()) enter(`A${row + 1}`, text);
    enter('B1', '=DEMO.TOTAL(A1:A3)');
    enter('B2', '=DEMO.TOTAL(FILTER(A1:A3,A1:A3>1))');
    await settle();
    expect([value('B1'), value('B2')]).toEqual([6, 5]);
  });

  it('is asked again when an argument changed, all such calls in one batch', async () => {
    const { enter, value, settle, log, workbook } = await openWorkbook();
    workbook.edit(() => {
      enter('A1', '7');
      for (let row = 1; row <= 50; row++) enter(`B${row}`, `=DEMO.LATER($A$1+${row})`);
    });
    await settle();
    enter('A1', '8');
    expect(value('B50')).toBe('#BUSY!');
    await settle();
    expect(value('B50')).toBe(580);
    expect(log.batches.map((batch) => batch.length)).toEqual([50, 50]);
  });

  it('is not asked when an argument was entered again with the same value', async () => {
    const { enter, settle, log } = await openWorkbook();
    enter('A1', '7');
    enter('B1', '=DEMO.LATER(A1)');
    await settle();
    enter('A1', '=3+4');
    await settle();
    expect(log.batches).toEqual([[7]]);
  });

  it('is asked again by a full calculation', async () => {
    const { enter, settle, log, workbook } = await openWorkbook();
    enter('B1', '=DEMO.LATER(1)');
    await settle();
    workbook.calculate(false);
    await settle();
    workbook.calculate(true);
    await settle();
    expect(log.batches).toEqual([[1], [1]]);
  });

  it('is cancelled when its formula goes or its argument changes first', async () => {
    const { enter, settle, log } = await openWorkbook();
    enter('A1', '1');
    enter('B1', '=DEMO.NEVER(A1)');
    await settle();
    enter('A1', '2');
    await settle();
    enter('B1', '');
    await settle();
    expect(log.cancelled).toEqual([1, 2]);
  });

  it.each([
    {
      title: 'a thrown CustomFunctions.Error with its text',
      formula: '=DEMO.FAIL("throw")',
      shown: '#N/A',
      text: 'Logga in i panelen',
    },
    { title: 'a rejection as #VALUE! without its words', formula: '=DEMO.FAIL("reject")', shown: '#VALUE!', text: undefined },
    { title: 'the error of an argument', formula: '=DEMO.ADD(1/0,1)', shown: '#DIV/0!', text: undefined },
    { title: 'a function that was never associated', formula: '=DEMO.MISSING()', shown: '#VALUE!', text: undefined },
    { title: 'an unknown function', formula: '=DEMO.UNKNOWN(1)', shown: '#NAME?', text: undefined },
    { title: 'too many arguments', formula: '=DEMO.ADD(1,2,3)', shown: '#VALUE!', text: undefined },
  ])('shows $title', async ({ formula, shown, text }) => {
    const { enter, value, message, settle } = await openWorkbook();
    enter('A1', formula);
    await settle();
    expect([value('A1'), message('A1')]).toEqual([shown, text]);
  });

  it('lets an error spread through formulas, busy included, until it is caught', async () => {
    const { enter, value, settle } = await openWorkbook();
    enter('A1', '=DEMO.LATER(1)');
    enter('A2', '=A1+1');
    enter('A3', '=IFERROR(DEMO.FAIL(1),7)');
    expect(value('A2')).toBe('#BUSY!');
    await settle();
    expect([value('A2'), value('A3')]).toEqual([11, 7]);
  });

  it('tells left-out arguments from blank cells', async () => {
    const { enter, value, settle } = await openWorkbook();
    enter('A1', '=DEMO.SHAPE()');
    enter('A2', '=DEMO.SHAPE(Z99)');
    enter('A3', '=DEMO.ADD(1)');
    enter('A4', '=DEMO.ADD(1,)');
    await settle();
    expect([value('A1'), value('A2'), value('A3'), value('A4')]).toEqual([
      'null',
      EXCEL_PROFILE === 'desktop' ? 'number' : 'null',
      101,
      101,
    ]);
  });

  it('knows its address, and may ask for a number format', async () => {
    const { enter, value, settle, workbook } = await openWorkbook();
    enter('C5', '=DEMO.WHERE()');
    enter('C6', '=DEMO.MONEY()');
    await settle();
    expect(value('C5')).toBe('Sheet1!C5');
    expect(workbook.shownAt('s1', 5, 2).text).toBe('1,234.50');
  });
});

it('calculates 10 000 formulas in one pass, and again after a change', async () => {
  const { enter, value, settle, workbook, log } = await openWorkbook();
  const started = performance.now();
  workbook.edit(() => {
    enter('A1', '2');
    for (let row = 1; row <= 10_000; row++) enter(`B${row}`, `=DEMO.ADD($A$1,${row})`);
    enter('D1', '=SUM(B1:B10000)');
  });
  const entered = performance.now();
  await settle();
  const answered = performance.now();
  expect(value('D1')).toBe(50_025_000);
  enter('A1', '3');
  await settle();
  expect(value('D1')).toBe(50_035_000);
  expect(workbook.bridge.passes).toBe(2);
  expect(log.batches).toEqual([]);
  process.stdout.write(
    `entered ${(entered - started).toFixed(0)} ms, answered ${(answered - entered).toFixed(0)} ms, again ${(performance.now() - answered).toFixed(0)} ms\n`,
  );
});

it('keeps amounts exact to the öre through formulas of the engine', async () => {
  const { enter, value } = await openWorkbook();
  enter('A1', '9999999999999.99');
  enter('A2', '=A1+0');
  enter('A3', '=12345678901.25*1000');
  enter('A4', '=SUM(0.1,0.2)');
  expect([value('A2'), value('A3'), value('A4')]).toEqual([9_999_999_999_999.99, 12_345_678_901_250, 0.1 + 0.2]);
});

it('hands a computed argument over exactly, days as their serials', async () => {
  const { enter, value, settle } = await openWorkbook();
  enter('A1', '9999999999999.99');
  enter('B1', '=DEMO.ADD(A1+0,0)');
  enter('B2', '=DEMO.ADD(12345678901.25+0.5,0)');
  enter('B3', '=DEMO.ADD(DATE(2026,3,1),0)');
  enter('B4', '=DEMO.SEEN(FILTER(A1:A2,A1:A2>1))');
  enter('B5', '=DEMO.SEEN(DATE(2026,3,{1,2}))');
  await settle();
  expect([value('B1'), value('B2'), value('B3')]).toEqual([9_999_999_999_999.99, 12_345_678_901.75, 46_082]);
  expect([value('B4'), value('B5')]).toEqual(['[[9999999999999.99]]', '[[46082,46083]]']);
});
