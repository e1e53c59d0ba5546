import { readFileSync } from 'node:fs';
import type { House } from '../../../server/app.js';
import { INVARIANTS } from '../../../server/database/verify-invariants.js';
import { guessColumns } from '../../../server/ledger/csv/csv-columns.js';
import { importOpenedLedgerFile, type LedgerFileOptions } from '../../../server/ledger/import-ledger-file.js';
import { MonthTotal } from '../../../server/ledger/month-total.entity.js';
import { OFFICE } from '../ledger-examples.js';

const FOLDER = new URL('../../fixtures/ledger-trials/', import.meta.url);

export function trialFile(name: string): Uint8Array {
  return readFileSync(new URL(name, FOLDER));
}

/** A SIE file of few words: "A1 20250115 100" is a voucher over 5010 and 1930, "A 20250115 100" one without a number. */
export interface Made {
  readonly head?: readonly string[];
  readonly vouchers?: readonly string[];
}

const HEAD = ['#FLAGGA 0', '#PROGRAM "Provprogram" "1"', '#FORMAT PC8', '#SIETYP 4', '#FNAMN "Provregionen"'];

export function made({ head = [], vouchers = [] }: Made): string {
  return [...HEAD, ...head, ...vouchers.flatMap(ver), ''].join('\r\n');
}

/** The year's head with balances that come to the vouchers of the test: 5010 is the only account of the result. */
export function yearOf(spent: number, year = '20250101 20251231'): string[] {
  return [`#RAR 0 ${year}`, '#IB 0 1930 0', `#UB 0 1930 ${-spent}`, `#RES 0 5010 ${spent}`];
}

function ver(text: string): string[] {
  const [, series, number, date, amount, words = 'Hyra'] =
    /^("[^"]*"|[A-Z]+)?(\d*|"[^"]*") (\d{8}) (-?[\d.]+)(?: (.*))?$/.exec(text) ?? [];
  if (date === undefined) throw new Error(`No voucher: ${text}`);
  const bare = (part = ''): string => part.replaceAll('"', '');
  return [
    `#VER "${bare(series)}" "${bare(number)}" ${date} "${words}"`,
    ...['{', `#TRANS 5010 {} ${amount}`, `#TRANS 1930 {} ${-Number(amount)}`, '}'],
  ];
}

export type Taking = Partial<LedgerFileOptions>;

/** Imports bytes or text, as the office; with a reason, so that what is accepted is. */
export async function take(house: House, content: Uint8Array | string, taking: Taking = {}) {
  const into = { changes: house.changes, reader: house.database.reader.manager };
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const done = await importOpenedLedgerFile(
    into,
    { ...OFFICE, reason: 'Example' },
    { open: () => [bytes] as never },
    {
      dryRun: false,
      ...taking,
    },
  );
  return { ...done.result, changed: done.changed, revision: done.revision };
}

/** The CSV options of a file in which the headings say what the columns are. */
export function csvOf(content: Uint8Array | string, year = 2025): Taking {
  const text = Buffer.from(content as Uint8Array).toString();
  const [header = ''] = text.split(/\r?\n/);
  return { csv: { year, columns: guessColumns(header.split(';')) } };
}

/** What an account has cost in a year, in kronor. */
export async function costOf({ database }: House, account = '5010', year = 2025): Promise<number> {
  const months = await database.reader.manager.findBy(MonthTotal, { year, account });
  return months.reduce((sum, { amountOre }) => sum + amountOre, 0) / 100;
}

export async function monthsOf({ database }: House, account = '5010', year = 2025): Promise<string[]> {
  const months = await database.reader.manager.find(MonthTotal, { where: { year, account }, order: { month: 'ASC' } });
  return months.map(({ month, amountOre }) => `${month}: ${amountOre / 100}`);
}

export async function vouchersOf({ database }: House): Promise<string[]> {
  const rows = await database.reader.manager.query<
    { series: string; number: number; written: string; date: string; kind: string }[]
  >('SELECT series, number, number_as_written AS written, date, kind FROM voucher ORDER BY date, series, number, id');
  return rows.map(({ series, number, written, date, kind }) => {
    return `${series} ${written === '' ? `(${number})` : written} ${date}${kind === 'VOUCHER' ? '' : ` ${kind}`}`;
  });
}

/** What `verify` finds; nothing is wrong where it is empty. */
export async function faultsOf({ database }: House): Promise<string[]> {
  const found = [];
  for (const invariant of INVARIANTS) found.push(...(await invariant(database.reader.manager)).violations);
  return found;
}

/** What an import is asked for, by name; `taken` where it was not asked at all. */
export async function asked(taking: Promise<unknown>): Promise<string[]> {
  try {
    await taking;
    return ['taken'];
  } catch (error) {
    const { code, figures } = error as { code: string; figures: { questions?: { accept: string }[] } };
    return code === 'IMPORT_ASKS' ? (figures.questions ?? []).map(({ accept }) => accept) : [code];
  }
}
