import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whose ledger it is: the region that hosts the office, as exports say it. One row, once the office has set it. */
@Entity('ledger_company')
export class LedgerCompany {
  @PrimaryColumn('int')
  id!: number;

  @Column('varchar', { length: 190 })
  name!: string;

  /** NNNNNN-NNNN. */
  @Column('varchar', { length: 11 })
  organisationNumber!: string;
}
