import type { OpenedFile } from '../uploads/open-upload.js';
import { type CsvChoice, checkCsv } from './csv/check-csv.js';
import type { CsvVouchers, LedgerCsv } from './csv/csv-vouchers.js';
import { checkSie } from './imports/check-sie.js';
import type { VoucherSource } from './imports/voucher-source.js';
import { NOTE_REASONS } from './sie/note-reasons.js';
import type { SieFile } from './sie/sie-file.js';
import type { SieNote } from './sie/sie-notes.js';

export enum LedgerFileFormat {
  SIE = 'SIE',
  CSV = 'CSV',
}

/** Something that was ignored or put up with. */
export interface LedgerFileNote {
  readonly code: string;
  /** What exactly, such as the record's label. */
  readonly text: string | null;
  readonly count: number;
  readonly firstLine: number;
  readonly reason: string;
}

/** What a file of vouchers turned out to be. */
export interface LedgerFileReport {
  readonly format: LedgerFileFormat;
  readonly encoding: string;
  /** What the file says its encoding is; the bytes decide. */
  readonly declaredEncoding: string | null;
  readonly program: string | null;
  readonly company: string | null;
  readonly vouchers: number;
  readonly rows: number;
  readonly notes: readonly LedgerFileNote[];
}

/** A file that holds: what there is to import, and what its reader put up with. */
export interface CheckedLedgerFile {
  readonly vouchers: VoucherSource;
  readonly report: LedgerFileReport;
}

/** Reads a file of vouchers once, whole, to learn what it is and whether it holds: CSV where it says what its columns say, else SIE. */
export async function checkLedgerFile(
  { open }: Pick<OpenedFile, 'open'>,
  choice: CsvChoice = {},
  csv?: LedgerCsv,
): Promise<CheckedLedgerFile> {
  if (csv) {
    const { vouchers, read } = await checkCsv(open, csv, choice);
    return { vouchers, report: csvReport(read) };
  }
  const { vouchers, file, notes } = await checkSie(open, choice);
  return { vouchers, report: sieReport(file, notes) };
}

function sieReport({ header, report }: SieFile, notes: readonly SieNote[]): LedgerFileReport {
  return {
    format: LedgerFileFormat.SIE,
    encoding: report.encoding.encoding,
    declaredEncoding: header.declaredFormat || null,
    program: header.program || null,
    company: header.company || null,
    ...{ vouchers: report.vouchers, rows: report.rows },
    notes: notes.map(toNote),
  };
}

function csvReport({ count: vouchers, rows: { encoding, count: rows, notes } }: CsvVouchers): LedgerFileReport {
  const unknown = { declaredEncoding: null, program: null, company: null };
  const head = { format: LedgerFileFormat.CSV, encoding: encoding.encoding, ...unknown };
  return { ...head, vouchers, rows, notes: notes.list().map(toNote) };
}

function toNote({ kind, detail, count, lines }: SieNote): LedgerFileNote {
  return { code: kind, text: detail || null, count, firstLine: lines[0] ?? 0, reason: NOTE_REASONS[kind] };
}
