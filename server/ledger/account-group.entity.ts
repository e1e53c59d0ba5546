import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a group of accounts is in the annual financial statement (REP-2). */
export enum AccountKind {
  CONTRIBUTION = 'CONTRIBUTION',
  OTHER_INCOME = 'OTHER_INCOME',
  COST = 'COST',
  BALANCE = 'BALANCE',
  EQUITY = 'EQUITY',
}

/** The kinds that are income: credit, so negative in the ledger and positive in reports and budgets. */
export function isIncome(kind: AccountKind): boolean {
  return kind === AccountKind.CONTRIBUTION || kind === AccountKind.OTHER_INCOME;
}

/** The kinds that make the year's result, and that can be budgeted; the others are the balance sheet. */
export function isOfResult(kind: AccountKind): boolean {
  return isIncome(kind) || kind === AccountKind.COST;
}

/** Accounts that are budgeted and reported together (kontogrupp), such as personnel or travel. */
@Entity('account_group')
export class AccountGroup {
  @PrimaryColumn('varchar', { length: 16 })
  code!: string;

  @Column('varchar', { length: 190 })
  name!: string;

  @Column('varchar', { length: 190 })
  nameSv!: string;

  @Column('varchar', { length: 16 })
  kind!: AccountKind;

  /** Its place among the others, lowest first. */
  @Column('int')
  position!: number;
}
