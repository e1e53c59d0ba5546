import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A named source of the ledger: an accounting system of a company. Its imports replace each other's vouchers, and nobody else's
 * (docs/decisions/0026).
 */
@Entity('ledger_source')
export class LedgerSource {
  @PrimaryColumn('int')
  id!: number;

  @Column('varchar', { length: 190 })
  name!: string;

  /** The program that writes its files, without its version; '' where none has said, "CSV" of lists that say nothing. */
  @Column('varchar', { length: 190 })
  program!: string;

  /** '' where no file has said. */
  @Column('varchar', { length: 190 })
  company!: string;

  /** Its digits; '' where no file has said. */
  @Column('varchar', { length: 32 })
  organisationNumber!: string;

  /** The dimension of SIE that is the cost centre, and the one that is the project. */
  @Column('int')
  costCentreDimension!: number;

  @Column('int')
  projectDimension!: number;

  /** Which column of its CSV files says what, as JSON; null where none has been imported. */
  @Column('text', { nullable: true })
  csvColumns!: string | null;

  /** The rows that are kept, as JSON of a `RowFilter`; null is all. */
  @Column('text', { nullable: true })
  filter!: string | null;

  /** True where its vouchers are made up to show how the tool works. */
  @Column('boolean')
  example!: boolean;

  /** True for what an earlier version imported, until a file tells which system it is. */
  @Column('boolean')
  ofEarlierVersion!: boolean;
}
