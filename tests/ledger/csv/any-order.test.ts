import { describe, expect, it } from 'vitest';
import { checkCsv } from '../../../server/ledger/csv/check-csv.js';
import type { CsvVoucher, LedgerCsv } from '../../../server/ledger/csv/csv-vouchers.js';
import { refusalOf } from '../../regions/refusal-of.js';
import { surveyed } from './read-list.js';

describe('Excel’s Unicode text', () => {
  const text = 'Datum\tKonto\tVer\tBelopp\tText\r\n2025-01-31\t5010\tA1\t100\tHyra på Ön – €\r\n2025-01-31\t1930\tA1\t-100\t\r\n';
  const big = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();
  it.each([
    ['with its mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['the other way round', big(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['without a mark', Buffer.from(text, 'utf16le')],
  ])('is read %s', async (_title, bytes) => {
    const { rent, vouchers, encoding } = await surveyed(bytes);
    expect([rent, vouchers[0]?.text, encoding]).toEqual([100, 'Hyra på Ön – €', 'UTF-16']);
  });

  it('is read byte by byte', async () => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    const columns = { date: 'Datum', account: 'Konto', number: 'Ver', amount: 'Belopp' };
    const one = function* () {
      for (const byte of bytes) yield Uint8Array.of(byte);
    };
    expect((await checkCsv(one, { year: 2025, columns })).read.rows.count).toBe(2);
  });
});

describe('vouchers in any order', () => {
  const lines = (...rows: string[]) => ['Datum;Konto;Ver;Belopp', ...rows, ''];
  const named = ({ vouchers }: { vouchers: readonly CsvVoucher[] }) =>
    vouchers.map(({ numberAsWritten, date, rows }) => `${numberAsWritten} ${date}: ${rows.length}`).toSorted();

  it('are one voucher where days of one number balance only together, and one a day where each does by itself', async () => {
    const across = ['2025-01-31;5010;1;10', '2025-02-01;1930;1;-10'];
    const months = ['2025-01-31;5010;2;10', '2025-01-31;1930;2;-10', '2025-02-28;5010;2;20', '2025-02-28;1930;2;-20'];
    const together = await surveyed(lines(...across, ...months));
    const apart = await surveyed(
      lines(...[...across, ...months].toSorted((one, other) => (one.slice(11) < other.slice(11) ? -1 : 1))),
    );
    expect(named(together)).toEqual(['1 2025-01-31: 2', '2 2025-01-31: 2', '2 2025-02-28: 2']);
    expect(named(apart)).toEqual(named(together));
    expect([together.survey.read.isGathered, apart.survey.read.isGathered]).toEqual([false, true]);
  });

  it('may have numbers that begin again every month without being brought together', async () => {
    const month = (day: string) => [`${day};5010;1;10`, `${day};1930;1;-10`, `${day};5010;2;10`, `${day};1930;2;-10`];
    const read = await surveyed(lines(...month('2025-01-31'), ...month('2025-02-28')));
    expect([read.survey.read.isGathered, read.survey.balanced]).toEqual([false, 4]);
  });

  it('are told by the text of their number: 1, 01 and 2025/1 are three', async () => {
    const rows = ['1', '01', '2025/1'].flatMap((number) => [`2025-01-31;5010;${number};10`, `2025-01-31;1930;${number};-10`]);
    expect(named(await surveyed(lines(...rows)))).toEqual(['01 2025-01-31: 2', '1 2025-01-31: 2', '2025/1 2025-01-31: 2']);
  });

  it('are brought together up to a number of rows, and beyond it refused with the way out', async () => {
    const columns = { date: 'Datum', account: 'Konto', number: 'Ver', amount: 'Belopp' };
    const csv: LedgerCsv = { year: 2025, columns };
    const rows = ['5010;1;1', '5010;2;1', '1930;1;-1', '1930;2;-1'].map((row) => `2025-01-31;${row}`);
    const open = () => [Buffer.from(lines(...rows).join('\n'))];
    expect((await checkCsv(open, csv, { mostGathered: 4 })).read.count).toBe(2);
    const refusal = await refusalOf(() => checkCsv(open, csv, { mostGathered: 3 }));
    expect(refusal.offences).toMatchObject([{ figures: { problem: 'APART', limit: 3 } }]);
    expect(refusal.message).toMatch(/more than 3; sort the file by voucher number/);
    const together = rows.toSorted((one, other) => one.slice(16).localeCompare(other.slice(16)));
    expect((await checkCsv(() => [Buffer.from(lines(...together).join('\n'))], csv, { mostGathered: 3 })).read.count).toBe(2);
  });
});
