import { Column, Entity, PrimaryColumn } from 'typeorm';

export const MAX_ACCOUNT_NAME = 190;

/** What an account is called (kontonamn), as the export of the newest accounting year has it. */
@Entity('account_name')
export class AccountName {
  @PrimaryColumn('varchar', { length: 10 })
  account!: string;

  @Column('varchar', { length: MAX_ACCOUNT_NAME })
  name!: string;

  /** The last day of the accounting year that the file with the name covers; '' for an invented file, which any real one replaces. */
  @Column('varchar', { length: 10 })
  ofYearThrough!: string;
}
