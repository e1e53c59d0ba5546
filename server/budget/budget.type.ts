import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LocalDate as Day } from '../agreement/local-date.js';
import { LocalDate } from '../agreement/local-date.scalar.js';
import { ReplayedField } from '../changes/replayed.field.js';
import { Kronor } from '../money/kronor.scalar.js';
import type { Ore } from '../money/ore.js';
import { BudgetProfile, type BudgetVersion as StoredVersion } from './budget.entity.js';
import { type BudgetWarning, BudgetWarningCode } from './budget-warnings.js';
import { BudgetStatus, type Budget as LoadedBudget } from './load-budget.js';
import type { PlannedLine } from './plan-lines.js';

registerEnumType(BudgetProfile, {
  name: 'BudgetProfile',
  description: 'How a budget line is spread over the months. Whichever it is, the months sum to the line.',
  valuesConfig: {
    HAND: { description: 'Twelve amounts given by hand.' },
    EQUAL: {
      description:
        'Equal parts, in whole kronor where the line is: the budget to date of every month is within half a krona of the exact one.',
    },
    LAST_YEAR: {
      description:
        'As last year’s outcome of the same activity and account group; a negative month counts as 0. A month that last year’s ledger does not hold yet follows the same month a year earlier: followedYears tells. Refused where that is unknown too.',
    },
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

  @Field(() => [Int], {
    nullable: true,
    description:
      'With LAST_YEAR, January to December: the year whose outcome of the same month the line follows, last year as far as its ledger was complete, else the year before it. Null for other profiles, and for lines of earlier versions of Fordela, which did not keep it.',
  })
  followedYears!: readonly number[] | null;
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

registerEnumType(BudgetWarningCode, {
  name: 'BudgetWarningCode',
  description: 'What a budget line holds that is likely a mistake.',
  valuesConfig: {
    INCOME_NEGATIVE: {
      description:
        'Income below 0. In SIE income is credit, negative, and positive here: the file may have it the other way round.',
    },
  },
});

@ObjectType('BudgetWarning', { description: 'Something in a budget line that is allowed, and is likely a mistake.' })
class BudgetWarningType {
  @Field(() => BudgetWarningCode, { description: 'What it is.' })
  code!: BudgetWarningCode;

  @Field(() => Int, { description: 'The line, from 1.' })
  line!: number;

  @Field(() => String, { description: 'The line’s account group.' })
  accountGroup!: string;

  @Field(() => Kronor, { description: 'The line’s total, in kronor.' })
  amount!: Ore;

  @Field(() => String, { description: 'The same in words.' })
  text!: string;
}

@ObjectType('Budget', { description: 'A year’s operating budget in one version: what the money is to be spent on (DEC-1).' })
export class BudgetType extends BudgetVersionType {
  @Field(() => [BudgetLineType], { description: 'Its lines, in the order they were given.' })
  lines!: BudgetLineType[];

  @ReplayedField()
  replayed!: boolean;

  @Field(() => [BudgetWarningType], {
    description: 'What is allowed in the lines and is likely a mistake; empty where nothing is. A warning stops nothing.',
  })
  warnings!: readonly BudgetWarningType[];
}

export function toBudgetVersion(stored: StoredVersion, status: BudgetStatus): BudgetVersionType {
  const { year, version, source, example, reason, decidedOn, decisionReference: reference, revision } = stored;
  return { year, version, status, source, example, reason, decidedOn, reference, revision };
}

export function toBudget({ version, status, lines, warnings }: LoadedBudget): BudgetType {
  return {
    ...toBudgetVersion(version, status),
    lines: lines.map((line) => toLine(line, version.year)),
    warnings: warnings.map(toWarning),
    replayed: false,
  };
}

function toWarning({ amountOre: amount, ...warning }: BudgetWarning): BudgetWarningType {
  return { ...warning, amount };
}

function toLine({ totalOre: total, lastYearThrough, ...line }: PlannedLine, year: number): BudgetLineType {
  const followedYears = line.months.map((_, index) => year - (index < (lastYearThrough ?? 0) ? 1 : 2));
  return { ...line, total, followedYears: lastYearThrough === null ? null : followedYears };
}
