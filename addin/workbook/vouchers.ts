import type { VoucherRowsQuery } from '../../schema/generated/operations.js';

/** A page of the rows behind a figure, as it is answered. */
export type RowsAnswer = VoucherRowsQuery['voucherRows'];
type RowNode = RowsAnswer['nodes'][number];

/** A row of a voucher that a figure is made of. */
export interface VoucherLine
  extends Pick<
    RowNode,
    'series' | 'date' | 'account' | 'accountName' | 'costCentre' | 'project' | 'dimensions' | 'text' | 'amount'
  > {
  /** As its file wrote it, where that is not plainly a number. */
  readonly number: number | string;
  readonly activities: readonly string[];
  readonly accountGroup: string | null;
}

/** All rows behind a figure, of one revision of the ledger. */
export interface FoundVouchers {
  readonly lines: readonly VoucherLine[];
  readonly revision: number;
  /** Whether any of them is invented to show how the tool works. */
  readonly example: boolean;
}

/** A row as a line of the sheet, with its voucher's text where it has none of its own. */
export function lineOf({ number, numberAsWritten, voucherText, activities, accountGroup, text, ...row }: RowNode): VoucherLine {
  const { series, date, account, accountName, costCentre, project, dimensions, amount } = row;
  return {
    ...{ series, date, account, accountName, costCentre, project, dimensions, amount },
    number: /^\d{0,9}$/.test(numberAsWritten) ? number : numberAsWritten,
    activities: activities.map(({ code }) => code),
    accountGroup: accountGroup?.code ?? null,
    text: text === '' || text === voucherText ? voucherText : `${voucherText} – ${text}`,
  };
}
