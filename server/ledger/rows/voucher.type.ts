import { Field, Int, ObjectType } from 'type-graphql';
import type { LocalDate as Day } from '../../agreement/local-date.js';
import { LocalDate } from '../../agreement/local-date.scalar.js';
import { PageInfo } from '../../changes/page-info.js';
import '../imports/import-enums.type.js';
import { VoucherKind } from '../imports/file-kind.js';
import { VoucherName } from '../ledger.type.js';
import type { Voucher as StoredVoucher } from '../voucher.entity.js';
import { voucherCursor } from '../voucher-cursor.js';
import type { ListedVoucher } from './load-listed-vouchers.js';

/** Its rows are answered by the resolver, from the pages that were loaded with it. */
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
  rowCount!: number | undefined;

  readonly listed!: ListedVoucher;
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

export function toVoucher(listed: ListedVoucher): Voucher {
  const { voucher, source, example, reverses, reversedBy, rowCount } = listed;
  return {
    ...nameOf(voucher),
    kind: voucher.kind,
    numberAsWritten: asWritten(voucher),
    date: voucher.date,
    text: voucher.text,
    source,
    example,
    reverses: reverses && nameOf(reverses),
    reversedBy: reversedBy && nameOf(reversedBy),
    rowCount,
    listed,
  };
}

/** Of what an earlier version imported, the number is all that is known. */
export function asWritten({ numberAsWritten, number }: StoredVoucher): string {
  return numberAsWritten ?? String(number);
}

function nameOf({ year, series, number }: StoredVoucher): VoucherName {
  return { year, series, number };
}
