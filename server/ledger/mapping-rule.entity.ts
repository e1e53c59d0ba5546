import { Column, Entity, PrimaryColumn, type ValueTransformer } from 'typeorm';
import { type DimensionPair, pairsOf, pairsText } from './dimensions/dimension-pairs.js';
import { type ActivityShare, sharesOf, sharesText } from './mapping/activity-shares.js';

const asPairs: ValueTransformer = { to: pairsText, from: pairsOf };
const asShares: ValueTransformer = { to: sharesText, from: sharesOf };

/**
 * One row of the account mapping: what is booked on these accounts, with these objects, belongs to these activities, this account
 * group, or both, in these months. The regions' charts of accounts differ, so nothing of this is
 * fixed in code.
 */
@Entity('mapping_rule')
export class MappingRule {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  /** First digits of the lowest account: "50" is every account from 50 on. */
  @Column('varchar', { length: 10 })
  fromAccount!: string;

  /** First digits of the highest account, as many as `fromAccount` has: "59" is up to and with 5999. */
  @Column('varchar', { length: 10 })
  toAccount!: string;

  /** Only this cost centre; null is any. */
  @Column('varchar', { length: 64, nullable: true })
  costCentre!: string | null;

  /** Only this project; null is any. */
  @Column('varchar', { length: 64, nullable: true })
  project!: string | null;

  /** Only rows with these objects of other dimensions, all of them; none is any. */
  @Column('text', { transformer: asPairs })
  dimensions!: readonly DimensionPair[];

  /** Who has a part of it, by weight; none where the rule does not say. */
  @Column('text', { transformer: asShares })
  activities!: readonly ActivityShare[];

  /** Null where the rule does not say. */
  @Column('varchar', { length: 16, nullable: true })
  accountGroup!: string | null;

  /** The first month it holds for, as year × 100 + month: 202601. */
  @Column('int')
  fromPeriod!: number;

  /** The last month it holds for; null is until further notice. */
  @Column('int', { nullable: true })
  toPeriod!: number | null;
}
