import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '../agreement/local-date.js';
import { oreColumn } from '../money/ore.column.js';
import type { Ore } from '../money/ore.js';

/** A part of a region's contribution with its due date. Those of a year that stand sum to the contribution. */
@Entity('instalment')
export class Instalment {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @Column('int')
  year!: number;

  /** 1, 2, 3 … within the year. */
  @Column('int')
  number!: number;

  @Column('varchar', { length: 2 })
  regionCode!: string;

  @Column('varchar', { length: 10 })
  dueDate!: LocalDate;

  /** Negative where a corrected table gives money back. */
  @Column(oreColumn)
  amountOre!: Ore;

  /** The day it was requested from the region; null while only planned. */
  @Column('varchar', { length: 10, nullable: true })
  requestedOn!: LocalDate | null;

  /** The contribution version it follows from. */
  @Column('int')
  contributionVersion!: number;

  /** The later version whose plan took its place before it was requested; null while it stands. */
  @Column('int', { nullable: true })
  replacedByVersion!: number | null;
}

/** Money received for an instalment; a negative amount takes one back. */
@Entity('payment')
export class Payment {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @Column('varchar', { length: 36 })
  instalmentId!: string;

  @Column('varchar', { length: 10 })
  paidOn!: LocalDate;

  @Column(oreColumn)
  amountOre!: Ore;

  @Column('varchar', { length: 190 })
  reference!: string;
}
