import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '../agreement/local-date.js';
import type { Exactness } from './check-population.js';

/** The population of all 21 regions on one reference date, as one source gave it. A correction is a new version. */
@Entity('population_set')
export class PopulationVersion {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @Column('varchar', { length: 10 })
  referenceDate!: LocalDate;

  /** 1, 2, 3 … for each reference date; the highest is in force. */
  @Column('int')
  version!: number;

  @Column('varchar', { length: 16 })
  exactness!: Exactness;

  /** The nation's published total in persons, where one is known. */
  @Column('int', { nullable: true })
  nationalTotalPersons!: number | null;

  @Column('varchar', { length: 500 })
  source!: string;

  @Column('varchar', { length: 1000 })
  note!: string;

  /** The regions, and "00" for the nation, whose jump from other known figures was accepted; null where none was. */
  @Column('simple-json', { nullable: true })
  acceptedJumps!: string[] | null;

  @Column('varchar', { length: 24 })
  importedAt!: string;

  @Column('varchar', { length: 190 })
  importedBy!: string;
}

@Entity('population_figure')
export class PopulationFigure {
  @PrimaryColumn('varchar', { length: 36 })
  setId!: string;

  @PrimaryColumn('varchar', { length: 2 })
  regionCode!: string;

  @Column('int')
  persons!: number;
}
