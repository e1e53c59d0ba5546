import { Field, Int, ObjectType } from 'type-graphql';
import { lastDayOfMonth } from '../../agreement/calendar-day.js';
import type { LocalDate as Day } from '../../agreement/local-date.js';
import { LocalDate } from '../../agreement/local-date.scalar.js';
import { ListAnswer } from '../../changes/replayed.field.js';
import type { DimensionPair } from '../dimensions/dimension-pairs.js';
import type { MappingRule } from '../mapping-rule.entity.js';
import type { ActivityShare } from './activity-shares.js';

@ObjectType('RuleDimension', { description: 'An object of a dimension that a rule asks for.' })
class RuleDimension implements DimensionPair {
  @Field(() => Int, { description: 'The dimension’s number, as `ledgerDimensions` has it.' })
  dimension!: number;

  @Field(() => String, { description: 'The object: the code in that dimension.' })
  object!: string;
}

@ObjectType('ActivityShare', { description: 'An activity’s part of what a rule maps.' })
class ActivityShareType implements ActivityShare {
  @Field(() => String, { description: 'The activity’s code (ACT-1…8).' })
  code!: string;

  @Field(() => Int, { description: 'Its weight against the sum of the rule’s weights, 1 or more.' })
  weight!: number;
}

@ObjectType('AccountMappingRule', {
  description:
    'One rule of the account mapping: what these accounts, cost centre, project and other dimensions mean, in these months. The most particular rule that says it decides: project before cost centre before other dimensions (more of them first, then the lower number) before accounts, then more digits, then the narrower range.',
})
export class AccountMappingRule {
  @Field(() => String, { description: 'First digits of the lowest account: “50” is every account from 50 on.' })
  fromAccount!: string;

  @Field(() => String, { description: 'First digits of the highest account, inclusive: “59” goes up to 5999.' })
  toAccount!: string;

  @Field(() => String, { nullable: true, description: 'Only this cost centre (kostnadsställe); null is any.' })
  costCentre!: string | null;

  @Field(() => String, { nullable: true, description: 'Only this project; null is any.' })
  project!: string | null;

  @Field(() => [RuleDimension], { description: 'Only rows with all these objects of other dimensions; empty is any.' })
  dimensions!: readonly RuleDimension[];

  @Field(() => [ActivityShareType], {
    description:
      'The activities that have a part, by code: one takes all of it. A month of equal coding is shared by the weights to the öre (largest remainder, ties to the smaller code), and the parts sum to it. Empty where the rule does not say.',
  })
  activities!: readonly ActivityShareType[];

  @Field(() => String, { nullable: true, description: 'The account group’s code; null where the rule does not say.' })
  accountGroup!: string | null;

  @Field(() => LocalDate, { description: 'The first day it holds for: the first of a month.' })
  from!: Day;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The last day it holds for, a month’s last; null is until further notice.',
  })
  through!: Day | null;
}

@ObjectType({ description: 'The account mapping after a change of it.' })
export class AccountMappingAnswer extends ListAnswer {
  @Field(() => [AccountMappingRule], { description: 'Every rule, by account.' })
  accountMapping!: AccountMappingRule[];
}

export function toMappingRule(rule: MappingRule): AccountMappingRule {
  const { fromAccount, toAccount, costCentre, project, dimensions, activities, accountGroup, fromPeriod, toPeriod } = rule;
  const from = `${Math.floor(fromPeriod / 100)}-${String(fromPeriod % 100).padStart(2, '0')}-01` as Day;
  const through = toPeriod === null ? null : lastDayOfMonth(Math.floor(toPeriod / 100), toPeriod % 100);
  return { fromAccount, toAccount, costCentre, project, dimensions, activities, accountGroup, from, through };
}
