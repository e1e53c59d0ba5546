import { Field, InputType, Int } from 'type-graphql';
import type { LocalDate as Day } from '../agreement/local-date.js';
import { LocalDate } from '../agreement/local-date.scalar.js';
import { Kronor } from '../money/kronor.scalar.js';
import type { Ore } from '../money/ore.js';
import type { SourceRow } from './check-voucher.js';
import { type DimensionPair, pairsText } from './dimensions/dimension-pairs.js';
import type { Rule } from './map-coding.js';
import type { ActivityShare } from './mapping/activity-shares.js';
import { periodOf } from './period.js';

@InputType({ description: 'An object of a dimension of SIE other than cost centre (1) and project (6).' })
export class RowDimensionInput implements DimensionPair {
  @Field(() => Int, { description: 'The dimension’s number, as `ledgerDimensions` has it.' })
  dimension!: number;

  @Field(() => String, { description: 'The object: the code in that dimension. At most 190 characters.' })
  object!: string;
}

@InputType({ description: 'An activity’s part of what a rule maps: its weight against the sum of the rule’s weights.' })
export class ActivityShareInput implements ActivityShare {
  @Field(() => String, { description: 'The activity’s code (ACT-1…8).' })
  code!: string;

  @Field(() => Int, { defaultValue: 1, description: 'A whole number, 1 to 1 000 000.' })
  weight!: number;
}

@InputType({ description: 'A rule of the account mapping. It gives activities, an account group, or both.' })
export class AccountMappingRuleInput {
  @Field(() => String, { description: 'First digits of the lowest account: “50” is every account from 50 on.' })
  fromAccount!: string;

  @Field(() => String, { description: 'First digits of the highest account, as many digits: “59” goes up to 5999.' })
  toAccount!: string;

  @Field(() => String, { nullable: true, description: 'Only this cost centre (kostnadsställe); left out is any.' })
  costCentre?: string | null;

  @Field(() => String, { nullable: true, description: 'Only this project; left out is any.' })
  project?: string | null;

  @Field(() => [RowDimensionInput], {
    nullable: true,
    description: 'Only rows with all these objects of other dimensions; left out is any. At most 20, a dimension once.',
  })
  dimensions?: RowDimensionInput[] | null;

  @Field(() => [ActivityShareInput], {
    nullable: true,
    description:
      'The activities that have a part, by weight: one takes all of it. A month of equal coding is shared to the öre, and the parts sum to it. Left out is none.',
  })
  activities?: ActivityShareInput[] | null;

  @Field(() => String, { nullable: true, description: 'The account group’s code.' })
  accountGroup?: string | null;

  @Field(() => LocalDate, { description: 'From the month of this day on, the whole of it.' })
  from!: Day;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Through the month of this day, the whole of it; left out is until further notice.',
  })
  through?: Day | null;
}

export function toRule(input: AccountMappingRuleInput): Rule {
  const { fromAccount, toAccount, costCentre, project, dimensions, activities, accountGroup, from, through } = input;
  return {
    ...{ fromAccount, toAccount, costCentre: costCentre ?? null, project: project ?? null },
    dimensions: (dimensions ?? []).map(({ dimension, object }) => ({ dimension, object })),
    activities: (activities ?? []).map(({ code, weight }) => ({ code, weight })),
    accountGroup: accountGroup ?? null,
    ...{ fromPeriod: periodOf(from), toPeriod: through == null ? null : periodOf(through) },
  };
}

@InputType({ description: 'A row of a voucher of the office’s own.' })
export class VoucherRowInput {
  @Field(() => String, { description: 'The account: 1 to 10 digits.' })
  account!: string;

  @Field(() => String, { nullable: true, description: 'The cost centre (kostnadsställe). At most 64 characters.' })
  costCentre?: string | null;

  @Field(() => String, { nullable: true, description: 'The project. At most 64 characters.' })
  project?: string | null;

  @Field(() => [RowDimensionInput], {
    nullable: true,
    description: 'Objects of other dimensions; a dimension once. At most 2000 characters together.',
  })
  dimensions?: RowDimensionInput[] | null;

  @Field(() => String, { nullable: true, description: 'A text. At most 500 characters.' })
  text?: string | null;

  @Field(() => Kronor, { description: 'In kronor: debit positive, credit negative, so that income is negative.' })
  amount!: Ore;
}

@InputType({ description: 'A voucher of the office’s own. Its rows sum to 0.' })
export class VoucherInput {
  @Field(() => String, { defaultValue: 'F', description: 'The series, numbered here: not one that is imported.' })
  series!: string;

  @Field(() => LocalDate, { description: 'Its day; the operational year is the one it lies in (YEAR-1).' })
  date!: Day;

  @Field(() => String, { description: 'What it is about. At most 500 characters.' })
  text!: string;

  @Field(() => [VoucherRowInput], { description: 'Its rows, 1 to 10 000; they sum to 0.' })
  rows!: VoucherRowInput[];
}

export function toSourceRow({ account, costCentre, project, dimensions, text, amount }: VoucherRowInput): SourceRow {
  const objects = { costCentre: costCentre ?? '', project: project ?? '', dimensions: pairsText(dimensions ?? []) };
  return { account, ...objects, text: text ?? '', amountOre: amount };
}

@InputType({ description: 'The correction of a voucher by one with opposite signs.' })
export class VoucherReversalInput {
  @Field(() => Int, { description: 'The voucher’s operational year (YEAR-1).' })
  year!: number;

  @Field(() => String, { description: 'The voucher’s series.' })
  series!: string;

  @Field(() => Int, { description: 'The voucher’s number.' })
  number!: number;

  @Field(() => LocalDate, { description: 'The day of the correction, not before the voucher’s.' })
  date!: Day;

  @Field(() => String, { description: 'Why. At most 500 characters.' })
  text!: string;
}
