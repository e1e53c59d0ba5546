import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FUNCTIONS } from '../../../addin/catalogue/functions.js';
import { associateEarly } from '../../../addin/functions/early-functions.js';
import { registerFunctions } from '../../../addin/functions/register-functions.js';
import { fakeExcel } from './fake-excel.js';

const IDS = FUNCTIONS.map(({ id }) => id);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function early() {
  const excel = fakeExcel();
  const functions = associateEarly(excel.host, IDS, { text: () => 'not loaded', waitMs: 1000 });
  const asked: string[] = [];
  /** What the program does once it is there. */
  const come = () =>
    registerFunctions({
      customFunctions: functions,
      ask: async (requests) => {
        asked.push(...requests.map((request) => `${request.function}(${request.arguments.join(',')})`));
        return { revision: 1, cells: requests.map(() => ({ values: [[7]] })) };
      },
      language: () => 'en',
    });
  return { excel, functions, asked, come };
}

it('associates every function of the catalogue before the program is there, once', () => {
  const { excel, come } = early();
  expect(excel.ids).toEqual(IDS);
  const associate = vi.spyOn(excel.host, 'associate');
  come();
  expect(associate).not.toHaveBeenCalled(); // Excel would remark on a second time
});

it('has cells wait for the program, and answers them then in one batch with their arguments', async () => {
  const { excel, asked, come } = early();
  const cells = [excel.cell('CONTRIBUTION', ['12', 2026, null]), excel.cell('SHARE', ['01', 2026, null])];
  await vi.advanceTimersByTimeAsync(900);
  expect(asked).toEqual([]);
  come();
  await vi.advanceTimersByTimeAsync(200);
  expect(await Promise.all(cells)).toEqual([7, 7]);
  expect(asked).toEqual(['CONTRIBUTION(12,2026)', 'SHARE(01,2026)']);
});

it('answers later cells as the program does, without a wait', async () => {
  const { excel, asked, come } = early();
  come();
  const cell = excel.cell('CONTRIBUTION', ['12', 2026, null]);
  await vi.advanceTimersByTimeAsync(200);
  expect([await cell, asked]).toEqual([7, ['CONTRIBUTION(12,2026)']]);
});

it('says in the cell where the program does not come, and that it has to be asked for anew', async () => {
  const { excel, functions, come } = early();
  const cell = excel.cell('STATUS');
  await vi.advanceTimersByTimeAsync(999);
  expect(functions.gaveUp).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect([await cell, functions.gaveUp]).toEqual([['#N/A', 'not loaded'], true]);
  come();
  const again = excel.cell('STATUS');
  await vi.advanceTimersByTimeAsync(200);
  expect(await again).toBe('Revision 7');
});

it('passes on a function that it was not told of', () => {
  const { excel, functions } = early();
  functions.associate('ELEVENTH', () => 11);
  expect(excel.ids).toContain('ELEVENTH');
});
