import type { Voucher } from './true-ledger.js';
import { kronor } from './write-sie.js';

export const CSV_COLUMNS = {
  ...{ series: 'Serie', number: 'Vernr', date: 'Datum', account: 'Konto' },
  ...{ costCentre: 'Kst', project: 'Projekt', text: 'Text', amount: 'Belopp' },
};

/** A table with a row for each row of the vouchers, on their vouchers' days. */
export function writeCsv(vouchers: Iterable<Voucher>, isComma: boolean): string {
  const lines = [Object.values(CSV_COLUMNS).join(';')];
  for (const { series, number, day, text, rows } of vouchers) {
    for (const { account, centre, project, ore } of rows) {
      const amount = isComma ? kronor(ore).replace('.', ',') : kronor(ore);
      lines.push([series, number, day, account, centre, project, text, amount].join(';'));
    }
  }
  return `${lines.join('\n')}\n`;
}
