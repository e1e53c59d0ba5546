import { Field, Int, ObjectType } from 'type-graphql';
import type { LocalDate as Day } from '../../agreement/local-date.js';
import { LocalDate } from '../../agreement/local-date.scalar.js';
import { Kronor } from '../../money/kronor.scalar.js';
import type { Ore } from '../../money/ore.js';
import type { NamedPair } from '../dimensions/dimension-naming.js';
import type { RowCoding } from './load-row-codings.js';
import type { ListedRow } from './page-of-voucher.js';

@ObjectType({ description: 'What a row belongs to in a dimension (koddel) of SIE.' })
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

  @Field(() => [RowDimension], {
    description: 'Every dimension that it has, by number: cost centre (1) and project (6) among them.',
  })
  dimensions!: readonly RowDimension[];

  @Field(() => String, { description: 'The row’s text; empty where there is none.' })
  text!: string;

  @Field(() => Kronor, { description: 'In kronor, as booked: debit positive, credit negative, so that income is negative.' })
  amount!: Ore;
}

@ObjectType({ description: 'A row of a voucher.' })
export class VoucherRow extends BookedRow {
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

  @Field(() => Boolean, { description: 'True where the row itself is what was asked for, and not only its voucher.' })
  matches!: boolean;
}

export function toVoucherRow(row: ListedRow, voucherDate: Day): VoucherRow {
  const { line, text, amountOre, matches, accountName, activities, accountGroup } = row;
  return {
    ...{ line, date: row.date ?? voucherDate, text, amount: amountOre, matches, ...codingFields(row), accountName },
    ...{ activities, accountGroup: accountGroup || null },
  };
}

type CodingFields = Pick<BookedRow, 'account' | 'costCentre' | 'project' | 'dimensions'>;

export function codingFields({ coding, dimensions }: Pick<RowCoding, 'coding' | 'dimensions'>): CodingFields {
  const { account, costCentre, project } = coding;
  return { account, costCentre: costCentre || null, project: project || null, dimensions };
}
