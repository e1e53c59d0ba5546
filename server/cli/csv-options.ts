import { createReadStream } from 'node:fs';
import { CSV_COLUMNS, type CsvColumn, type CsvColumnNames } from '../ledger/csv/csv-columns.js';
import type { LedgerCsv } from '../ledger/csv/csv-vouchers.js';
import { readCsvHeadings } from '../ledger/csv/load-csv-headings.js';
import { UsageError } from './exit-code.js';

export interface CsvOptions {
  readonly csv?: boolean;
  readonly year?: string;
  readonly column?: readonly string[];
}

/** How the file is to be read as CSV, where it is; columns that are not named are those of the source's last file, else guessed. */
export async function csvOf(
  path: string,
  { csv, year, column = [] }: CsvOptions,
  known?: CsvColumnNames,
): Promise<LedgerCsv | undefined> {
  if (!csv) {
    if (year !== undefined || column.length > 0) throw new UsageError('--year and --column need --csv.');
    return undefined;
  }
  if (year === undefined || !/^\d{4}$/.test(year)) throw new UsageError('A CSV file needs --year with four digits.');
  const named = namedColumns(column);
  const guessed = known ?? (await readCsvHeadings(createReadStream(path))).columns;
  const money = ['amount', 'debit', 'credit'] as const;
  const unguessed = money.some((each) => named[each] !== undefined)
    ? { ...guessed, amount: null, debit: null, credit: null }
    : guessed;
  return { year: Number(year), columns: { ...unguessed, ...named } };
}

function namedColumns(pairs: readonly string[]): { readonly [column in CsvColumn]?: string } {
  const named: { [column in CsvColumn]?: string } = {};
  for (const pair of pairs) {
    const [, name = '', heading = ''] = /^([^=]+)=(.+)$/.exec(pair) ?? [];
    const column = CSV_COLUMNS.find((each) => each.toLowerCase() === name.replaceAll('-', '').toLowerCase());
    if (!column)
      throw new UsageError(`“${pair}” names no column; write for example date=Datum. Columns: ${CSV_COLUMNS.join(', ')}.`);
    named[column] = heading;
  }
  return named;
}
