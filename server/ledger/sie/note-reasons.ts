import type { SieNoteKind } from './sie-notes.js';

/** Why a file was taken all the same, in words for whoever imports it. */
export const NOTE_REASONS: Readonly<Record<SieNoteKind, string>> = {
  LABEL_IGNORED: 'Fordela has no use for records with this label',
  EXTRA_FIELDS_IGNORED: 'fields after those that Fordela reads',
  OTHER_ENCODING: 'a line in another encoding than the rest of the file, read by its own',
  LETTERS_LOST: 'letters were lost before the file came, and cannot be brought back',
  LETTERS_SUSPECT: 'characters stand where letters are likely to have been',
  DECIMAL_COMMA: 'a decimal comma, read as a point',
  STRAY_QUOTE: 'a quote that closes in the middle of a field',
  OBJECT_LIST_MISSING: 'a row without its list of objects, read as having none',
  REMOVED_ROW: 'a removed row, which does not count',
  ADDED_ROW: 'an added row, counted once with the row that follows it',
  ADDED_ROW_ALONE: 'an added row without the row that should follow it',
  ACCOUNT_UNDECLARED: 'an account that the file does not name, kept by its number',
  YEAR_WITHOUT_DATES: 'a year without dates',
  REPEATED: 'the same record twice, counted once',
  VOUCHER_EMPTY: 'a voucher without rows: there is nothing to keep',
  NO_LAST_LINE_BREAK: 'the last line has no line break; look whether the file was cut off',
  COLUMN_IGNORED: 'no use was named for this column',
  ACCOUNTING_YEAR_SPLIT: 'the accounting year is no calendar year: each voucher is kept in the calendar year of its date',
  OPENING_BALANCES_LEFT_OUT: 'opening balances of another day than 1 January, which no calendar year opens with',
  NUMBER_GIVEN: 'vouchers without a number, given the next of their series',
  MORE_NOTES: 'more of this kind than are told',
};
