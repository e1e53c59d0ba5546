import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '../agreement/local-date.js';
import { safeIntegerColumn } from '../changes/safe-integer.column.js';
import { oreColumn } from '../money/ore.column.js';
import type { Ore } from '../money/ore.js';
import type { VoucherKind } from './imports/file-kind.js';

/** A voucher (verifikation), or rows that came without one: `kind` says. It is never edited, only reversed by another. */
@Entity('voucher')
export class Voucher {
  @PrimaryColumn(safeIntegerColumn)
  id!: number;

  /** The operational year (YEAR-1) that its date lies in. */
  @Column('int')
  year!: number;

  @Column('varchar', { length: 80 })
  series!: string;

  /** Its order in the series; a number of the office's own, or one that an import gave, is no more than this. */
  @Column('int')
  number!: number;

  /** The number as its file wrote it; '' where it had none. Null where an earlier version imported it, which did not tell the two apart. */
  @Column('varchar', { length: 64, nullable: true })
  numberAsWritten!: string | null;

  /** The source that it belongs to; 0 for the office's own. */
  @Column('int')
  sourceId!: number;

  @Column('varchar', { length: 8 })
  kind!: VoucherKind;

  @Column('varchar', { length: 10 })
  date!: LocalDate;

  @Column('varchar', { length: 500 })
  text!: string;

  /** The import it came with last; null for the office's own. */
  @Column({ ...safeIntegerColumn, nullable: true })
  importId!: number | null;

  /** The voucher that it corrects by reversing it. */
  @Column({ ...safeIntegerColumn, nullable: true })
  reversesId!: number | null;

  /** SHA-256 over date, text and rows: tells whether a newer export has it as it was. */
  @Column('varchar', { length: 64 })
  contentHash!: string;
}

@Entity('voucher_row')
export class VoucherRow {
  @PrimaryColumn(safeIntegerColumn)
  voucherId!: number;

  @PrimaryColumn('int')
  line!: number;

  /** Year × 100 + month of the row's date. */
  @Column('int')
  period!: number;

  @Column('int')
  codingId!: number;

  /** Debit positive, credit negative (as SIE has it). */
  @Column(oreColumn)
  amountOre!: Ore;

  /** Null where it is the voucher's. */
  @Column('varchar', { length: 10, nullable: true })
  date!: LocalDate | null;

  @Column('varchar', { length: 500 })
  text!: string;
}
