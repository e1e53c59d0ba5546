import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What the rows of a part of a table came to when they were last changed through the one write path. The change log has the digest over
 * a table's seals at each change of it, so that neither rows nor seals can be altered unseen (docs/decisions/0029).
 */
@Entity('seal')
export class Seal {
  @PrimaryColumn('varchar', { length: 64 })
  tableName!: string;

  /** 0 for a whole table; in a table with ascending numbers the number's part above its last ten bits. */
  @PrimaryColumn('int')
  bucket!: number;

  /** The columns that the digest is of, separated by commas: a later version may have more. */
  @Column('varchar', { length: 2000 })
  columns!: string;

  /** SHA-256 over table, columns and rows, in base64url. */
  @Column('varchar', { length: 64 })
  digest!: string;
}
