import { readFileSync } from 'node:fs';
import { checkCsv } from '../../../server/ledger/csv/check-csv.js';
import type { CsvVoucher, LedgerCsv } from '../../../server/ledger/csv/csv-vouchers.js';
import { readCsvHeadings } from '../../../server/ledger/csv/load-csv-headings.js';
import { surveyCsv } from '../../../server/ledger/csv/survey-csv.js';

export const trial = (name: string): Uint8Array => readFileSync(new URL(`../../fixtures/ledger-trials/${name}`, import.meta.url));

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Reads a file of 2025 as whoever trusts the guess of its columns would. */
export async function surveyed(file: Uint8Array | readonly string[]) {
  const bytes = file instanceof Uint8Array ? file : Buffer.from(file.join('\r\n'));
  const { columns, headerLine } = await readCsvHeadings(once(bytes));
  const csv: LedgerCsv = { year: 2025, columns };
  const vouchers: CsvVoucher[] = [];
  const survey = await surveyCsv(
    () => [bytes],
    csv,
    () => {
      vouchers.length = 0;
      return (voucher) => void vouchers.push(voucher);
    },
  );
  const { offences, notes, encoding } = survey.read.rows;
  const told = notes.list().map(({ kind, detail, lines }) => `${kind}${detail && ` ${detail}`}: ${lines.join(' ')}`);
  const rows = vouchers.flatMap((voucher) => voucher.rows);
  const rent = rows.filter(({ account }) => account === '5010').reduce((sum, { amountOre }) => sum + amountOre, 0) / 100;
  const check = () => checkCsv(() => [bytes], csv);
  return { survey, vouchers, rows, rent, offences, told, encoding: encoding.encoding, headerLine, check };
}
