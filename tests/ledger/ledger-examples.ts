import { createHash } from 'node:crypto';
import { Role } from '../../server/access/principal.js';
import { type LocalDate, localDate } from '../../server/agreement/local-date.js';
import type { SourceRow, SourceVoucher } from '../../server/ledger/check-voucher.js';
import { ImportKind } from '../../server/ledger/imports/file-kind.js';
import type { VoucherSource } from '../../server/ledger/imports/voucher-source.js';
import type { Rule } from '../../server/ledger/map-coding.js';
import type { ListedVoucher } from '../../server/ledger/rows/load-listed-vouchers.js';
import type { ListedRow } from '../../server/ledger/rows/page-of-voucher.js';
import { ore } from '../../server/money/ore.js';

export const OFFICE = { principal: { id: 'anna', name: 'Anna', role: Role.Office }, requestId: 'r1' };
export const READER = { principal: { id: 'bo', name: 'Bo', role: Role.Reader }, requestId: 'r2' };

/** What a rule says: "ACT-1" is one activity, "ACT-1 3, ACT-2" shares 3 to 1; "20 X, 21 84" are objects of other dimensions. */
export type Said = Partial<Omit<Rule, 'activities' | 'dimensions'>> & { readonly activity?: string; readonly objects?: string };

export function rule(accounts: string, { activity, objects, ...given }: Said): Rule {
  const [fromAccount = '', toAccount = fromAccount] = accounts.split('-');
  const any = { costCentre: null, project: null, accountGroup: null, fromPeriod: 202001, toPeriod: null };
  const split = (text: string): string[][] => text.split(', ').map((each) => each.split(' '));
  const activities = activity ? split(activity).map(([code = '', weight = '1']) => ({ code, weight: Number(weight) })) : [];
  const dimensions = objects ? split(objects).map(([number, object = '']) => ({ dimension: Number(number), object })) : [];
  return { fromAccount, toAccount, ...any, dimensions, activities, ...given };
}

/** A region's way: the account gives the group, the cost centre the activity. */
export const MAPPING: readonly Rule[] = [
  rule('1', { accountGroup: 'ASSETS' }),
  rule('20', { accountGroup: 'EQUITY' }),
  rule('24', { accountGroup: 'LIABILITIES' }),
  rule('31', { accountGroup: 'CONTRIBUTIONS' }),
  rule('39', { accountGroup: 'OTHER_INCOME' }),
  rule('40-45', { accountGroup: 'PERSONNEL' }),
  rule('55', { accountGroup: 'TRAVEL' }),
  rule('75', { accountGroup: 'SERVICES' }),
  rule('3-8', { costCentre: '100', activity: 'ACT-1' }),
  rule('3-8', { costCentre: '500', activity: 'ACT-5' }),
];

/** "4010/100 1234.50": account, cost centre after a slash, kronor. */
export function rows(...texts: string[]): SourceRow[] {
  return texts.map((text) => {
    const [coding = '', kronor = ''] = text.split(' ');
    const [account = '', costCentre = ''] = coding.split('/');
    return { account, costCentre, amountOre: ore(Math.round(Number(kronor) * 100)) };
  });
}

export function voucher(number: number, date: string, text: string, ...lines: string[]): SourceVoucher {
  return { series: 'A', number, numberAsWritten: String(number), date: localDate(date), text, rows: rows(...lines) };
}

export function source(vouchers: readonly SourceVoucher[], given: Partial<VoucherSource> = {}): VoucherSource {
  const fingerprint = createHash('sha256').update(JSON.stringify(vouchers)).digest('hex');
  return { year: 2026, source: 'Example export', fingerprint, kind: ImportKind.WHOLE_YEAR, vouchers: () => vouchers, ...given };
}

export function day(text: string): LocalDate {
  return localDate(text);
}

/** What is wanted of a voucher's rows: as many as go together, or those of them that were asked for. */
export const FIRST_ROWS = { first: 500, after: null, matching: false };
export const MATCHING_ROWS = { ...FIRST_ROWS, matching: true };

/** The page of a voucher's rows that was asked for first. */
export function rowsOf(listed: ListedVoucher | undefined): readonly ListedRow[] {
  return listed?.pages[0]?.rowsOf(listed.voucher.id) ?? [];
}
