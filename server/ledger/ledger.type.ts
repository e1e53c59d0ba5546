import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LocalDate as Day } from '../agreement/local-date.js';
import { LocalDate } from '../agreement/local-date.scalar.js';
import { PageInfo } from '../changes/page-info.js';
import { ReplayedField } from '../changes/replayed.field.js';
import { Kronor } from '../money/kronor.scalar.js';
import type { Ore } from '../money/ore.js';
import { AccountKind } from './account-group.entity.js';
import type { NamedPair } from './dimensions/dimension-naming.js';
import type { ListedVoucher } from './list-vouchers.js';
import './imports/import-enums.type.js';
import { VoucherKind } from './imports/file-kind.js';
import type { Voucher as StoredVoucher } from './voucher.entity.js';
import { voucherCursor } from './voucher-cursor.js';

registerEnumType(AccountKind, {
  name: 'AccountKind',
  description: 'What a group of accounts is in the annual financial statement (REP-2).',
  valuesConfig: {
    CONTRIBUTION: { description: 'Income: the regions’ contributions (FIN-1).' },
    OTHER_INCOME: { description: 'Income from elsewhere.' },
    COST: { description: 'Costs, kept by activity (ACT-1…8).' },
    BALANCE: { description: 'Assets and liabilities.' },
    EQUITY: { description: 'Equity with the results of earlier years brought forward.' },
  },
});

@ObjectType('AccountGroup', { description: 'Accounts that are budgeted and reported together (kontogrupp).' })
export class AccountGroupType {
  @Field(() => String, { description: 'Its code, e.g. “PERSONNEL”.' })
  code!: string;

  @Field(() => String, { description: 'Its name in English.' })
  name!: string;

  @Field(() => String, { description: 'Its name in Swedish.' })
  nameSv!: string;

  @Field(() => AccountKind, { description: 'What it is in the annual financial statement (REP-2).' })
  kind!: AccountKind;
}

@ObjectType({ description: 'How a voucher is known.' })
export class VoucherName {
  @Field(() => Int, { description: 'The operational year (YEAR-1).' })
  year!: number;

  @Field(() => String, { description: 'The series.' })
  series!: string;

  @Field(() => Int, {
    description:
      'The number in its series; of one that is no small whole number, that of its last digits, for the order (0 where it has none).',
  })
  number!: number;
}

@ObjectType({ description: 'How a voucher is known that was just stored.' })
export class RegisteredVoucher extends VoucherName {
  @ReplayedField()
  replayed!: boolean;
}

@ObjectType({ description: 'What a row belongs to in a dimension of SIE.' })
class RowDimension implements NamedPair {
  @Field(() => Int, { description: 'The dimension’s number in the ledger: 1 is the cost centre, 6 the project.' })
  dimension!: number;

  @Field(() => String, { nullable: true, description: 'What the row’s source calls the dimension; null where nobody has said.' })
  name!: string | null;

  @Field(() => String, { description: 'The object: the code in that dimension.' })
  object!: string;

  @Field(() => String, { nullable: true, description: 'What the source calls the object; null where nobody has said.' })
  objectName!: string | null;
}

@ObjectType({ description: 'A row of a voucher.' })
export class VoucherRow {
  @Field(() => Int, { description: 'Its place in the voucher, from 1.' })
  line!: number;

  @Field(() => LocalDate, { description: 'The day it counts for.' })
  date!: Day;

