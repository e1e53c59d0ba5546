import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '../agreement/local-date.js';
import { safeIntegerColumn } from '../changes/safe-integer.column.js';
import { oreColumn } from '../money/ore.column.js';
import type { Ore } from '../money/ore.js';
import { ContributionBasis } from './budget-year.entity.js';

/** A contribution table as the steering group decided it (DEC-1): written once, never edited. */
@Entity('contribution_version')
export class ContributionVersion extends ContributionBasis {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @Column('int')
  year!: number;

  /** 1 for the first decision; each correction is the next. The highest is in force. */
  @Column('int')
  version!: number;

  @Column('varchar', { length: 36 })
  populationSetId!: string;

  @Column('varchar', { length: 10 })
  decidedOn!: LocalDate;

  /** The steering group's minutes, e.g. "SG 2022-11-24 §7". */
  @Column('varchar', { length: 190 })
  decisionReference!: string;

  /** Why a correction was made; null for the first version. */
  @Column('varchar', { length: 1000, nullable: true })
  reason!: string | null;

  /** The data's revision at which it was decided. */
  @Column(safeIntegerColumn)
  revision!: number;
}

@Entity('contribution_row')
export class ContributionRow {
  @PrimaryColumn('varchar', { length: 36 })
  versionId!: string;

  @PrimaryColumn('varchar', { length: 2 })
  regionCode!: string;

  @Column('int')
  persons!: number;

  /** The exact share of the total before rounding, as a reduced fraction. */
  @Column('varchar', { length: 400 })
  shareNumerator!: string;

  @Column('varchar', { length: 400 })
  shareDenominator!: string;

  @Column(oreColumn)
  amountOre!: Ore;
  /**
   * What the region paid the year before by the table in force when this one was decided; null where it paid none, no table of
   * that year was known, or an earlier version of Fordela decided this one while that year was preliminary.
   */
  @Column({ ...oreColumn, nullable: true })
  previousAmountOre!: Ore | null;
}
