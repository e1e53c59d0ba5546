import { Column, Entity, PrimaryColumn } from 'typeorm';
import { oreColumn } from '../money/ore.column.js';
import type { Ore } from '../money/ore.js';
import { MAX_DIMENSIONS } from './check-voucher.js';

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

  /** Every other dimension with its object, as `pairsText` writes them; '' where there are none. */
  @Column('varchar', { length: MAX_DIMENSIONS })
  dimensions!: string;
}

/**
 * What was booked with a coding in a month, and where the mapping puts it: a row for each activity that has a part of it. A new mapping
 * changes these, never the voucher's rows.
 */
@Entity('coding_month')
export class CodingMonth {
  /** Year × 100 + month. */
  @PrimaryColumn('int')
  period!: number;

  @PrimaryColumn('int')
  codingId!: number;

  /** '' where the mapping gives none. */
  @PrimaryColumn('varchar', { length: 16 })
  activity!: string;

  /** '' where the mapping gives none: unmapped, and shown as such. */
  @Column('varchar', { length: 16 })
  accountGroup!: string;

  /** The activity's part, debit positive, credit negative. The parts of a month of a coding sum to what was booked. */
  @Column(oreColumn)
  amountOre!: Ore;

  /** How many rows it is of. Rows that several activities share count at the first of them, and 0 at the others: a sum counts each row once. */
  @Column('int')
  rowCount!: number;
}
