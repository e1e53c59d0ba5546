import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '../agreement/local-date.js';
import { safeIntegerColumn } from '../changes/safe-integer.column.js';
import { oreColumn } from '../money/ore.column.js';
import type { Ore } from '../money/ore.js';

/** How a line is spread over the months. */
export enum BudgetProfile {
  HAND = 'HAND',
  EQUAL = 'EQUAL',
  LAST_YEAR = 'LAST_YEAR',
}

/** A version of a year's operating budget: a draft until the steering group has decided it (DEC-1), then never edited. */
@Entity('budget_version')
export class BudgetVersion {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @Column('int')
  year!: number;

  /** 1 for the first; each revision is the next. */
  @Column('int')
  version!: number;

  /** Where the figures come from, in words. */
  @Column('varchar', { length: 500 })
  source!: string;

  /** True for figures made up to show how the tool works. */
  @Column('boolean')
  example!: boolean;

  /** Why the budget was revised; null for the first version. */
  @Column('varchar', { length: 1000, nullable: true })
  reason!: string | null;

  /** Null while a draft. */
  @Column('varchar', { length: 10, nullable: true })
  decidedOn!: LocalDate | null;

  /** The steering group's minutes; null while a draft. */
  @Column('varchar', { length: 190, nullable: true })
  decisionReference!: string | null;

  /** The data's revision of its last change; of its decision once decided. */
  @Column(safeIntegerColumn)
  revision!: number;
}

@Entity('budget_line')
export class BudgetLine {
  @PrimaryColumn('varchar', { length: 36 })
  versionId!: string;

  @PrimaryColumn('int')
  line!: number;

  /** Null for income that belongs to no activity. */
  @Column('varchar', { length: 16, nullable: true })
  activity!: string | null;

  @Column('varchar', { length: 16 })
  accountGroup!: string;

  @Column('varchar', { length: 500 })
  text!: string;

  @Column('varchar', { length: 16 })
  profile!: BudgetProfile;

  /** January through this month follow last year, the rest the year before; null where nothing is followed, or it was not kept. */
  @Column('int', { nullable: true })
  lastYearThrough!: number | null;

  /** For the year. Costs and income are both positive: the account group says which it is. */
  @Column(oreColumn)
  totalOre!: Ore;
}

@Entity('budget_month')
export class BudgetMonth {
  @PrimaryColumn('varchar', { length: 36 })
  versionId!: string;

  @PrimaryColumn('int')
  line!: number;

  @PrimaryColumn('int')
  month!: number;

  @Column(oreColumn)
  amountOre!: Ore;
}
