import { expect, it } from 'vitest';
import type { Answer } from '../../../addin/workbook/answer.js';
import type { HeldQuery } from '../../../addin/workbook/list-queries.js';
import { refreshQueries } from '../../../addin/workbook/refresh-queries.js';

const query = (id: string): HeldQuery => ({ definition: { id } as HeldQuery['definition'], place: null });
const ANSWER = {} as Answer;
const QUERIES = [query('a'), query('b'), query('c')];

function workbook() {
  const applied: string[] = [];
  const apply = async (id: string) => {
    applied.push(id);
    return { tableName: id, removedRows: [], restoredRows: [], filter: undefined, differences: [] };
  };
  return { applied, apply };
}

it('goes through all, one after the other, and tells how far it is', async () => {
  const book = workbook();
  const steps: string[] = [];
  const report = await refreshQueries(book, QUERIES, {
    ask: async () => ANSWER,
    signal: new AbortController().signal,
    onProgress: (done, of) => steps.push(`${done}/${of}`),
  });
  expect(book.applied).toEqual(['a', 'b', 'c']);
  expect(steps).toEqual(['0/3', '1/3', '2/3']);
  expect(report).toMatchObject({ of: 3, failed: [], cancelled: false });
});

it('leaves a table alone whose question failed, and goes on with the next', async () => {
  const book = workbook();
  const ask = async ({ id }: { id: string }): Promise<Answer> => {
    if (id === 'b') throw new Error('offline');
    return ANSWER;
  };
  const report = await refreshQueries(book, QUERIES, { ask, signal: new AbortController().signal });
  expect(book.applied).toEqual(['a', 'c']);
  expect(report.failed.map(({ query: failed }) => failed.definition.id)).toEqual(['b']);
});

it('writes nothing more once it is cancelled, not even an answer that just came', async () => {
  const book = workbook();
  const controller = new AbortController();
  const ask = async ({ id }: { id: string }): Promise<Answer> => {
    if (id === 'b') controller.abort();
    return ANSWER;
  };
  const report = await refreshQueries(book, QUERIES, { ask, signal: controller.signal });
  expect(book.applied).toEqual(['a']);
  expect(report).toMatchObject({ of: 3, failed: [], cancelled: true });
});
