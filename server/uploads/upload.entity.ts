import { Column, Entity, PrimaryColumn } from 'typeorm';
import { safeIntegerColumn } from '../changes/safe-integer.column.js';

/** A file that is being sent in parts, or has come whole and waits for what it was sent for. It is no data yet. */
@Entity('upload')
export class Upload {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  /** Whoever sends it; nobody else may add to it or open it. */
  @Column('varchar', { length: 190 })
  principalId!: string;

  @Column('varchar', { length: 255 })
  fileName!: string;

  /** How many bytes the file has, as announced. */
  @Column(safeIntegerColumn)
  bytes!: number;

  /** How many of them have come, from the beginning and without a gap. */
  @Column(safeIntegerColumn)
  receivedBytes!: number;

  @Column('int')
  parts!: number;

  /** UTC, ISO 8601 with milliseconds. */
  @Column('varchar', { length: 24 })
  startedAt!: string;

  @Column('varchar', { length: 24 })
  expiresAt!: string;
}

/** A part of an upload: its bytes from `firstByte` on. */
@Entity('upload_part')
export class UploadPart {
  @PrimaryColumn('varchar', { length: 36 })
  uploadId!: string;

  @PrimaryColumn(safeIntegerColumn)
  firstByte!: number;

  /** SHA-256 of the content: tells the same part, sent again, from another. */
  @Column('varchar', { length: 64 })
  hash!: string;

  @Column('blob')
  content!: Buffer;
}
