import { describe, expect, it } from 'vitest';
import { AskError } from '../../../../addin/api/ask-error.js';
import type { Client } from '../../../../addin/api/client.js';
import { loadVouchers, MOST_ROWS } from '../../../../addin/taskpane/budget/load-vouchers.js';
import type { RowsAnswer } from '../../../../addin/workbook/vouchers.js';
import type { VoucherRowsQueryVariables } from '../../../../schema/generated/operations.js';

const QUESTION = { year: 2026, fromMonth: 2, toMonth: 6, section: 'COST', activity: 'ACT-5' } as const;
const MOVED = new AskError('refused', 'moved', { code: 'LEDGER_MOVED' });

const node = (number: number, more: Partial<RowsAnswer['nodes'][number]> = {}): RowsAnswer['nodes'][number] => ({
  ...{ series: 'A', number, numberAsWritten: `${number}`, voucherText: 'Resa', example: false, date: '2026-03-01' },
  ...{ account: '5510', accountName: 'Resor', costCentre: '500', project: null, dimensions: [], text: '', amount: 0.1 },
  ...{ activities: [{ code: 'ACT-5' }], accountGroup: { code: 'TRAVEL' }, ...more },
});

/** A server that has these pages, or refuses in their place; `asked` is what it was asked. */
function serverOf(pages: readonly (Partial<RowsAnswer> | AskError)[]) {
  const asked: VoucherRowsQueryVariables[] = [];
  const client: Client = {
    ask: (_, variables) => {
      asked.push(variables as VoucherRowsQueryVariables);
      const page = pages[Math.min(asked.length, pages.length) - 1];
      if (page instanceof AskError) return Promise.reject(page);
      const pageInfo = { hasNextPage: asked.length < pages.length, endCursor: `after ${asked.length}` };
      return Promise.resolve({ voucherRows: { nodes: [], totalCount: 3, sum: 0.3, revision: 7, pageInfo, ...page } } as never);
    },
  };
  return { client, asked };
}

const load = (client: Client, seen: (number | undefined)[][] = []) =>
  loadVouchers(client, QUESTION, {
    signal: new AbortController().signal,
    onProgress: (...progress) => void seen.push(progress),
  });

describe('the rows behind a figure', () => {
  it('are fetched page by page, all of them, with the voucher’s text', async () => {
    const { client, asked } = serverOf([{ nodes: [node(1), node(2, { text: 'Tåg' })] }, { nodes: [node(3, { example: true })] }]);
    const seen: (number | undefined)[][] = [];
    const found = await load(client, seen);
    const days = { year: 2026, from: '2026-02-01', to: '2026-06-30' };
    const question = { ...days, section: 'COST', activity: 'ACT-5', accountGroup: null, first: 5000 };
    expect(asked).toEqual([
      { ...question, after: null },
      { ...question, after: 'after 1' },
    ]);
    expect(found).toMatchObject({ revision: 7, example: true });
    expect(found.lines.map(({ text }) => text)).toEqual(['Resa', 'Resa – Tåg', 'Resa']);
    expect(seen).toEqual([
      [0, undefined],
      [2, 3],
      [3, 3],
    ]);
  });

  it('have the numbers that their files wrote', async () => {
    const written = ['LB25-00123', '2025000123', ''];
    const { client } = serverOf([{ nodes: written.map((numberAsWritten) => node(123, { numberAsWritten })) }]);
    expect((await load(client)).lines.map(({ number }) => number)).toEqual(['LB25-00123', '2025000123', 123]);
  });

  it('begin anew when the ledger moves between two pages, and give up when it never rests', async () => {
    const { client, asked } = serverOf([
      { nodes: [node(1), node(2)] },
      MOVED,
      { revision: 8, nodes: [node(1), node(2)] },
      { revision: 8, nodes: [node(3)] },
    ]);
    expect(await load(client)).toMatchObject({ revision: 8, lines: [{ number: 1 }, { number: 2 }, { number: 3 }] });
    expect(asked.map(({ after }) => after)).toEqual([null, 'after 1', null, 'after 3']);
    await expect(load(serverOf([MOVED]).client)).rejects.toMatchObject({ code: 'UNSETTLED' });
  });

  it('are refused before they are fetched where a sheet does not hold them', async () => {
    const { client, asked } = serverOf([{ totalCount: MOST_ROWS + 1, nodes: [node(1)] }, {}]);
    await expect(load(client)).rejects.toMatchObject({ code: 'TOO_MANY', figures: { rows: '1048001' } });
    expect(asked).toHaveLength(1);
  });

  it('are refused where they are not what the server says of all of them', async () => {
    const nodes = [node(1), node(2), node(3)];
    expect((await load(serverOf([{ nodes }]).client)).lines).toHaveLength(3); // 0.1 + 0.1 + 0.1 is 0.3, though not in doubles
    await expect(load(serverOf([{ nodes: nodes.slice(1) }]).client)).rejects.toMatchObject({ code: 'INCOMPLETE' });
    await expect(load(serverOf([{ nodes, sum: 0.31 }]).client)).rejects.toMatchObject({ code: 'INCOMPLETE' });
  });

  it('pass on what else is refused', async () => {
    const busy = new AskError('refused', 'busy', { code: 'BUSY' });
    await expect(load(serverOf([busy]).client)).rejects.toBe(busy);
  });
});
