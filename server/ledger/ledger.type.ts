import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { lastDayOfMonth } from '../agreement/calendar-day.js';
import type { LocalDate as Day } from '../agreement/local-date.js';
import { LocalDate } from '../agreement/local-date.scalar.js';
import { PageInfo } from '../changes/page-info.js';
import { ListAnswer, ReplayedField } from '../changes/replayed.field.js';
import { Kronor } from '../money/kronor.scalar.js';
import type { Ore } from '../money/ore.js';
import { AccountKind } from './account-group.entity.js';
import type { ListedVoucher } from './list-vouchers.js';
import './imports/import-enums.type.js';
import { VoucherKind } from './imports/file-kind.js';
import type { MappingRule } from './mapping-rule.entity.js';
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

@ObjectType('AccountMappingRule', {
  description:
    'One rule of the account mapping: what these accounts, cost centre and project mean, in these months. The most particular rule that says it decides: project before cost centre before accounts, then more digits, then the narrower range.',
})
export class AccountMappingRule {
  @Field(() => String, { description: 'First digits of the lowest account: “50” is every account from 50 on.' })
  fromAccount!: string;

  @Field(() => String, { description: 'First digits of the highest account, inclusive: “59” goes up to 5999.' })
  toAccount!: string;

  @Field(() => String, { nullable: true, description: 'Only this cost centre (kostnadsställe); null is any.' })
  costCentre!: string | null;

  @Field(() => String, { nullable: true, description: 'Only this project; null is any.' })
  project!: string | null;

  @Field(() => String, { nullable: true, description: 'The activity’s code (ACT-1…8); null where the rule does not say.' })
  activity!: string | null;

  @Field(() => String, { nullable: true, description: 'The account group’s code; null where the rule does not say.' })
  accountGroup!: string | null;

  @Field(() => LocalDate, { description: 'The first day it holds for: the first of a month.' })
  from!: Day;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The last day it holds for, a month’s last; null is until further notice.',
  })
  through!: Day | null;
}

@ObjectType({ description: 'The account mapping after a change of it.' })
export class AccountMappingAnswer extends ListAnswer {
  @Field(() => [AccountMappingRule], { description: 'Every rule, by account.' })
  accountMapping!: AccountMappingRule[];
}

export function toMappingRule(rule: MappingRule): AccountMappingRule {
  const { fromAccount, toAccount, costCentre, project, activity, accountGroup, fromPeriod, toPeriod } = rule;
  const from = `${Math.floor(fromPeriod / 100)}-${String(fromPeriod % 100).padStart(2, '0')}-01` as Day;
  const through = toPeriod === null ? null : lastDayOfMonth(Math.floor(toPeriod / 100), toPeriod % 100);
  return { fromAccount, toAccount, costCentre, project, activity, accountGroup, from, through };
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

  @Field(() => String, { nullable: true, description: 'The activity’s code by the mapping (ACT-1…8); null where it gives none.' })
  activity!: string | null;

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
    rows: rows.map(({ row, coding, accountName, activity, accountGroup, matches }) => ({
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
      ...{ activity: activity || null, accountGroup: accountGroup || null },
    })),
  };
}

function nameOf({ year, series, number }: StoredVoucher): VoucherName {
  return { year, series, number };
}
