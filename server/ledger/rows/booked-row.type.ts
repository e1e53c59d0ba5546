import { Field, Int, ObjectType } from 'type-graphql';
import type { LocalDate as Day } from '../../agreement/local-date.js';
import { LocalDate } from '../../agreement/local-date.scalar.js';
import { Kronor } from '../../money/kronor.scalar.js';
import type { Ore } from '../../money/ore.js';
import type { CodingKey } from '../map-coding.js';
import type { ListedRow } from './page-of-voucher.js';
import { dimensionsOf, type RowDimension } from './row-dimensions.js';

@ObjectType('RowDimension', { description: 'What a row is coded with in one dimension of the accounts (koddel).' })
class RowDimensionType {
  @Field(() => Int, { description: 'The dimension’s number in SIE: 1 cost centre (kostnadsställe), 6 project.' })
  dimension!: number;

  @Field(() => String, { nullable: true, description: 'The dimension’s name in English; null where none is known.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'The dimension’s name in Swedish; null where none is known.' })
  nameSv!: string | null;

  @Field(() => String, { description: 'The object, e.g. the cost centre’s code.' })
  object!: string;
}

/** What every row of the ledger says of itself. */
@ObjectType()
export abstract class BookedRow {
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

  @Field(() => [RowDimensionType], { description: 'All dimensions that it is coded with, by number.' })
  dimensions!: RowDimension[];

  @Field(() => String, { description: 'The row’s text; empty where there is none.' })
  text!: string;

  @Field(() => Kronor, { description: 'In kronor, as booked: debit positive, credit negative, so that income is negative.' })
  amount!: Ore;
}

@ObjectType({ description: 'A row of a voucher.' })
export class VoucherRow extends BookedRow {
  @Field(() => String, { nullable: true, description: 'The activity’s code by the mapping (ACT-1…8); null where it gives none.' })
  activity!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The account group’s code by the mapping; null where the row is unmapped.',
  })
  accountGroup!: string | null;

  @Field(() => Boolean, { description: 'True where the row itself is what was asked for, and not only its voucher.' })
  matches!: boolean;
}

export function toVoucherRow(row: ListedRow, voucherDate: Day): VoucherRow {
  const { line, text, amountOre, matches, coding, accountName, activities, accountGroup } = row;
  return {
    ...{ line, date: row.date ?? voucherDate, text, amount: amountOre, matches, ...codingFields(coding), accountName },
    ...{ activity: activities[0] ?? null, accountGroup: accountGroup || null },
  };
}

export function codingFields(coding: CodingKey): Pick<BookedRow, 'account' | 'costCentre' | 'project' | 'dimensions'> {
  const { account, costCentre, project } = coding;
  return { account, costCentre: costCentre || null, project: project || null, dimensions: dimensionsOf(coding) };
}
