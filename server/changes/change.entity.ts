import { Column, Entity, PrimaryColumn } from 'typeorm';
import { safeIntegerColumn } from './safe-integer.column.js';

/** One unit of work that changed the data: who, when, what, why, before and after, chained to the one before it. */
@Entity('change_log')
export class Change {
  /** The data's revision after this change; 1, 2, 3 … without gaps. */
  @PrimaryColumn(safeIntegerColumn)
  revision!: number;

  /** UTC, ISO 8601 with milliseconds. */
  @Column('varchar', { length: 24 })
  at!: string;

  @Column('varchar', { length: 190 })
  principalId!: string;

  @Column('varchar', { length: 190 })
  principalName!: string;

  /** The use case, e.g. "decideContributions". */
  @Column('varchar', { length: 64 })
  operation!: string;

  /** What it was done to, e.g. "budgetYear:2023". */
  @Column('varchar', { length: 190 })
  subject!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  /** JSON text exactly as it was hashed. */
  @Column('text')
  before!: string;

  @Column('text')
  after!: string;

  @Column('varchar', { length: 64 })
  requestId!: string;

  @Column('varchar', { length: 64 })
  previousHash!: string;

  /** JSON text of `LogSeals`; null in entries of versions before it. */
  @Column('text', { nullable: true })
  seals!: string | null;

  @Column('varchar', { length: 64 })
  hash!: string;
}

/** The one row that orders all writes: locked first in every unit of work. */
@Entity('change_head')
export class ChangeHead {
  @PrimaryColumn('int')
  id!: number;

  @Column(safeIntegerColumn)
  revision!: number;

  @Column('varchar', { length: 64 })
  hash!: string;
}

/** A request that was carried out once, so that the same request again gives the same answer and no second change. */
@Entity('idempotency_key')
export class IdempotencyKey {
  @PrimaryColumn('varchar', { length: 190 })
  principalId!: string;

  @PrimaryColumn('varchar', { length: 190 })
  key!: string;

  @Column('varchar', { length: 64 })
  operation!: string;

  @Column('varchar', { length: 64 })
  inputHash!: string;

  @Column(safeIntegerColumn)
  revision!: number;

  /** What the unit of work gave, as JSON. */
  @Column('text')
  result!: string;

  /** What was answered, as `kept-answer.ts` writes it; null for keys of before it was kept. */
  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('varchar', { length: 24 })
  at!: string;
}
