import type { LocalDate } from '../../agreement/local-date.js';
import type { Record as SieRecord } from './record.js';
import type { SieVoucher, SieVoucherRow } from './sie-file.js';
import type { SieNotes } from './sie-notes.js';
import { malformed, tooLarge } from './sie-refusals.js';
import { nameOf } from './unbalanced-vouchers.js';

/** One voucher is held at a time; the largest real ones (payroll, year-end) have some ten thousand rows. */
export const MAX_VOUCHER_ROWS = 100_000;

type Head = Omit<SieVoucher, 'rows'>;

/**
 * One #VER and the rows between its braces. Only #TRANS counts. #BTRANS is a row that was removed. #RTRANS is a row that was
 * added, and an identical #TRANS follows it for readers that know no #RTRANS, so counting both would count it twice.
 */
export class VoucherReader {
  private readonly head: Head;
  private readonly rows: SieVoucherRow[] = [];
  private opened = false;
  private added: SieVoucherRow | undefined;

  constructor(
    record: SieRecord,
    private readonly notes: SieNotes,
  ) {
    const series = record.text('the series');
    const number = record.text('the number');
    const date = record.date(record.text('the date'));
    const text = record.cutText();
    record.end(6); // text, registered on, by
    this.head = { series, number, date, text, lineNumber: record.line };
  }

  /** Takes the lines { and }; answers the voucher at }. */
  brace(brace: '{' | '}', line: number): SieVoucher | undefined {
    if (brace === '{' && !this.opened) {
      this.opened = true;
      return undefined;
    }
    if (brace === '{') throw malformed(line, `a second { in ${this.name()}`, 'BRACE_OUTSIDE');
    if (!this.opened) throw malformed(line, `} before the { of ${this.name()}`, 'BRACE_OUTSIDE');
    return this.finish();
  }

  /** Takes a row; false where the label is not a row's. */
  take(record: SieRecord): boolean {
    if (record.label !== '#TRANS' && record.label !== '#RTRANS' && record.label !== '#BTRANS') return false;
    if (!this.opened)
      throw malformed(record.line, `a row before the { of ${this.name()}`, 'BRACE_MISSING', { label: record.label });
    const row = this.row(record);
    this.checkAdded(row, record.label);
    if (record.label === '#BTRANS') this.notes.add('REMOVED_ROW', record.line);
    else if (record.label === '#RTRANS') {
      this.notes.add('ADDED_ROW', record.line);
      this.added = row;
    } else if (this.rows.push(row) > MAX_VOUCHER_ROWS) throw tooLarge(record.line, 'rows in one voucher', MAX_VOUCHER_ROWS);
    return true;
  }

  /** How an error message calls it: "#VER A 12 of line 5". */
  name(): string {
    return nameOf(this.head);
  }

  /** For records that cannot stand before the {. */
  isOpen(): boolean {
    return this.opened;
  }

  private row(record: SieRecord): SieVoucherRow {
    const account = record.id('the account');
    const objects = record.objects();
    const amountOre = record.amount();
    const date = this.dateOf(record);
    const text = record.cutText();
    record.end(7); // quantity, by
    return { account, objects, amountOre, date, text, lineNumber: record.line };
  }

  /** The row's own date; the voucher's where it has none, or 0 as some programs write it. */
  private dateOf(record: SieRecord): LocalDate {
    const text = record.optionalText();
    if (text === '') return this.head.date;
    if (!/^0+$/.test(text)) return record.date(text);
    this.notes.add('ROW_DATE_MISSING', record.line);
    return this.head.date;
  }

  private checkAdded(row: SieVoucherRow | undefined, label: string): void {
    const added = this.added;
    this.added = undefined;
    if (added === undefined) return;
    const same = label === '#TRANS' && row?.account === added.account && row.amountOre === added.amountOre;
    if (!same) this.notes.add('ADDED_ROW_ALONE', added.lineNumber);
  }

  private finish(): SieVoucher {
    this.checkAdded(undefined, '');
    if (this.rows.length === 0) this.notes.add('VOUCHER_EMPTY', this.head.lineNumber);
    return { ...this.head, rows: this.rows };
  }
}
