import { ArgsType, Field, Int } from 'type-graphql';
import { ReportSection } from '../report-section.js';

/** What is drilled down to. */
@ArgsType()
export class VoucherArgs {
  @Field(() => Int, { description: 'The operational year (YEAR-1).' })
  year!: number;

  @Field(() => Int, { nullable: true, description: 'From this month on, 1 to 12.' })
  fromMonth?: number | null;

  @Field(() => Int, { nullable: true, description: 'Through this month, 1 to 12.' })
  toMonth?: number | null;

  @Field(() => ReportSection, {
    nullable: true,
    description: 'Only with rows that count in this section of the report of budget against outcome.',
  })
  section?: ReportSection | null;

  @Field(() => String, { nullable: true, description: 'Only with rows of this activity (ACT-1…8); “” is rows without one.' })
  activity?: string | null;

  @Field(() => String, { nullable: true, description: 'Only with rows of this account group; “” is unmapped rows.' })
  accountGroup?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only with rows on these accounts: 5010 and all that begin with it, 50*, a range 5010..5099, or several, 5010;60*.',
  })
  account?: string | null;

  @Field(() => String, { nullable: true, description: 'Only this series.' })
  series?: string | null;

  @Field(() => Int, { defaultValue: 50, description: 'How many, 1 to 200.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Go on after this cursor.' })
  after?: string | null;
}
