import { Column, Entity, PrimaryColumn } from 'typeorm';
import { oreColumn } from '../money/ore.column.js';
import type { Ore } from '../money/ore.js';

/**
 * What was booked in a month on an account, by activity and account group: what every report reads, so that none of
 * them grows with the ledger. Kept in the transaction that changes the rows or the mapping.
 */
@Entity('month_total')
export class MonthTotal {
  @PrimaryColumn('int')
  year!: number;

  @PrimaryColumn('int')
  month!: number;

  /** '' where the mapping gives none. */
  @PrimaryColumn('varchar', { length: 16 })
  activity!: string;

  /** '' where the mapping gives none. */
  @PrimaryColumn('varchar', { length: 16 })
  accountGroup!: string;

  @PrimaryColumn('varchar', { length: 10 })
  account!: string;

  /** Debit positive, credit negative. */
  @Column(oreColumn)
  amountOre!: Ore;

  /** Counts each row once: one that several activities share, at the first of them. */
  @Column('int')
  rowCount!: number;
}
