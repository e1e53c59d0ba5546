import { type Offence, Refusal } from '../../agreement/refusal.js';
import { kronorFromOre } from '../../money/kronor.js';
import { type Ore, subtractOre, ZERO_ORE } from '../../money/ore.js';
import type { EncodingChoice } from '../sie/detect-encoding.js';
import { SieNotes } from '../sie/sie-notes.js';
import type { CsvColumnNames } from './csv-columns.js';
import { type CsvRecord, readCsvTable } from './csv-records.js';
import { accountOf, type CsvRow, CsvRowReader, invalid } from './csv-row.js';
import { type CsvTable, csvTable, fitted, isHeaderAgain } from './csv-table.js';
import { TotalsRows } from './totals-rows.js';

export const MAX_CSV_OFFENCES = 1000;
const MAX_TOTALS_TOLD = 1000;

/** Words that a row of a total has; they tell which fault to name, and never that a row is a total. */
const TOTAL_WORD = /\b(?:summa|delsumma|total|totalt|totalsumma|omslutning|sum|subtotal)\b/i;

/**
 * The rows of a table, one after the other, in memory that does not grow with them. Above them may stand titles; among them the header
 * again, rows that name the account of those below, and totals, which are told by their figures. What cannot be read is gathered in
 * `offences`: with any of them nothing that it gave is to be relied on.
 */
export class CsvRows {
  readonly notes = new SieNotes();
  encoding: EncodingChoice = { encoding: 'ASCII', reason: '' };
  /** Rows that are amounts, read or not. */
  count = 0;
  /** Those of them that could not be read. */
  badCount = 0;
  table: CsvTable | undefined;
  readonly offences: Offence[] = [];
  /** The first of the rows that are sums of others. */
  readonly totals: { readonly row: number; readonly amountOre: Ore }[] = [];
  totalsCount = 0;
  private readonly sums = new TotalsRows();
  private accountAbove = '';

  constructor(
    private readonly source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    private readonly csv: { readonly year: number; readonly columns: CsvColumnNames },
  ) {}

  /** What the rows read so far come to. */
  get sumOre(): Ore {
    return this.sums.sumOre;
  }

  async *read(): AsyncGenerator<CsvRow> {
    const chose = (choice: EncodingChoice): void => {
      this.encoding = choice;
    };
    const { columns, year } = this.csv;
    for await (const record of readCsvTable(this.source, { notes: this.notes, chose, names: columns })) {
      if (this.table) {
        const row = this.rowOf(record, this.table);
        if (row) yield row;
      } else this.table = csvTable(record, columns, year, this.notes);
    }
    if (this.count === 0)
      throw new Refusal('FILE_MALFORMED', 'The file has a header line and no rows.', { figures: { problem: 'NO_ROWS' } });
  }

  private rowOf(written: CsvRecord, table: CsvTable): CsvRow | undefined {
    const record = fitted(written, table);
    if (!record) {
      this.refuseWidth(written, table);
      return undefined;
    }
    if (isHeaderAgain(record, table)) {
      this.notes.add('HEADER_REPEATED', record.row);
      return undefined;
    }
    const reader = new CsvRowReader(record, table);
    if (!/\d/.test(reader.text('date')) && this.isBesideRows(new CsvRowReader(record, table))) return undefined;
    this.count += 1;
    const row = reader.row(this.accountAbove);
    if (!row) {
      this.badCount += 1;
      for (const offence of reader.offences) this.refuse(offence);
      return undefined;
    }
    this.sums.add(row.account, reader.found);
    return row;
  }

  /** Of a row without a day: whether it is a heading, a total or a text, which the ledger has no use for; or a fault that is told. */
  private isBesideRows(reader: CsvRowReader): boolean {
    const isUnnumbered = !/\d/.test(reader.text('number'));
    const account = isUnnumbered ? accountNamed(reader.code('account')) : reader.code('account');
    const sides = reader.sides();
    if (reader.offences.length > 0) return false;
    if (sides.debit === undefined && sides.credit === undefined) return isUnnumbered && this.isHeading(reader, account);
    const hasWord = reader.record.cells.some((cell) => TOTAL_WORD.test(cell));
    if (account !== '' && !hasWord) return false;
    if (this.sums.isTotal(account, sides)) {
      this.takeTotal(reader, subtractOre(sides.debit ?? ZERO_ORE, sides.credit ?? ZERO_ORE));
      return true;
    }
    if (!isUnnumbered || !hasWord) return false;
    this.count += 1;
    this.badCount += 1;
    const sum = kronorFromOre(this.sumOre);
    reader.refuse(
      this.table?.places.amount === undefined ? 'debit' : 'amount',
      invalid(`no day and no number, and not the sum of rows above it, which come to ${sum} kr`, 'TOTAL', { sum }),
    );
    for (const offence of reader.offences) this.refuse(offence);
    return true;
  }

  private isHeading(reader: CsvRowReader, account: string): boolean {
    this.sums.begin();
    this.accountAbove = account || this.accountAbove;
    if (account === '') this.notes.add('TEXT_ROW', reader.record.row);
    else this.notes.add('ACCOUNT_HEADING', reader.record.row);
    return true;
  }

  private takeTotal({ record: { row } }: CsvRowReader, amountOre: Ore): void {
    this.sums.begin();
    this.accountAbove = ''; // the account's rows end with it
    this.notes.add('TOTALS_ROW', row);
    this.totalsCount += 1;
    if (this.totals.length < MAX_TOTALS_TOLD) this.totals.push({ row, amountOre });
  }

  private refuseWidth({ row, cells }: CsvRecord, { headings }: CsvTable): void {
    this.count += 1;
    this.badCount += 1;
    const figures = { cells: cells.length, headings: headings.length };
    const { code, message, ...why } = invalid(
      `${figures.cells} cells where the header has ${figures.headings}`,
      'CELLS_MISSING',
      figures,
    );
    this.refuse({ row, reason: message, code, figures: why.figures });
  }

  private refuse(offence: Offence): void {
    if (this.offences.length < MAX_CSV_OFFENCES) this.offences.push(offence);
  }
}

/** "5010 Lokalhyra", "Konto 5010"; '' where it is none. */
function accountNamed(text: string): string {
  try {
    return text === '' ? '' : accountOf(text.replace(/^konto(?:nr)?[\s:.]+/i, ''));
  } catch {
    return '';
  }
}
