import type { EntityManager } from 'typeorm';
import { type LedgerRow, listVoucherRows } from '../../../server/ledger/rows/list-voucher-rows.js';
import type { RowQuestion } from '../../../server/ledger/rows/row-question.js';

export interface ReadPages {
  readonly rows: LedgerRow[];
  readonly pages: number;
  readonly counts: Set<number | undefined>;
  readonly sums: Set<number | undefined>;
}

/** Every page of a question, one after the other, and what each says of the whole. */
export async function readPages(reader: EntityManager, question: RowQuestion, first: number): Promise<ReadPages> {
  const read = { rows: [] as LedgerRow[], pages: 0, counts: new Set<number | undefined>(), sums: new Set<number | undefined>() };
  for (let after: string | undefined; ; ) {
    const page = await listVoucherRows(reader, question, { first, after, rows: true, sum: true });
    read.pages++;
    read.rows.push(...page.rows);
    read.counts.add(page.sum?.count);
    read.sums.add(page.sum?.sumOre);
    if (read.pages > 1000) throw new Error('the pages have no end');
    if (page.rows.length > first) throw new Error(`a page of ${first} has ${page.rows.length} rows`);
    if (!page.hasNextPage) return read;
    if (page.rows.length < first || page.endCursor === null) throw new Error('a page that is not the last is not full');
    after = page.endCursor;
  }
}

/** A row as a test compares it: "A 3/2 2026-01-31 5510/500/P1 12.50 text". */
export const shown = ({ row, voucher, coding }: LedgerRow): string =>
  [
    `${voucher.series} ${voucher.number}/${row.line}`,
    row.day,
    [coding.account, coding.costCentre, coding.project].join('/'),
    row.amountOre,
    row.text,
    voucher.text,
  ].join(' ');
