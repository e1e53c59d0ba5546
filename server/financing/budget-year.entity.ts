import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '../agreement/local-date.js';
import type { ApportionmentMethod } from '../allocation/apportionment-method.js';
import { safeIntegerColumn } from '../changes/safe-integer.column.js';
import { oreColumn } from '../money/ore.column.js';
import type { Ore } from '../money/ore.js';
import type { ProposedTable } from './proposed-table.js';

/** What is fixed: the year's total, or the rate per inhabitant (docs/decisions/0001). */
export enum BudgetBasis {
  TOTAL = 'TOTAL',
  RATE = 'RATE',
}

/** Measures a key can share by: the population of its reference date, or equal parts. */
export enum KeyMeasure {
  POPULATION = 'POPULATION',
  EQUAL = 'EQUAL',
}

/** One component of an allocation key: `weight`, a decimal as text, of the total is shared by `measure`. */
export interface KeyComponent {
  readonly measure: KeyMeasure;
  readonly weight: string;
}

/** What a contribution table is computed from: the money and the allocation key (fördelningsnyckel). */
export class ContributionBasis {
  @Column('varchar', { length: 8 })
  basis!: BudgetBasis;

  @Column({ ...oreColumn, nullable: true })
  totalOre!: Ore | null;

  /** Öre per inhabitant. */
  @Column({ ...oreColumn, nullable: true })
  rateOre!: Ore | null;

  /** The day whose population counts. */
  @Column('varchar', { length: 10 })
  referenceDate!: LocalDate;

  @Column('varchar', { length: 24 })
  method!: ApportionmentMethod;

  /** The smallest step of a contribution. */
  @Column(oreColumn)
  unitOre!: Ore;

  /** Empty where a proposed scenario shares by other measures than these. */
  @Column('simple-json')
  components!: KeyComponent[];

  /** The scenario's table that the year was proposed as; null where the budget and the key above say it all. */
  @Column('simple-json', { nullable: true })
  proposed!: ProposedTable | null;

  /** Where the figures come from, in words. */
  @Column('varchar', { length: 1000 })
  source!: string;

  /** True for figures made up to show how the tool works. */
  @Column('boolean')
  example!: boolean;
}

/** A year's budget and key as they stand: the proposal until decided, and again while a correction is open. */
@Entity('budget_year')
export class BudgetYear extends ContributionBasis {
  @PrimaryColumn('int')
  year!: number;

  /** Version that deciding would create, 1 for the first. */
  @Column('int')
  nextVersion!: number;

  /** True while the proposal may be edited: before the first decision, or while a correction is open. */
  @Column('boolean')
  open!: boolean;

  /** Why the open correction was opened; null otherwise. */
  @Column('varchar', { length: 1000, nullable: true })
  correctionReason!: string | null;

  /** Revision of the last change, to refuse an edit of stale data. */
  @Column(safeIntegerColumn)
  revision!: number;
}
