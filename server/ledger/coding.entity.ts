import { Column, Entity, PrimaryColumn } from 'typeorm';
import { oreColumn } from '../money/ore.column.js';
import type { Ore } from '../money/ore.js';

/** What a voucher row is coded with (kontering). Rows share few of them, so the mapping is worked out once for each. */
@Entity('coding')
export class Coding {
  @PrimaryColumn('int')
  id!: number;

  @Column('varchar', { length: 10 })
  account!: string;

  /** '' where there is none. */
  @Column('varchar', { length: 64 })
  costCentre!: string;

  /** '' where there is none. */
  @Column('varchar', { length: 64 })
  project!: string;
}

/** What was booked with a coding in a month, and where the mapping puts it. A new mapping changes these, never the rows. */
@Entity('coding_month')
export class CodingMonth {
  /** Year × 100 + month. */
  @PrimaryColumn('int')
  period!: number;

  @PrimaryColumn('int')
  codingId!: number;

  /** '' where the mapping gives none. */
  @Column('varchar', { length: 16 })
  activity!: string;

  /** '' where the mapping gives none: unmapped, and shown as such. */
  @Column('varchar', { length: 16 })
  accountGroup!: string;

  /** Debit positive, credit negative. */
  @Column(oreColumn)
  amountOre!: Ore;

  @Column('int')
  rowCount!: number;
}
