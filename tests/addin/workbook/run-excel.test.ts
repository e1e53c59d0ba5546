import { expect, it } from 'vitest';
import { PANE_SV } from '../../../addin/locales/pane-sv.js';
import { asRefusal } from '../../../addin/workbook/run-excel.js';
import type { WorkbookRefusal } from '../../../addin/workbook/workbook-refusal.js';

/** Excel's errors carry a code and English words. */
const excelError = (code: string): Error => Object.assign(new Error('The operation failed.'), { code });

it.each([
  { code: 'InvalidOperationInCellEditMode', says: /^En cell redigeras/ },
  { code: 'AccessDenied', says: /är skyddat/ },
  { code: 'InvalidSelection', says: /sammanhängande område/ },
  { code: 'InactiveWorkbook', says: /^En annan arbetsbok är framme/ },
  { code: 'FilteredRangeConflict', says: /är filtrerad/ },
  { code: 'ApiNotFound', says: /nyare Excel/ },
  { code: 'RequestAborted', says: /^Excel avbröt/ },
  { code: 'RequestPayloadSizeLimitExceeded', says: /Excel på webben/ },
  {
    code: 'GeneralException',
    says: /^Excel kunde inte göra det \(felkod GeneralException\)\. Försök igen, eller på ett nytt blad\.$/,
  },
])('what Excel calls $code is said in words', ({ code, says }) => {
  const refusal = asRefusal(excelError(code)) as WorkbookRefusal;
  expect(PANE_SV.faults.workbook[refusal.code](refusal.figures)).toMatch(says);
});

it('leaves an error alone that is not Excel’s', () => {
  const error = new TypeError('x is undefined');
  expect(asRefusal(error)).toBe(error);
});
