import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { localDate } from '../../server/agreement/local-date.js';
import type { SieAccount, SieBalance, SieObject, SieObjectRef } from '../../server/ledger/sie/sie-file.js';
import { type SieExport, writeSie } from '../../server/ledger/sie/write-sie.js';
import { ore } from '../../server/money/ore.js';
import { lehmer } from './lehmer.js';

export const ROWS_PER_VOUCHER = 4;

/** What a later export of the same year says otherwise. */
export interface Later {
  /** Every so many vouchers one was booked otherwise, … */
  readonly changedEvery: number;
  /** … one was taken away, … */
  readonly removedEvery: number;
  /** … and so many are new, after the others. */
  readonly added: number;
}

type Voucher = SieExport['vouchers'] extends Iterable<infer T> | AsyncIterable<unknown> ? T : never;

const COST_ACCOUNTS = Array.from({ length: 60 }, (_, index) => String(4010 + index * 60));
const COST_CENTRES = Array.from({ length: 25 }, (_, index) => String(100 + index * 10));
const PROJECTS = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8'];
const TEXTS = ['Lön och arbetsgivaravgift', 'Konsultarvode', 'Resa till möte', 'Förbrukningsinventarier', 'Månadsavgift IT'];

/** How many accounts and cost centres costs are spread over. */
export interface Chart {
  readonly accounts: number;
  readonly costCentres: number;
}

export interface Example {
  readonly year: number;
  readonly rows: number;
  readonly later?: Later;
  readonly chart?: Chart;
}

const WIDE: Chart = { accounts: 60, costCentres: 25 };

/** Writes a year’s export of type 4E, an example of a region’s: the same file for the same numbers. */
export async function writeExampleFile(path: string, { year, rows, later, chart = WIDE }: Example): Promise<void> {
  const content = writeSie({
    ...{ program: 'EXAMPLE', programVersion: '1', company: 'EXAMPLE', organisationNumber: '232100-0016' },
    generatedOn: localDate(later ? `${year + 1}-02-01` : `${year + 1}-01-15`),
    years: [{ index: 0, first: localDate(`${year}-01-01`), last: localDate(`${year}-12-31`) }],
    accounts: [...COST_ACCOUNTS, '1930', '2640'].map((id): SieAccount => ({ id, name: `Konto ${id}`, kind: null })),
    dimensions: [
      { id: 1, name: 'Kostnadsställe', parent: null },
      { id: 6, name: 'Projekt', parent: null },
    ],
    objects: [
      ...COST_CENTRES.map((id): SieObject => ({ dimension: 1, id, name: `Enhet ${id}` })),
      ...PROJECTS.map((id): SieObject => ({ dimension: 6, id, name: `Projekt ${id}` })),
    ],
    balances: balances(vouchers(year, rows / ROWS_PER_VOUCHER, later, chart)),
    budget: [],
    vouchers: vouchers(year, rows / ROWS_PER_VOUCHER, later, chart),
  });
  await pipeline(Readable.from(content), createWriteStream(path));
}

/** The year's own balances, which an export proves itself by: #UB of the accounts of class 1 and 2, #RES of the others. */
function balances(all: Iterable<Voucher>): SieBalance[] {
  const sums = new Map<string, number>();
  for (const { rows } of all) for (const { account, amountOre } of rows) sums.set(account, (sums.get(account) ?? 0) + amountOre);
  return [
    { kind: 'IB', year: 0, account: '1930', objects: [], amountOre: ore(0) },
    ...[...sums].map(([account, sum]): SieBalance => {
      return { kind: /^[12]/.test(account) ? 'UB' : 'RES', year: 0, account, objects: [], amountOre: ore(sum) };
    }),
  ];
}

function* vouchers(year: number, count: number, later: Later | undefined, chart: Chart): Generator<Voucher> {
  const random = lehmer(year);
  const below = (limit: number): number => random.next().value % limit;
  const all = count + (later?.added ?? 0);
  for (let index = 0; index < all; index++) {
    const voucher = voucherOf(year, index, Math.floor((Math.min(index, count - 1) / count) * 365), chart, below);
    if (later && index % later.removedEvery === 1) continue;
    yield later && index % later.changedEvery === 0 ? { ...voucher, text: `${voucher.text}, rättad` } : voucher;
  }
}

function voucherOf(year: number, index: number, day: number, chart: Chart, below: (limit: number) => number): Voucher {
  const date = localDate(new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10));
  const text = `${TEXTS[below(TEXTS.length)]} ${index}`;
  const costs = [below(10_000_000), below(5_000_000)];
  const vat = below(1_000_000);
  const centre: SieObjectRef = { dimension: 1, id: COST_CENTRES[below(chart.costCentres)] as string };
  const row = (account: string, objects: readonly SieObjectRef[], amount: number, words: string) => {
    return { account, objects, amountOre: ore(amount), date, text: words };
  };
  const costAccount = (): string => COST_ACCOUNTS[below(chart.accounts)] as string;
  const project = below(4) === 0 ? [{ dimension: 6, id: PROJECTS[below(PROJECTS.length)] as string }] : [];
  const rows = [
    row(costAccount(), [centre, ...project], costs[0] as number, text),
    row(costAccount(), [centre], costs[1] as number, ''),
    row('2640', [], vat, ''),
    row('1930', [], -((costs[0] as number) + (costs[1] as number) + vat), text),
  ];
  return { series: 'ABCDE'[index % 5] as string, number: String(1 + Math.floor(index / 5)), date, text, rows };
}
