import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LocalDate as Day } from '../agreement/local-date.js';
import { LocalDate } from '../agreement/local-date.scalar.js';
import { Kronor } from '../money/kronor.scalar.js';
import type { Ore } from '../money/ore.js';
import { FileInput } from '../uploads/file.input.js';
import { BudgetProfile, type BudgetVersion as StoredVersion } from './budget.entity.js';
import { BudgetStatus, type Budget as LoadedBudget } from './load-budget.js';
import type { PlannedLine, ProposedLine } from './plan-lines.js';

registerEnumType(BudgetProfile, {
  name: 'BudgetProfile',
  description: 'How a budget line is spread over the months. Whichever it is, the months sum to the line.',
  valuesConfig: {
    HAND: { description: 'Twelve amounts given by hand.' },
    EQUAL: {
      description:
        'Equal parts, in whole kronor where the line is: the budget to date of every month is within half a krona of the exact one.',
    },
    LAST_YEAR: { description: 'As last year’s outcome of the same activity and account group; a negative month counts as 0.' },
  },
});
registerEnumType(BudgetStatus, {
  name: 'BudgetStatus',
  description: 'How firm a version of the operating budget is.',
  valuesConfig: {
    DRAFT: { description: 'Not decided: it may be edited and counts nowhere.' },
    DECIDED: { description: 'Decided by the steering group (DEC-1) and in force. Never edited.' },
    REVISED: { description: 'Decided once, and replaced since by a later version.' },
  },
});

@ObjectType('BudgetLine', { description: 'A line of the operating budget: an activity’s costs or income of an account group.' })
export class BudgetLineType {
  @Field(() => String, { nullable: true, description: 'The activity’s code (ACT-1…8); null for income that belongs to none.' })
  activity!: string | null;

  @Field(() => String, { description: 'The account group’s code; it says whether the line is income or cost.' })
  accountGroup!: string;

  @Field(() => String, { description: 'A text; empty where there is none.' })
  text!: string;

  @Field(() => BudgetProfile, { description: 'How it is spread over the months.' })
  profile!: BudgetProfile;

  @Field(() => Kronor, { description: 'For the year, in kronor. Costs and income are both positive.' })
  total!: Ore;

  @Field(() => [Kronor], { description: 'January to December, in kronor; they sum to the total.' })
  months!: readonly Ore[];
}

@ObjectType('BudgetVersion', { description: 'A version of a year’s operating budget.' })
export class BudgetVersionType {
  @Field(() => Int, { description: 'The operational year (YEAR-1).' })
  year!: number;

  @Field(() => Int, { description: '1 for the first; each revision is the next.' })
  version!: number;

  @Field(() => BudgetStatus, { description: 'How firm it is.' })
  status!: BudgetStatus;

  @Field(() => String, { description: 'Where the figures come from.' })
  source!: string;

  @Field(() => Boolean, { description: 'True for figures invented to show how the tool works.' })
  example!: boolean;

  @Field(() => String, { nullable: true, description: 'Why the budget was revised; null for the first version.' })
  reason!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day of the steering group’s decision (DEC-1); null while a draft.',
  })
  decidedOn!: Day | null;

  @Field(() => String, { nullable: true, description: 'The steering group’s minutes; null while a draft.' })
  reference!: string | null;

  @Field(() => Int, { description: 'The data’s revision of its last change; give it back as expectedRevision.' })
  revision!: number;
}

@ObjectType('Budget', { description: 'A year’s operating budget in one version: what the money is to be spent on (DEC-1).' })
export class BudgetType extends BudgetVersionType {
  @Field(() => [BudgetLineType], { description: 'Its lines, in the order they were given.' })
  lines!: BudgetLineType[];
}

export function toBudgetVersion(stored: StoredVersion, status: BudgetStatus): BudgetVersionType {
  const { year, version, source, example, reason, decidedOn, decisionReference: reference, revision } = stored;
  return { year, version, status, source, example, reason, decidedOn, reference, revision };
}

export function toBudget({ version, status, lines }: LoadedBudget): BudgetType {
  return { ...toBudgetVersion(version, status), lines: lines.map(toLine) };
}

function toLine({ activity, accountGroup, text, profile, totalOre: total, months }: PlannedLine): BudgetLineType {
  return { activity, accountGroup, text, profile, total, months };
}

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
