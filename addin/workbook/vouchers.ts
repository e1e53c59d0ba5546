import type { VouchersQuery } from '../../schema/generated/operations.js';

type VoucherNode = VouchersQuery['vouchers']['edges'][number]['node'];

/** A row of a voucher that a figure is made of. */
export type VoucherLine = Pick<VoucherNode, 'series' | 'number'> & VoucherNode['rows'][number];

/** The rows behind a figure, all of one revision. */
export interface FoundVouchers {
  readonly lines: readonly VoucherLine[];
  readonly revision: number;
  /** Whether any of them is invented to show how the tool works. */
  readonly example: boolean;
  /** Whether there are more than were fetched. */
  readonly capped: boolean;
  /** A voucher with more rows than the server shows, such as "A 12". */
  readonly cut: string | undefined;
}

/** The lines of a page's vouchers: only the rows that were asked for, with the voucher's text where a row has none of its own. */
export function linesOf(page: VouchersQuery['vouchers']): VoucherLine[] {
  return page.edges.flatMap(({ node: { series, number, text, rows } }) =>
    rows
      .filter(({ matches }) => matches)
      .map((row) => ({ series, number, ...row, text: row.text === '' || row.text === text ? text : `${text} – ${row.text}` })),
  );
}

export const cutVoucher = (page: VouchersQuery['vouchers']): string | undefined => {
  const found = page.edges.find(({ node }) => node.rowCount > node.rows.length)?.node;
  return found && `${found.series} ${found.number}`;
};
