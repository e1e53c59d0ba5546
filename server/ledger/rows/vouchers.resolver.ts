import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, Extensions, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../access/request-context.js';
import { selectsBelow } from '../../access/selects-below.js';
import type { LocalDate as Day } from '../../agreement/local-date.js';
import { LocalDate } from '../../agreement/local-date.scalar.js';
import { type Weigher, weighedBy, within } from '../../agreement/weight.js';
import { VoucherKind } from '../imports/file-kind.js';
import { listVouchers, MAX_VOUCHERS_PER_PAGE } from '../list-vouchers.js';
import { placeOfCursor } from '../voucher-cursor.js';
import { toVoucherRow, VoucherRow } from './booked-row.type.js';
import { findVoucher } from './find-voucher.js';
import { listVoucherRows } from './list-voucher-rows.js';
import type { WantedOfVouchers } from './load-listed-vouchers.js';
import { MAX_ROWS_OF_VOUCHER } from './page-of-voucher.js';
import { MAX_ROWS_PER_PAGE } from './row-question.js';
import { rowsOfPage } from './rows-of-page.js';
import { toVoucher, toVoucherConnection, Voucher, VoucherConnection } from './voucher.type.js';
import { toRowQuestion, VoucherRowsArgs } from './voucher-rows.args.js';
import { toVoucherRowConnection, VoucherRowConnection } from './voucher-rows.type.js';
import { VoucherArgs } from './vouchers.args.js';
import { wantedPage, wantedPages } from './wanted-pages.js';

/** A voucher has five rows as a rule and 500 at most in a page: in a list it is counted with 100. */
const ROWS = 100;

const weighVouchers: Weigher = ({ first }, selected) => {
  const listed = within(first, 0, MAX_VOUCHERS_PER_PAGE);
  return { listed, values: listed * selected.fields({ rows: ROWS }) };
};

const weighVoucher: Weigher = (_, selected) => ({ listed: 1, values: selected.fields({ rows: MAX_ROWS_OF_VOUCHER }) });

const weighRows: Weigher = ({ first }, selected) => ({ values: within(first, 0, MAX_ROWS_PER_PAGE) * selected.fields() });

@Resolver(() => Voucher)
export class VouchersResolver {
  @Authorized()
  @Query(() => VoucherConnection, {
    nullable: true,
    description:
      'A year’s vouchers by date, or those behind a figure: give its section, activity, account group, account and months.',
  })
  @Extensions(weighedBy(weighVouchers))
  async vouchers(
    @Args(() => VoucherArgs) args: VoucherArgs,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<VoucherConnection> {
    const { year, fromMonth, toMonth, section, activity, accountGroup, account, series, first, after } = args;
    const page = await listVouchers(
      reader,
      {
        ...{ year, fromMonth: fromMonth ?? undefined, toMonth: toMonth ?? undefined, series: series ?? undefined },
        ...{ section: section ?? undefined, activity: activity ?? undefined },
        ...{ accountGroup: accountGroup ?? undefined, account: account ?? undefined },
      },
      { first, after: after == null ? undefined : placeOfCursor(after), ...wantedBelow(info) },
    );
    return toVoucherConnection(page.vouchers, page.hasNextPage);
  }

  @Authorized()
  @Query(() => Voucher, {
    nullable: true,
    description:
      'One voucher. Refuses with VOUCHER_UNKNOWN where there is none, and with VOUCHER_AMBIGUOUS and the candidates where several share the number: `date`, `source` or `kind` then says which.',
  })
  @Extensions(weighedBy(weighVoucher))
  async voucher(
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('year', () => Int, { description: 'The operational year (YEAR-1).' }) year: number,
    @Arg('series', () => String, { description: 'The series.' }) series: string,
    @Arg('number', () => ID, {
      description: 'The number as its file wrote it, such as “LB25-00123”, or as `number` gives it. At most 64 characters.',
    })
    number: string,
    @Arg('date', () => LocalDate, { nullable: true, description: 'Only one of this day.' }) date?: Day | null,
    @Arg('source', () => String, { nullable: true, description: 'Only one of this source; “” is the office’s own.' })
    source?: string | null,
    @Arg('kind', () => VoucherKind, { nullable: true, description: 'Only one of this kind.' }) kind?: VoucherKind | null,
  ): Promise<Voucher> {
    const asked = { year, series, number, date: date ?? undefined, source: source ?? undefined, kind: kind ?? undefined };
    return toVoucher(await findVoucher(reader, asked, wantedBelow(info)));
  }

  @Authorized()
  @Query(() => VoucherRowConnection, {
    nullable: true,
    description:
      'The rows of a year’s vouchers, or those of them that are asked for, by their vouchers’ days: all of them can be had, in pages of one revision of the ledger.',
  })
  @Extensions(weighedBy(weighRows))
  async voucherRows(
    @Args(() => VoucherRowsArgs) args: VoucherRowsArgs,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<VoucherRowConnection> {
    const { first, after } = args;
    const rows = selectsBelow(info, ['nodes', 'pageInfo']);
    const sum = selectsBelow(info, ['totalCount', 'sum']);
    return toVoucherRowConnection(
      await listVoucherRows(reader, toRowQuestion(args), { first, after: after ?? undefined, rows, sum }),
    );
  }

  @FieldResolver(() => [VoucherRow], {
    nullable: true,
    description: 'Its rows a page at a time: those that were asked for first, then the others, each in the order of their lines.',
  })
  rows(
    @Root() { listed }: Voucher,
    @Arg('first', () => Int, { defaultValue: MAX_ROWS_OF_VOUCHER, description: 'How many, 1 to 500.' }) first: number,
    @Arg('after', () => Int, { nullable: true, description: 'Go on after the row of this line, the last one you have.' })
    after: number | null,
    @Arg('matching', () => Boolean, { defaultValue: false, description: 'Only the rows that were asked for.' }) matching: boolean,
  ): VoucherRow[] {
    return rowsOfPage(listed, wantedPage({ first, after, matching })).map((row) => toVoucherRow(row, listed.voucher.date));
  }
}

function wantedBelow(info: GraphQLResolveInfo): WantedOfVouchers {
  return { rowCount: selectsBelow(info, ['rowCount']), pages: wantedPages(info) };
}
