import { Field, InputType, Int } from 'type-graphql';
import type { LocalDate as Day } from '../agreement/local-date.js';
import { LocalDate } from '../agreement/local-date.scalar.js';
import { Kronor } from '../money/kronor.scalar.js';
import type { Ore } from '../money/ore.js';
import { FileInput } from '../uploads/file.input.js';
import { BudgetProfile } from './budget.entity.js';
import type { ProposedLine } from './plan-lines.js';

const EXPECTED_REVISION =
  'The revision of the year’s last version that you saw, 0 where there was none; refuses with STALE where it is another by now.';

@InputType({ description: 'A line of the operating budget.' })
export class BudgetLineInput {
  @Field(() => String, { nullable: true, description: 'The activity’s code (ACT-1…8); costs need one.' })
  activity?: string | null;

  @Field(() => String, { description: 'The account group’s code.' })
  accountGroup!: string;

  @Field(() => String, { defaultValue: '', description: 'A text. At most 500 characters.' })
  text!: string;

  @Field(() => BudgetProfile, { defaultValue: BudgetProfile.EQUAL, description: 'How it is spread over the months.' })
  profile!: BudgetProfile;

  @Field(() => Kronor, {
    nullable: true,
    description: 'For the year, in kronor, costs and income positive; with HAND it may be left out.',
  })
  total?: Ore | null;

  @Field(() => [Kronor], { nullable: true, description: 'January to December, in kronor: with HAND only.' })
  months?: Ore[] | null;
}

export function toProposedLine({ activity, accountGroup, text, profile, total, months }: BudgetLineInput): ProposedLine {
  return { activity: activity ?? null, accountGroup, text, profile, totalOre: total ?? null, months: months ?? null };
}

@InputType({ description: 'What every draft of an operating budget says.' })
class DraftHead {
  @Field(() => Int, { description: 'The operational year (YEAR-1).' })
  year!: number;

  @Field(() => String, { description: 'Where the figures come from. At most 500 characters.' })
  source!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'True for figures invented to show how the tool works.' })
  example!: boolean;

  @Field(() => String, { nullable: true, description: 'Why the decided budget is revised; needed from version 2 on.' })
  revisionReason?: string | null;

  @Field(() => Int, { nullable: true, description: EXPECTED_REVISION })
  expectedRevision?: number | null;
}

@InputType({ description: 'The draft of a year’s operating budget, whole.' })
export class BudgetDraftInput extends DraftHead {
  @Field(() => [BudgetLineInput], { description: 'Every line, 1 to 1000.' })
  lines!: BudgetLineInput[];
}

@InputType({ description: 'The draft of a year’s operating budget as CSV.' })
export class BudgetImportInput extends DraftHead {
  @Field(() => String, {
    description:
      'The file’s text: columns activity, account_group, text, profile, total, 01 … 12, also in Swedish; comma, semicolon or tab.',
  })
  content!: string;
}

@InputType({ description: 'The draft of a year’s operating budget from a SIE file.' })
export class BudgetSieInput extends DraftHead {
  @Field(() => FileInput, { description: 'A SIE file of type 2, 3 or 4 with the budget of its year (#PBUDGET 0).' })
  file!: FileInput;
}

@InputType({ description: 'The steering group’s decision on a budget (DEC-1).' })
export class BudgetDecisionInput {
  @Field(() => Int, { description: 'The operational year (YEAR-1).' })
  year!: number;

  @Field(() => LocalDate, { description: 'The day of the decision; not before an earlier version’s.' })
  decidedOn!: Day;

  @Field(() => String, { description: 'The steering group’s minutes. At most 190 characters.' })
  reference!: string;

  @Field(() => Int, { nullable: true, description: EXPECTED_REVISION })
  expectedRevision?: number | null;
}
