import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '../agreement/local-date.js';

/** A span of whole operational years in which a region takes part (YEAR-1). */
@Entity('participation')
export class Participation {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @Column('varchar', { length: 2 })
  regionCode!: string;

  /** 1 January of the first year. */
  @Column('varchar', { length: 10 })
  fromDate!: LocalDate;

  /** 31 December of the last year; null while no end is known. */
  @Column('varchar', { length: 10, nullable: true })
  toDate!: LocalDate | null;

  @Column('varchar', { length: 500 })
  note!: string;
}

/** A region's notice that it withdraws (WD-1) and the steering group's written confirmation (WD-2). */
@Entity('withdrawal')
export class Withdrawal {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @Column('varchar', { length: 2 })
  regionCode!: string;

  @Column('varchar', { length: 10 })
  notifiedOn!: LocalDate;

  /** 31 December of the last year in which the region takes part. */
  @Column('varchar', { length: 10 })
  lastDay!: LocalDate;

  @Column('varchar', { length: 10, nullable: true })
  confirmedOn!: LocalDate | null;

  @Column('varchar', { length: 500 })
  reference!: string;
}
