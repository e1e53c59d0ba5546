import type { LocalDate } from '../../agreement/local-date.js';
import type { DateSpan } from '../accounting-year.js';
import type { SourceVoucher } from '../check-voucher.js';
import type { DimensionNames } from '../dimensions/store-dimension-names.js';
import type { OpeningRow } from '../replace-opening-balances.js';
import type { AccountNames } from '../store-account-names.js';
import type { ImportKind, KindGround } from './file-kind.js';
import type { FileOrigin } from './file-origin.js';
import type { AskedQuestion } from './import-question.js';

/** How the dimensions of a file are those of the ledger. */
export interface FileDimensions {
  /** The ledger's number of the file's dimension: 1 is the cost centre, 6 the project. */
  readonly numberOf: (dimension: number) => number;
  /** The ledger's number of the columns that divide amounts, by heading; empty for SIE. */
  readonly numberOfHeading: ReadonlyMap<string, number>;
}

/** What a reader of SIE or CSV hands over. Nothing of it is kept in memory as a whole. */
export interface VoucherSource {
  readonly kind: ImportKind;
  /** Why it was taken for that; left out: it was asked for. */
  readonly ground?: KindGround | undefined;
  /** The operational year (YEAR-1) that its vouchers lie in; of several, the first. */
  readonly year: number;
  /** The days that it covers, where they are not that year: each voucher goes to the year of its date. */
  readonly accountingYear?: DateSpan | undefined;
  /** Whether the days were named, and not only those of its rows. */
  readonly daysNamed?: boolean | undefined;
  /** True where a number names one voucher in the whole of them, and not in each calendar year. */
  readonly numbersRunOn?: boolean | undefined;
  /** The highest number that it gives in each series; needed where it has vouchers without a number. */
  readonly highestNumbers?: ReadonlyMap<string, number> | undefined;
  /** Numbers that it has on several days (`nameOfNumber`). Left out: a number that comes twice is refused. */
  readonly repeatedNumbers?: ReadonlySet<string> | undefined;
  /** Whether it has vouchers without a number. Left out is true. */
  readonly hasUnnumbered?: boolean | undefined;
  /** The series that it has. */
  readonly series?: ReadonlySet<string> | undefined;
  /** The name of its source; left out, the source is recognised by `origin`. */
  readonly source?: string | undefined;
  /** What it says of the system that wrote it. */
  readonly origin?: FileOrigin | undefined;
  /** True for vouchers made up to show how the tool works. Left out is false. */
  readonly example?: boolean | undefined;
  /** A hash of the file's bytes: the same file again changes nothing. */
  readonly fingerprint: string;
  /** The day of the export, where the file says. One that is older than the last one of its days is asked about. */
  readonly exportedOn?: LocalDate | undefined;
  /** What accounts held when the year began, debit positive; left out where the file does not say. */
  readonly openingBalances?: readonly OpeningRow[] | undefined;
  /** What it calls its accounts (kontonamn), where it says. */
  readonly accountNames?: AccountNames | undefined;
  /** What it calls its dimensions and their objects, by its own numbers, where it says. */
  readonly dimensionNames?: DimensionNames | undefined;
  /** Headings of columns that divide its amounts, beside those of cost centre and project. */
  readonly dimensionHeadings?: readonly string[] | undefined;
  /** What it contradicts of itself. */
  readonly contradictions?: readonly AskedQuestion[] | undefined;
  /** Reads the vouchers from the beginning; called again where the database asks for the whole unit of work again. */
  readonly vouchers: (dimensions: FileDimensions) => Iterable<SourceVoucher> | AsyncIterable<SourceVoucher>;
}
