import { Field, InputType, Int } from 'type-graphql';
import type { LocalDate as Day } from '../agreement/local-date.js';
import { LocalDate } from '../agreement/local-date.scalar.js';
import { Kronor } from '../money/kronor.scalar.js';
import type { Ore } from '../money/ore.js';
import type { SourceRow } from './check-voucher.js';
import type { Rule } from './map-coding.js';
import { periodOf } from './period.js';

@InputType({ description: 'A rule of the account mapping. It gives an activity, an account group, or both.' })
export class AccountMappingRuleInput {
  @Field(() => String, { description: 'First digits of the lowest account: “50” is every account from 50 on.' })
  fromAccount!: string;

  @Field(() => String, { description: 'First digits of the highest account, as many digits: “59” goes up to 5999.' })
  toAccount!: string;

  @Field(() => String, { nullable: true, description: 'Only this cost centre (kostnadsställe); left out is any.' })
  costCentre?: string | null;

  @Field(() => String, { nullable: true, description: 'Only this project; left out is any.' })
  project?: string | null;

  @Field(() => String, { nullable: true, description: 'The activity’s code (ACT-1…8).' })
  activity?: string | null;

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
  const { fromAccount, toAccount, costCentre, project, activity, accountGroup, from, through } = input;
  return {
    ...{ fromAccount, toAccount, costCentre: costCentre ?? null, project: project ?? null },
    ...{ activity: activity ?? null, accountGroup: accountGroup ?? null },
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

export function toSourceRow({ account, costCentre, project, text, amount }: VoucherRowInput): SourceRow {
  return { account, costCentre: costCentre ?? '', project: project ?? '', text: text ?? '', amountOre: amount };
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
