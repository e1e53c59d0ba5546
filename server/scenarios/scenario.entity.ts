import { Column, Entity, PrimaryColumn } from 'typeorm';
import { safeIntegerColumn } from '../changes/safe-integer.column.js';
import type { Adjustment } from './adjustment.js';

/** Who sees a scenario. */
export enum ScenarioVisibility {
  /** Its owner alone. */
  PRIVATE = 'PRIVATE',
  /** Everybody who is signed in. */
  COOPERATION = 'COOPERATION',
}

/** A what-if under a name: its owner's, in versions that are never edited. */
@Entity('scenario')
export class Scenario {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @Column('varchar', { length: 190 })
  ownerId!: string;

  @Column('varchar', { length: 190 })
  ownerName!: string;

  /** Once among its owner's. */
  @Column('varchar', { length: 100 })
  name!: string;

  @Column('varchar', { length: 16 })
  visibility!: ScenarioVisibility;

  /** UTC, ISO 8601; null while in use. */
  @Column('varchar', { length: 24, nullable: true })
  archivedAt!: string | null;

  /** The newest version; versions count from 1 without gaps. */
  @Column('int')
  version!: number;

  /** The data's revision of its last change. */
  @Column(safeIntegerColumn)
  revision!: number;
}

/** What a scenario said at one saving: written once, never edited. */
@Entity('scenario_version')
export class ScenarioVersion {
  @PrimaryColumn('varchar', { length: 36 })
  scenarioId!: string;

  @PrimaryColumn('int')
  version!: number;

  /** The first operational year it is about. */
  @Column('int')
  baseYear!: number;

  /** How many years from the base year on, 1 to 10. */
  @Column('int')
  years!: number;

  /** What it is for, in words; empty where there is nothing to say. */
  @Column('varchar', { length: 1000 })
  note!: string;

  @Column('simple-json')
  adjustments!: readonly Adjustment[];

  /** UTC, ISO 8601. */
  @Column('varchar', { length: 24 })
  savedAt!: string;

  /** The data's revision that saved it. */
  @Column(safeIntegerColumn)
  revision!: number;
}
