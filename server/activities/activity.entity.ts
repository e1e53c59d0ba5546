import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What money and time are spent on: one of the agreement's eight activities (ACT-1…8), or one that the office added. */
@Entity('activity')
export class Activity {
  /** "ACT-1", or the office's own: capital letters, digits and hyphens. */
  @PrimaryColumn('varchar', { length: 16 })
  code!: string;

  @Column('varchar', { length: 190 })
  name!: string;

  @Column('varchar', { length: 190 })
  nameSv!: string;

  /** True for the eight of the agreement. */
  @Column('boolean')
  ofAgreement!: boolean;
}
