import { ArgsType, Field, Int } from 'type-graphql';
import type { LocalDate as Day } from '../../agreement/local-date.js';
import { LocalDate } from '../../agreement/local-date.scalar.js';
import { ReportSection } from '../report-section.js';
import type { RowQuestion } from './row-question.js';

/** Which rows, and which page of them. */
@ArgsType()
export class VoucherRowsArgs {
  @Field(() => Int, { description: 'The operational year (YEAR-1).' })
  year!: number;

  @Field(() => LocalDate, { nullable: true, description: 'Only rows that count for this day of the year or a later one.' })
  from?: Day | null;

  @Field(() => LocalDate, { nullable: true, description: 'Only rows that count for this day of the year or an earlier one.' })
  to?: Day | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only these accounts: 5010 and all that begin with it, 50*, a range 5010..5099, or several, 5010;60*.',
  })
  account?: string | null;

  @Field(() => String, { nullable: true, description: 'Only this account group; “” is unmapped rows.' })
  accountGroup?: string | null;

  @Field(() => String, { nullable: true, description: 'Only this activity (ACT-1…8); “” is rows without one.' })
  activity?: string | null;

  @Field(() => ReportSection, {
    nullable: true,
    description: 'Only rows that count in this section of the report of budget against outcome.',
  })
  section?: ReportSection | null;

  @Field(() => String, { nullable: true, description: 'Only this cost centre (kostnadsställe); “” is rows without one.' })
  costCentre?: string | null;

  @Field(() => String, { nullable: true, description: 'Only this project; “” is rows without one.' })
  project?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only rows with these words in their text or their voucher’s, in capitals or not. 1 to 100 characters.',
  })
  text?: string | null;

  @Field(() => Int, { defaultValue: 1000, description: 'How many, 1 to 5000.' })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Go on after this `endCursor` of the same question; refuses with LEDGER_MOVED where the ledger has moved since.',
  })
  after?: string | null;
}

/** Null means the same as leaving it out. */
export function toRowQuestion(args: VoucherRowsArgs): RowQuestion {
  const { year, from, to, account, accountGroup, activity, section, costCentre, project, text } = args;
  return {
    ...{ year, from: from ?? undefined, to: to ?? undefined, account: account ?? undefined, text: text ?? undefined },
    ...{ accountGroup: accountGroup ?? undefined, activity: activity ?? undefined, section: section ?? undefined },
    ...{ costCentre: costCentre ?? undefined, project: project ?? undefined },
  };
}
