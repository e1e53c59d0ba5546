import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { lastDayOfMonth } from '../agreement/calendar-day.js';
import type { LocalDate as Day } from '../agreement/local-date.js';
import { LocalDate } from '../agreement/local-date.scalar.js';
import { ListAnswer, ReplayedField } from '../changes/replayed.field.js';
import { AccountKind } from './account-group.entity.js';
import type { MappingRule } from './mapping-rule.entity.js';

registerEnumType(AccountKind, {
  name: 'AccountKind',
  description: 'What a group of accounts is in the annual financial statement (REP-2).',
  valuesConfig: {
    CONTRIBUTION: { description: 'Income: the regions’ contributions (FIN-1).' },
    OTHER_INCOME: { description: 'Income from elsewhere.' },
    COST: { description: 'Costs, kept by activity (ACT-1…8).' },
    BALANCE: { description: 'Assets and liabilities.' },
    EQUITY: { description: 'Equity with the results of earlier years brought forward.' },
  },
});

@ObjectType('AccountGroup', { description: 'Accounts that are budgeted and reported together (kontogrupp).' })
export class AccountGroupType {
  @Field(() => String, { description: 'Its code, e.g. “PERSONNEL”.' })
  code!: string;

  @Field(() => String, { description: 'Its name in English.' })
  name!: string;

  @Field(() => String, { description: 'Its name in Swedish.' })
  nameSv!: string;

  @Field(() => AccountKind, { description: 'What it is in the annual financial statement (REP-2).' })
  kind!: AccountKind;
}

@ObjectType('AccountMappingRule', {
  description:
    'One rule of the account mapping: what these accounts, cost centre and project mean, in these months. The most particular rule that says it decides: project before cost centre before accounts, then more digits, then the narrower range.',
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

  @Field(() => String, { nullable: true, description: 'The activity’s code (ACT-1…8); null where the rule does not say.' })
  activity!: string | null;

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
  const { fromAccount, toAccount, costCentre, project, activity, accountGroup, fromPeriod, toPeriod } = rule;
  const from = `${Math.floor(fromPeriod / 100)}-${String(fromPeriod % 100).padStart(2, '0')}-01` as Day;
  const through = toPeriod === null ? null : lastDayOfMonth(Math.floor(toPeriod / 100), toPeriod % 100);
  return { fromAccount, toAccount, costCentre, project, activity, accountGroup, from, through };
}

@ObjectType({ description: 'How a voucher is known.' })
export class VoucherName {
  @Field(() => Int, { description: 'The operational year (YEAR-1).' })
  year!: number;

  @Field(() => String, { description: 'The series.' })
  series!: string;

  @Field(() => Int, {
    description:
      'The number in its series; of one that is no small whole number, that of its last digits, for the order (0 where it has none).',
  })
  number!: number;
}

@ObjectType({ description: 'How a voucher is known that was just stored.' })
export class RegisteredVoucher extends VoucherName {
  @ReplayedField()
  replayed!: boolean;
}
