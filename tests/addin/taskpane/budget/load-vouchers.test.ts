import { describe, expect, it } from 'vitest';
import type { Client } from '../../../../addin/api/client.js';
import { loadVouchers, MOST_ROWS } from '../../../../addin/taskpane/budget/load-vouchers.js';
import type { VouchersQuery, VouchersQueryVariables } from '../../../../schema/generated/operations.js';
import { voucherLine } from '../../workbook/budget-report.js';

const QUESTION = { year: 2026, fromMonth: 1, toMonth: 6, section: 'COST', activity: 'ACT-5' } as const;

interface Page {
  readonly revision: number;
  /** Rows of each voucher that are what was asked for. */
  readonly vouchers: readonly number[];
  readonly rowCount?: number;
}

/** A server that answers page after page; `asked` is what it was asked. */
function serverOf(pages: readonly Page[], endless = false) {
  const asked: VouchersQueryVariables[] = [];
  const client: Client = {
    ask: (_, variables) => {
      asked.push(variables as VouchersQueryVariables);
      const page = pages[Math.min(asked.length, pages.length) - 1];
      const edges = (page?.vouchers ?? []).map((matching, index) => {
        const { series, number, ...row } = voucherLine(index + 1, 1, { text: '' });
        const rows = [...Array.from({ length: matching }, () => row), { ...row, matches: false }];
        return { node: { series, number, text: 'Resa', example: true, rowCount: page?.rowCount ?? rows.length, rows } };
      });
      const hasNextPage = endless || asked.length < pages.length;
      const answer: VouchersQuery = {
        revision: page?.revision ?? 0,
        vouchers: { edges, pageInfo: { hasNextPage, endCursor: `after ${asked.length}` } },
      };
      return Promise.resolve(answer as never);
    },
  };
  return { client, asked };
}

const load = (client: Client, seen: number[] = []) =>
  loadVouchers(client, QUESTION, { signal: new AbortController().signal, onProgress: (rows) => void seen.push(rows) });

describe('the vouchers behind a figure', () => {
  it('are fetched page by page, only the rows that were asked for, with the voucher’s text', async () => {
    const { client, asked } = serverOf([
      { revision: 7, vouchers: [2, 1] },
      { revision: 7, vouchers: [3] },
    ]);
    const seen: number[] = [];
    const found = await load(client, seen);
    expect(
      asked.map(({ section, activity, accountGroup, fromMonth, toMonth, after }) => [
        ...[section, activity, accountGroup, fromMonth, toMonth, after],
      ]),
    ).toEqual([
      ['COST', 'ACT-5', null, 1, 6, null],
      ['COST', 'ACT-5', null, 1, 6, 'after 1'],
    ]);
    expect(found).toMatchObject({ revision: 7, example: true, capped: false, cut: undefined });
    expect([found.lines.length, found.lines[0]?.text, seen]).toEqual([6, 'Resa', [0, 3, 6]]);
  });

  it('begin anew when the data changes between two pages, and give up when it never rests', async () => {
    const { client, asked } = serverOf([
      { revision: 7, vouchers: [2] },
      { revision: 8, vouchers: [9] },
      { revision: 8, vouchers: [4] },
      { revision: 8, vouchers: [1] },
    ]);
    expect((await load(client)).lines).toHaveLength(5);
    expect(asked.map(({ after }) => after)).toEqual([null, 'after 1', null, 'after 3']);
    const restless = serverOf(Array.from({ length: 9 }, (_, revision) => ({ revision, vouchers: [1] })));
    await expect(load(restless.client)).rejects.toMatchObject({ code: 'UNSETTLED' });
  });

  it('end at the cap, which is told', async () => {
    const { client, asked } = serverOf([{ revision: 7, vouchers: [MOST_ROWS / 2] }], true);
    const found = await load(client);
    expect([found.lines.length, found.capped, asked.length]).toEqual([MOST_ROWS, true, 2]);
  });

  it('are not called capped when the last of them fills the sheet', async () => {
    const { client } = serverOf([{ revision: 7, vouchers: [MOST_ROWS] }]);
    expect(await load(client)).toMatchObject({ capped: false });
  });

  it('name a voucher with more rows than the server shows', async () => {
    const { client } = serverOf([{ revision: 7, vouchers: [2], rowCount: 600 }]);
    expect(await load(client)).toMatchObject({ cut: 'A 1' });
  });
});
