import { Field, Int, ObjectType } from 'type-graphql';
import { ActivityType } from '../../activities/activity.type.js';
import type { LocalDate as Day } from '../../agreement/local-date.js';
import { LocalDate } from '../../agreement/local-date.scalar.js';
import { PageInfo } from '../../changes/page-info.js';
import { Kronor } from '../../money/kronor.scalar.js';
import type { Ore } from '../../money/ore.js';
import { VoucherKind } from '../imports/file-kind.js';
import { AccountGroupType } from '../ledger.type.js';
import { BookedRow, codingFields } from './booked-row.type.js';
import type { LedgerRow, RowPage } from './list-voucher-rows.js';
import { asWritten } from './voucher.type.js';

@ObjectType('LedgerRow', { description: 'A row of the ledger, with its voucher and names beside the codes.' })
class LedgerRowType extends BookedRow {
  @Field(() => String, { description: 'Its voucher’s series.' })
  series!: string;

  @Field(() => Int, { description: 'Its voucher’s number, as `Voucher.number`.' })
  number!: number;

  @Field(() => String, { description: 'Its voucher’s number as its file wrote it; empty where the ledger gave it.' })
  numberAsWritten!: string;

  @Field(() => VoucherKind, { description: 'What its voucher is.' })
  kind!: VoucherKind;

  @Field(() => LocalDate, { description: 'Its voucher’s day; the row itself may count for another of the year.' })
  voucherDate!: Day;

  @Field(() => String, { description: 'Its voucher’s text.' })
  voucherText!: string;

  @Field(() => String, { nullable: true, description: 'The source that its voucher came from; null for the office’s own.' })
  source!: string | null;

  @Field(() => Boolean, { description: 'True where that import is invented to show how the tool works.' })
  example!: boolean;

  @Field(() => [ActivityType], {
    description:
      'The activities that it belongs to by the mapping: none where that gives none; several share the row’s month by weights, and its amount is all of theirs together.',
  })
  activities!: ActivityType[];

  @Field(() => AccountGroupType, { nullable: true, description: 'Its account group by the mapping; null where it is unmapped.' })
  accountGroup!: AccountGroupType | null;
}

@ObjectType({ description: 'A page of rows of the ledger, by their vouchers’ days, and what all that match come to.' })
export class VoucherRowConnection {
  @Field(() => [LedgerRowType], { description: 'The rows of this page.' })
  nodes!: LedgerRowType[];

  @Field(() => Int, { description: 'How many rows match, on all pages together.' })
  totalCount!: number | undefined;

  @Field(() => Kronor, {
    description: 'What all rows that match come to, on all pages together, in kronor: debit positive, credit negative.',
  })
  sum!: Ore | undefined;

  @Field(() => Int, {
    description:
      'The ledger’s revision: that of the last change that could have moved a row, a code or a name in it. Its cursors belong to it; `after` of a moved ledger is refused with LEDGER_MOVED.',
  })
  revision!: number;

  @Field(() => PageInfo, { description: 'Whether there is more, and where it starts.' })
  pageInfo!: PageInfo;
}

export function toVoucherRowConnection({ rows, revision, hasNextPage, endCursor, sum }: RowPage): VoucherRowConnection {
  return {
    nodes: rows.map(toLedgerRow),
    totalCount: sum?.count,
    sum: sum?.sumOre,
    revision,
    pageInfo: { hasNextPage, endCursor },
  };
}

function toLedgerRow({ row, voucher, source, example, coding, dimensions, ...names }: LedgerRow): LedgerRowType {
  const { accountName, activities, accountGroup } = names;
  const { series, number, kind, date, text } = voucher;
  return {
    ...{ series, number, numberAsWritten: asWritten(voucher), kind, voucherDate: date, voucherText: text, source, example },
    ...{
      line: row.line,
      date: row.day,
      text: row.text,
      amount: row.amountOre,
      ...codingFields({ coding, dimensions }),
      accountName,
    },
    ...{ activities: [...activities], accountGroup },
  };
}
