import { Field, Int, ObjectType } from 'type-graphql';
import type { LocalDate as Day } from '../../agreement/local-date.js';
import { LocalDate } from '../../agreement/local-date.scalar.js';
import { Kronor } from '../../money/kronor.scalar.js';
import type { Ore } from '../../money/ore.js';

@ObjectType('LedgerAccountChange', { description: 'What an import did, or would do, to an account. In kronor, debit positive.' })
export class AccountChangeType {
  @Field(() => String, { description: 'The account.' })
  account!: string;

  @Field(() => Kronor, { description: 'The sum of rows of vouchers that are new.' })
  added!: Ore;

  @Field(() => Kronor, { description: 'What the replaced vouchers say now, less what they said.' })
  replaced!: Ore;

  @Field(() => Kronor, { description: 'The sum of rows that were taken away, as they stood.' })
  takenAway!: Ore;
}

@ObjectType('UnmappedAccount', {
  description: 'An account whose rows have no account group in some month. In kronor, debit positive.',
})
export class UnmappedAccountType {
  @Field(() => String, { description: 'The account.' })
  account!: string;

  @Field(() => String, { nullable: true, description: 'Its name (kontonamn); null where no import has said.' })
  name!: string | null;

  @Field(() => Int, { description: 'Its rows without an account group.' })
  rows!: number;

  @Field(() => Kronor, { description: 'What they sum to.' })
  amount!: Ore;
}

@ObjectType('LedgerFilteredAway', { description: 'What the filter of a source kept out of the ledger. No text of it is stored.' })
export class FilteredAwayType {
  @Field(() => Int, { description: 'Vouchers of which nothing was kept.' })
  vouchers!: number;

  @Field(() => Int, { description: 'Rows.' })
  rows!: number;

  @Field(() => Kronor, { description: 'What they sum to, in kronor, debit positive.' })
  amount!: Ore;
}

@ObjectType('LedgerUnbalancedVoucher', { description: 'A voucher of a file whose rows do not sum to 0.' })
export class UnbalancedVoucherType {
  @Field(() => String, { description: 'Its series.' })
  series!: string;

  @Field(() => String, { description: 'Its number as written.' })
  number!: string;

  @Field(() => LocalDate, { description: 'Its day.' })
  date!: Day;

  @Field(() => Kronor, { description: 'What its rows sum to, in kronor, debit positive.' })
  difference!: Ore;
}

@ObjectType('LedgerYearImport', { description: 'What importing a file did, or in a dry run would do, to one operational year.' })
export class LedgerYearImportType {
  @Field(() => Int, { description: 'The operational year (YEAR-1).' })
  year!: number;

  @Field(() => LocalDate, { description: 'The first day of the year that the file covers.' })
  first!: Day;

  @Field(() => LocalDate, { description: 'The last day of the year that the file covers.' })
  last!: Day;

  @Field(() => Int, { description: 'Vouchers that were added.' })
  added!: number;

  @Field(() => Int, { description: 'Vouchers that were replaced.' })
  changed!: number;

  @Field(() => Int, { description: 'Vouchers that were taken away.' })
  removed!: number;

  @Field(() => Int, { description: 'Vouchers that the ledger had already.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Rows of the vouchers that were added or replaced.' })
  rows!: number;

  @Field(() => Boolean, { description: 'Whether the year’s opening balances (ingående balanser) changed.' })
  openingBalancesChanged!: boolean;
}
