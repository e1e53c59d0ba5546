/** What the reader put up with, and says so. */
export type SieNoteKind =
  /** A record that Fordela has no use for; `detail` is its label. */
  | 'LABEL_IGNORED'
  /** Fields after those that Fordela reads; `detail` is the label. */
  | 'EXTRA_FIELDS_IGNORED'
  /** A line in another encoding than the file; `detail` says which. */
  | 'OTHER_ENCODING'
  /** Letters that were lost before the file came: U+FFFD, or "?" inside a word. */
  | 'LETTERS_LOST'
  /** Line-drawing or Greek characters, or "Ã", where a letter is likely to have been. */
  | 'LETTERS_SUSPECT'
  /** "12,5" read as 12.50. */
  | 'DECIMAL_COMMA'
  /** A quote that closes in the middle of a field, or a backslash before the last quote. */
  | 'STRAY_QUOTE'
  /** #TRANS and the like without {…}. */
  | 'OBJECT_LIST_MISSING'
  /** #BTRANS: removed rows, not counted. */
  | 'REMOVED_ROW'
  /** #RTRANS: an added row, counted by the #TRANS that follows it. */
  | 'ADDED_ROW'
  /** #RTRANS without an identical #TRANS after it. */
  | 'ADDED_ROW_ALONE'
  /** An account that no #KONTO names; `detail` is the account. */
  | 'ACCOUNT_UNDECLARED'
  /** #RAR without dates; `detail` is the year's index. */
  | 'YEAR_WITHOUT_DATES'
  /** The same record twice: of names the later counts, the same amount counts once. `detail` says which. */
  | 'REPEATED'
  /** #VER without rows. */
  | 'VOUCHER_EMPTY'
  /** The last line has no line break: the file may have been cut off. */
  | 'NO_LAST_LINE_BREAK'
  /** A record that cannot be read, and that no voucher and no balance of the year needs; `detail` is how it stands in the file. */
  | 'RECORD_PASSED_OVER'
  /** Written otherwise than the standard says, and read all the same; `detail` is what was written. */
  | 'READ_ALL_THE_SAME'
  /** A row dated 0: it has the voucher's date. */
  | 'ROW_DATE_MISSING'
  /** A text of more than 500 characters. */
  | 'TEXT_CUT'
  /** Letters that may be of another encoding; `detail` is the likely one, or what they were read as. */
  | 'ENCODING_UNSURE'
  /** A second object of a dimension in a row: the first is kept; `detail` is the dimension's number and name. */
  | 'OBJECT_NOT_KEPT'
  /** Rows that stand above the header of a table. */
  | 'ROWS_ABOVE_HEADER'
  /** The header again, as on the next page of a printed list. */
  | 'HEADER_REPEATED'
  /** A row that sums rows above it. */
  | 'TOTALS_ROW'
  /** A row that names the account of the rows below it. */
  | 'ACCOUNT_HEADING'
  /** A row of a table without day, number and amount. */
  | 'TEXT_ROW'
  /** Vouchers whose rows stood apart in the table, brought together. */
  | 'ROWS_GATHERED'
  /** A column of CSV that nothing was asked of; `detail` is its heading. */
  | 'COLUMN_IGNORED'
  /** An accounting year that is no calendar year; `detail` says which. */
  | 'ACCOUNTING_YEAR_SPLIT'
  /** #IB of an accounting year that does not begin on 1 January; `detail` is the day that it begins. */
  | 'OPENING_BALANCES_LEFT_OUT'
  /** #VER without a number; `detail` is the series that it was numbered in. */
  | 'NUMBER_GIVEN'
  /** #FLAGGA 1: a program has marked the file as taken in. */
  | 'ALREADY_IMPORTED'
  /** #IB of the year that do not sum to zero; `detail` is what they sum to. */
  | 'OPENING_UNBALANCED'
  /** A row dated in another calendar year than its voucher; `detail` is its day. */
  | 'ROW_DATE_OUTSIDE_YEAR'
  /** An account whose vouchers do not come to its #UB or #RES, in a file that is no whole year; `detail` is the account. */
  | 'BALANCE_NOT_MET'
  | 'MORE_NOTES';

export interface SieNote {
  readonly kind: SieNoteKind;
  readonly detail: string;
  readonly count: number;
  /** The first lines it was seen on. */
  readonly lines: readonly number[];
}

const MAX_NOTES = 500;
const MAX_LINES_PER_NOTE = 50;

/** Counts what was put up with, in bounded memory whatever the file holds. */
export class SieNotes {
  private readonly notes = new Map<string, { kind: SieNoteKind; detail: string; count: number; lines: number[] }>();

  add(kind: SieNoteKind, line: number, detail = '', count = 1): void {
    const key = `${kind} ${detail}`;
    let note = this.notes.get(key);
    if (note === undefined) {
      if (this.notes.size >= MAX_NOTES && kind !== 'MORE_NOTES') {
        this.add('MORE_NOTES', line);
        return;
      }
      note = { kind, detail, count: 0, lines: [] };
      this.notes.set(key, note);
    }
    note.count += count;
    if (note.lines.length < MAX_LINES_PER_NOTE && note.lines.at(-1) !== line) note.lines.push(line);
  }

  /** The same for what was counted elsewhere. */
  addMany(kind: SieNoteKind, firstLine: number, detail: string, count: number): void {
    for (let added = 0; added < count; added++) this.add(kind, firstLine, detail);
  }

  list(): readonly SieNote[] {
    return [...this.notes.values()];
  }
}
