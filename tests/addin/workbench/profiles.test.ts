import { describe, expect, it } from 'vitest';
import { save } from '../../../addin/workbench/host/save.js';
import { onSheet, openHost, refusedWith, valuesOf } from './open-host.js';
import { settle } from './open-workbook.js';

const deleteSecondRow = () =>
  onSheet((sheet) => {
    sheet.getRange('A1:A4').values = [['Region'], ['Skåne'], ['Gotland'], ['Halland']];
    sheet.tables.add('A1:A4', true).rows.deleteRowsAt(1);
  });

describe('a member beyond the declared requirement sets', () => {
  it('is ApiNotFound on the desktop, though office.js has it, and what was done before it stays', async () => {
    await openHost({ profile: 'desktop' });
    expect(Office.context.requirements.isSetSupported('ExcelApiOnline', '1.1')).toBe(false);
    await expect(deleteSecondRow()).rejects.toEqual(refusedWith('ApiNotFound'));
    expect(await valuesOf('A1:A4')).toEqual([['Region'], ['Skåne'], ['Gotland'], ['Halland']]);
  });

  it('is there in a browser, which says so', async () => {
    await openHost({ profile: 'web' });
    expect(Office.context.requirements.isSetSupported('ExcelApiOnline', '1.1')).toBe(true);
    await deleteSecondRow();
    expect(await valuesOf('A1:A4')).toEqual([['Region'], ['Skåne'], ['Halland'], ['']]);
  });

  it('counts versions as Excel does: 1.9 comes before 1.12', async () => {
    await openHost({ profile: 'desktop' });
    const asked = ['1.9', '1.12', '1.13', '1.2'].map((version) =>
      Office.context.requirements.isSetSupported('ExcelApi', version),
    );
    expect(asked).toEqual([true, true, false, true]);
  });
});

const enter = (address: string, formulas: string[][]) =>
  onSheet((sheet) => {
    sheet.getRange(address).formulas = formulas;
  });

describe('a blank cell', () => {
  it.each([
    { profile: 'desktop', seen: [[0, '["any",0]', '[[0,"x"]]']] },
    { profile: 'web', seen: [['', '["any",null]', '[["","x"]]']] },
  ] as const)('reaches a function on the $profile as $seen', async ({ profile, seen }) => {
    const host = await openHost({ profile });
    CustomFunctions.associate('ADD', (one: unknown) => one);
    CustomFunctions.associate('LATER', (value: unknown) => JSON.stringify(['any', value]));
    CustomFunctions.associate('SEEN', (values: unknown) => JSON.stringify(values));
    await enter('B1', [['x']]);
    await enter('D1:F1', [['=DEMO.ADD(A1)', '=DEMO.LATER(A1)', '=DEMO.SEEN(A1:B1)']]);
    await settle(host.workbook);
    expect(await valuesOf('D1:F1')).toEqual(seen);
  });
});

describe('a function whose code comes late', () => {
  it('is #VALUE! until its formula is entered again', async () => {
    const host = await openHost();
    await enter('A1', [['=DEMO.ADD(1)']]);
    await settle(host.workbook);
    CustomFunctions.associate('ADD', () => 7);
    await settle(host.workbook);
    expect(await valuesOf('A1')).toEqual([['#VALUE!']]);
    await enter('A1', [['=DEMO.ADD(1)']]);
    await settle(host.workbook);
    expect(await valuesOf('A1')).toEqual([[7]]);
  });

  it.each([
    { profile: 'desktop', shown: '#VALUE!' },
    { profile: 'web', shown: 7 },
  ] as const)(
    'shows $shown when a saved workbook is opened on the $profile before the add-in has started',
    async ({ profile, shown }) => {
      const first = await openHost({ profile });
      CustomFunctions.associate('ADD', () => 7);
      await enter('A1', [['=DEMO.ADD(1)']]);
      await settle(first.workbook);
      const saved = save(first.workbook);
      const second = await openHost({ profile });
      second.open(saved);
      await settle(second.workbook);
      CustomFunctions.associate('ADD', () => 7);
      await settle(second.workbook);
      expect(await valuesOf('A1')).toEqual([[shown]]);
    },
  );
});

describe('a cell whose last answer was an error', () => {
  const answersAfter = async (
    profile: 'desktop' | 'web',
    again: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
  ) => {
    const host = await openHost({ profile });
    CustomFunctions.associate('ADD', () => new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable));
    CustomFunctions.associate('LATER', () => 1);
    await enter('A1:B1', [['=DEMO.ADD(1)', '=DEMO.LATER(1)']]);
    await settle(host.workbook);
    CustomFunctions.associate('ADD', () => 7);
    CustomFunctions.associate('LATER', () => 2);
    const seen: unknown[] = [];
    for (let time = 0; time < 2; time++) {
      await onSheet(again);
      await settle(host.workbook);
      seen.push((await valuesOf('A1:B1'))[0]);
    }
    return seen;
  };
  const full = (_: Excel.Worksheet, { application }: Excel.RequestContext) => application.calculate('Full');
  const dirty = (sheet: Excel.Worksheet) => sheet.getRange('A1:B1').setDirty();

  it('is not asked again on the desktop by a full calculation nor by setDirty, as its neighbour is', async () => {
    const never = [
      ['#N/A', 2],
      ['#N/A', 2],
    ];
    expect([await answersAfter('desktop', full), await answersAfter('desktop', dirty)]).toEqual([never, never]);
  });

  it('is asked again in a browser at the second calculation', async () => {
    const second = [
      ['#N/A', 2],
      [7, 2],
    ];
    expect([await answersAfter('web', full), await answersAfter('web', dirty)]).toEqual([second, second]);
  });
});
