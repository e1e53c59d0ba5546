import { type Offence, Refusal } from '../../agreement/refusal.js';
import { kronorFromOre } from '../../money/kronor.js';
import { sumOre } from '../../money/ore.js';
import { faultOf, MAX_VOUCHER_ROWS, type SourceVoucher } from '../check-voucher.js';
import type { EncodingChoice } from '../sie/detect-encoding.js';
import { SieNotes } from '../sie/sie-notes.js';
import { type CsvColumnNames, findColumns, namesPeriods } from './csv-columns.js';
import type { CsvProblem } from './csv-problem.js';
import { readCsvRecords } from './csv-records.js';
import { type CsvRow, readCsvRow } from './csv-row.js';

export interface LedgerCsv {
  /** The operational year (YEAR-1) that all its rows lie in. */
  readonly year: number;
  readonly columns: CsvColumnNames;
}

export const MAX_CSV_OFFENCES = 1000;

/**
 * The vouchers of a CSV file, one after the other, in memory that does not grow with them. Rows that follow each other with
 * the same series and number are a voucher. Nothing else makes one: rows of the same day and text that happen to sum to zero
 * may be half of two vouchers each. After the last row it refuses with every offence there was; until then nothing that it
 * gives is to be relied on.
 */
export class CsvVouchers {
  readonly notes = new SieNotes();
  encoding: EncodingChoice = { encoding: 'ASCII', reason: '' };
  rows = 0;
  vouchers = 0;
  headings: readonly string[] = [];
  private readonly offences: Offence[] = [];
  private badRows = 0;
  private readonly unbalanced: Offence[] = [];
  /** Whether its rows name a period and no day. */
  hasPeriodsOnly = false;
  private readonly seen = new Map<string, Set<number>>();

  constructor(
    private readonly source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    private readonly csv: LedgerCsv,
    /** Vouchers that do not balance are handed over as others are, to be judged when the whole file is known. */
    private readonly options: { readonly handsOverUnbalanced?: boolean } = {},
  ) {}

  async *read(): AsyncGenerator<SourceVoucher> {
    let held: CsvRow[] = [];
    let badBefore = 0;
    let badAtLastRow = 0;
    for await (const row of this.readRows()) {
      const [first] = held;
      if (first && (first.series !== row.series || first.number !== row.number)) {
        yield this.voucherOf(held, first, this.badRows === badBefore);
        held = [];
        badBefore = badAtLastRow;
      }
      badAtLastRow = this.badRows;
      if (held.length <= MAX_VOUCHER_ROWS) held.push(row); // one more than allowed is enough to refuse it
    }
    const [first] = held;
    if (first) yield this.voucherOf(held, first, this.badRows === badBefore);
    if (this.rows === 0) throw new Refusal('FILE_MALFORMED', 'The file has a header line and no rows.');
    if (!this.options.handsOverUnbalanced) this.refuseUnbalanced();
    if (this.offences.length > 0) throw refused([...this.offences, ...this.unbalanced].toSorted(byRow));
  }

  /** Refuses a file of whole vouchers, some of which do not balance. */
  refuseUnbalanced(): void {
    if (this.unbalanced.length > 0) throw refused([...this.offences, ...this.unbalanced].toSorted(byRow));
  }

  private async *readRows(): AsyncGenerator<CsvRow> {
    const chose = (choice: EncodingChoice): void => {
      this.encoding = choice;
    };
    let places: ReturnType<typeof findColumns> | undefined;
    for await (const record of readCsvRecords(this.source, { notes: this.notes, chose })) {
      if (!places) {
        this.headings = record.cells;
        places = findColumns(this.headings, this.csv.columns);
        this.hasPeriodsOnly = namesPeriods(this.headings[places.date ?? -1] ?? '');
        const used = new Set(Object.values(places));
        this.headings.forEach((heading, place) => {
          if (!used.has(place)) this.notes.add('COLUMN_IGNORED', record.row, heading.slice(0, 60));
        });
        continue;
      }
      this.rows += 1;
      const read = readCsvRow(record, { headings: this.headings, places, year: this.csv.year });
      if (!Array.isArray(read)) yield read;
      else {
        this.badRows += 1;
        for (const offence of read) this.refuse(offence);
      }
    }
  }

  /** `whole` is false where a row beside or among its own could not be read: it may be missing from the sum. */
  private voucherOf(rows: readonly CsvRow[], first: CsvRow, whole: boolean): SourceVoucher {
    const { series, number, date, row: fileRow } = first;
    const text = rows.find((row) => row.text !== '')?.text ?? '';
    const own = rows.map((row) => {
      const { account, costCentre, project, amountOre } = row;
      return { account, costCentre, project, amountOre, date: row.date, text: row.text === text ? '' : row.text };
    });
    const voucher = { series, number, numberAsWritten: String(number), date, text, rows: own, fileRow };
    const numbers = this.seen.get(series) ?? new Set();
    const isApart = numbers.has(number);
    const fault = isApart
      ? 'its rows do not stand together; sort the file by voucher number'
      : whole && faultOf(voucher, this.csv.year);
    this.seen.set(series, numbers.add(number));
    if (fault) {
      const figures = isApart ? { problem: 'APART' } : unbalanced(voucher);
      const said = figures && { code: 'IMPORT_REFUSED' as const, figures };
      const offence = { row: fileRow, column: 'voucher', value: `${series} ${number}`, reason: fault, ...said };
      if (figures?.problem !== 'UNBALANCED') this.refuse(offence);
      else if (this.unbalanced.length < MAX_CSV_OFFENCES) this.unbalanced.push(offence);
    }
    this.vouchers += 1;
    return voucher;
  }

  private refuse(offence: Offence): void {
    if (this.offences.length < MAX_CSV_OFFENCES) this.offences.push(offence);
  }
}

function byRow({ row: one = 0 }: Offence, { row: other = 0 }: Offence): number {
  return one - other;
}

/** What its rows come to, where that is what is wrong with it. */
function unbalanced(voucher: SourceVoucher): { readonly problem: CsvProblem; readonly difference: number } | undefined {
  const difference = sumOre(voucher.rows.map(({ amountOre }) => amountOre));
  return difference === 0 ? undefined : { problem: 'UNBALANCED', difference: kronorFromOre(difference) };
}

function refused(offences: readonly Offence[]): Refusal {
  const [first] = offences;
  const where = [`Row ${first?.row}`, first?.column, first?.value === undefined ? undefined : `“${first.value}”`];
  const more = offences.length > 1 ? `, and ${offences.length - 1} more` : '';
  const message = `The vouchers were not imported: ${where.filter((part) => part !== undefined).join(', ')}: ${first?.reason}${more}.`;
  return new Refusal('IMPORT_REFUSED', message, { figures: { places: offences.length }, offences });
}
