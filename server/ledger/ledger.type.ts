import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ReplayedField } from '../changes/replayed.field.js';
import { AccountKind } from './account-group.entity.js';

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
