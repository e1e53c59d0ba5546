import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '../agreement/local-date.js';
import { safeIntegerColumn } from '../changes/safe-integer.column.js';
import { oreColumn } from '../money/ore.column.js';
import type { Ore } from '../money/ore.js';
import type { ImportKind } from './imports/file-kind.js';

/** One import that changed the ledger. */
@Entity('ledger_import')
export class LedgerImport {
  @PrimaryColumn(safeIntegerColumn)
  id!: number;

  @Column('int')
  year!: number;

  /** Tells the same file again. */
  @Column('varchar', { length: 64 })
  fingerprint!: string;

  /** The name of its source when it was imported; of an earlier version, where it came from in words. */
  @Column('varchar', { length: 500 })
  source!: string;

  @Column('int', { nullable: true })
  sourceId!: number | null;

  /** What its file was taken for; null for imports of earlier versions. */
  @Column('varchar', { length: 16, nullable: true })
  kind!: ImportKind | null;

  @Column('varchar', { length: 10, nullable: true })
  exportedOn!: LocalDate | null;

  /** The first and last day of the year that the file covers; null is the whole year. */
  @Column('varchar', { length: 10, nullable: true })
  coversFrom!: LocalDate | null;

  @Column('varchar', { length: 10, nullable: true })
  coversThrough!: LocalDate | null;

  /** UTC, ISO 8601. */
  @Column('varchar', { length: 24 })
  importedAt!: string;

  @Column('varchar', { length: 190 })
  importedBy!: string;

  @Column('int')
  added!: number;

  @Column('int')
  changed!: number;

  @Column('int')
  removed!: number;

  /** False for imports of earlier versions, which kept cost centres and projects alone. */
  @Column('boolean')
  keepsDimensions!: boolean;

  /** True for vouchers made up to show how the tool works. */
  @Column('boolean')
  example!: boolean;

  @Column(safeIntegerColumn)
  revision!: number;
}

/** What an account held when a year began (ingående balans), where an import gave it. */
@Entity('opening_balance')
export class OpeningBalance {
  @PrimaryColumn('int')
  year!: number;

  @PrimaryColumn('varchar', { length: 10 })
  account!: string;

  /** Debit positive, credit negative. */
  @Column(oreColumn)
  amountOre!: Ore;

  /** The source whose import gave it; null where an earlier version stored it. */
  @Column('int', { nullable: true })
  sourceId!: number | null;
}

/** The next number of a series. Numbers have no gaps: they are taken in the transaction that uses them. */
@Entity('counter')
export class Counter {
  @PrimaryColumn('varchar', { length: 64 })
  name!: string;

  @Column(safeIntegerColumn)
  next!: number;
}
