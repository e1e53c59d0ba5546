import { describe, expect, it } from 'vitest';
import { onSheet, openHost, refusedWith, valuesOf } from './open-host.js';

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
