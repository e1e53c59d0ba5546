import { Refusal } from '../../agreement/refusal.js';
import { formatKronor } from '../../money/format-kronor.js';
import { addOre, type Ore, ZERO_ORE } from '../../money/ore.js';
import type { Record as SieRecord } from './record.js';
import type { SieVoucher, SieVoucherRow } from './sie-file.js';
import type { SieNotes } from './sie-notes.js';
import { malformed, tooLarge } from './sie-refusals.js';
import { sieDate } from './sie-values.js';

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
    /** Whether one that does not sum to zero is handed over, to be judged there, and not refused here. */
    private readonly handsOverUnbalanced = false,
  ) {
    const series = record.text('the series');
    const number = record.text('the number');
    const date = sieDate(record.text('the date'));
    const text = record.optionalText();
    record.end(6); // text, registered on, by
    this.head = { series, number, date, text, lineNumber: record.line };
  }

  /** Takes the lines { and }; answers the voucher at }. */
  brace(brace: '{' | '}', line: number): SieVoucher | undefined {
    if (brace === '{' && !this.opened) {
      this.opened = true;
      return undefined;
    }
    if (brace === '{') throw malformed(line, `a second { in ${this.name()}`);
    if (!this.opened) throw malformed(line, `} before the { of ${this.name()}`);
    return this.finish();
  }

  /** Takes a row; false where the label is not a row's. */
  take(record: SieRecord): boolean {
    if (record.label !== '#TRANS' && record.label !== '#RTRANS' && record.label !== '#BTRANS') return false;
    if (!this.opened) throw malformed(record.line, `a row before the { of ${this.name()}`);
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
    const date = record.optionalText();
    const text = record.optionalText();
    record.end(7); // quantity, by
    return { account, objects, amountOre, date: date === '' ? this.head.date : sieDate(date), text, lineNumber: record.line };
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
    if (this.handsOverUnbalanced) return { ...this.head, rows: this.rows };
    let differenceOre = ZERO_ORE;
    for (const { amountOre } of this.rows) differenceOre = addOre(differenceOre, amountOre);
    if (differenceOre !== ZERO_ORE) throw unbalanced(this.head, differenceOre);
    return { ...this.head, rows: this.rows };
  }
}

/** The refusal of a voucher (verifikation) whose rows do not sum to 0. */
export function unbalanced(head: Head, differenceOre: Ore): Refusal {
  const { series, number, date, lineNumber: line } = head;
  const difference = formatKronor(differenceOre, 'plain');
  return new Refusal('SIE_VOUCHER_UNBALANCED', `The rows of ${nameOf(head)} sum to ${difference} kr, not 0.`, {
    figures: { line, series, number, date, difference },
    offences: [
      { row: line, reason: `sums to ${difference} kr`, code: 'IMPORT_REFUSED', figures: { problem: 'UNBALANCED', difference } },
    ],
  });
}

function nameOf({ series, number, lineNumber }: Head): string {
  return `${['#VER', series, number].filter((part) => part !== '').join(' ')} of line ${lineNumber}`;
}