  @Field(() => String, { description: 'The account.' })
  account!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The account’s name (kontonamn), as the newest accounting year’s import has it; null where none has said.',
  })
  accountName!: string | null;

  @Field(() => String, { nullable: true, description: 'The cost centre (kostnadsställe).' })
  costCentre!: string | null;

  @Field(() => String, { nullable: true, description: 'The project.' })
  project!: string | null;

  @Field(() => [RowDimension], {
    description: 'Every dimension that it has, by number: cost centre (1) and project (6) among them.',
  })
  dimensions!: readonly RowDimension[];

  @Field(() => [String], {
    description:
      'The activities’ codes by the mapping (ACT-1…8): empty where it gives none; several share the row’s month by the rule’s weights, and the row’s amount is all of theirs together.',
  })
  activities!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'The account group’s code by the mapping; null where the row is unmapped.',
  })
  accountGroup!: string | null;

  @Field(() => String, { description: 'The row’s text; empty where there is none.' })
  text!: string;

  @Field(() => Kronor, { description: 'In kronor, as booked: debit positive, credit negative, so that income is negative.' })
  amount!: Ore;

  @Field(() => Boolean, { description: 'True where the row itself is what was asked for, and not only its voucher.' })
  matches!: boolean;
}

@ObjectType({
  description:
    'A voucher (verifikation), or rows that came without a whole one: its kind says. It is never edited, but corrected by a reversing one.',
})
export class Voucher extends VoucherName {
  @Field(() => String, { description: 'The number as its file wrote it; empty where the ledger gave it.' })
  numberAsWritten!: string;

  @Field(() => VoucherKind, { description: 'What it is; only the rows of a whole voucher sum to 0.' })
  kind!: VoucherKind;

  @Field(() => LocalDate, { description: 'Its day.' })
  date!: Day;

  @Field(() => String, { description: 'Its text.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The source that it came from; null for the office’s own.' })
  source!: string | null;

  @Field(() => Boolean, { description: 'True where that import is invented to show how the tool works.' })
  example!: boolean;

  @Field(() => VoucherName, { nullable: true, description: 'The voucher that it corrects.' })
  reverses!: VoucherName | null;

  @Field(() => VoucherName, { nullable: true, description: 'The voucher that corrects it.' })
  reversedBy!: VoucherName | null;

  @Field(() => Int, { description: 'How many rows it has.' })
  rowCount!: number;

  @Field(() => [VoucherRow], { description: 'Its rows; the first 500 where it has more.' })
  rows!: VoucherRow[];
}

@ObjectType({ description: 'A voucher and its place in the list.' })
class VoucherEdge {
  @Field(() => Voucher, { description: 'The voucher.' })
  node!: Voucher;

  @Field(() => String, { description: 'The place; give it as `after` to go on from here.' })
  cursor!: string;
}

@ObjectType({ description: 'A page of vouchers, by date.' })
export class VoucherConnection {
  @Field(() => [VoucherEdge], { description: 'The vouchers of this page.' })
  edges!: VoucherEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and where it starts.' })
  pageInfo!: PageInfo;
}

export function toVoucherConnection(vouchers: readonly ListedVoucher[], hasNextPage: boolean): VoucherConnection {
  const edges = vouchers.map((listed) => ({ node: toVoucher(listed), cursor: voucherCursor(listed.voucher) }));
  return { edges, pageInfo: { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null } };
}

function toVoucher({ voucher, source, example, reverses, reversedBy, rowCount, rows }: ListedVoucher): Voucher {
  return {
    ...nameOf(voucher),
    kind: voucher.kind,
    // of what an earlier version imported, the number is all that is known
    numberAsWritten: voucher.numberAsWritten ?? String(voucher.number),
    date: voucher.date,
    text: voucher.text,
    source,
    example,
    reverses: reverses && nameOf(reverses),
    reversedBy: reversedBy && nameOf(reversedBy),
    rowCount,
    rows: rows.map(({ row, coding, accountName, dimensions, activities, accountGroup, matches }) => ({
      ...{
        line: row.line,
        date: row.date ?? voucher.date,
        account: coding.account,
        accountName,
        text: row.text,
        amount: row.amountOre,
        matches,
      },
      ...{ costCentre: coding.costCentre || null, project: coding.project || null },
      ...{ dimensions, activities, accountGroup: accountGroup || null },
    })),
  };
}

function nameOf({ year, series, number }: StoredVoucher): VoucherName {
  return { year, series, number };
}
