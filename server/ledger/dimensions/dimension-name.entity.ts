import { Column, Entity, PrimaryColumn } from 'typeorm';

export const MAX_DIMENSION_NAME = 190;

/** What a source calls a dimension (#DIM, #UNDERDIM, or the heading of a column). */
@Entity('dimension_name')
export class DimensionName {
  @PrimaryColumn('int')
  sourceId!: number;

  /** The ledger's number of it: 1 is the cost centre, 6 the project. */
  @PrimaryColumn('int')
  dimension!: number;

  @Column('varchar', { length: MAX_DIMENSION_NAME })
  name!: string;

  /** The dimension that it is a part of; null where it is none's. */
  @Column('int', { nullable: true })
  parent!: number | null;

  /** The last day of the accounting year of the file that said so; '' for an invented one, which any real one replaces. */
  @Column('varchar', { length: 10 })
  ofYearThrough!: string;
}

/** What a source calls an object of a dimension (#OBJEKT). Kept for objects that the ledger has rows of. */
@Entity('object_name')
export class ObjectName {
  @PrimaryColumn('int')
  sourceId!: number;

  @PrimaryColumn('int')
  dimension!: number;

  @PrimaryColumn('varchar', { length: 64 })
  object!: string;

  @Column('varchar', { length: MAX_DIMENSION_NAME })
  name!: string;

  @Column('varchar', { length: 10 })
  ofYearThrough!: string;
}
