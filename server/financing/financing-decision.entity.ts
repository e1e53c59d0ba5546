import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '../agreement/local-date.js';
import { oreColumn } from '../money/ore.column.js';
import type { Ore } from '../money/ore.js';

export enum FinancingOutcome {
  APPROVED = 'APPROVED',
  DECLINED = 'DECLINED',
}

/** A region's own decision on financing a year (FIN-1). */
@Entity('financing_decision')
export class FinancingDecision {
  @PrimaryColumn('int')
  year!: number;

  @PrimaryColumn('varchar', { length: 2 })
  regionCode!: string;

  @Column('varchar', { length: 16 })
  outcome!: FinancingOutcome;

  @Column('varchar', { length: 10 })
  decidedOn!: LocalDate;

  /** Who decided, e.g. "Regionstyrelsen". */
  @Column('varchar', { length: 190 })
  decidedBy!: string;

  @Column('varchar', { length: 190 })
  reference!: string;

  /** The amount the region granted, where its decision names one. */
  @Column({ ...oreColumn, nullable: true })
  amountOre!: Ore | null;
}
