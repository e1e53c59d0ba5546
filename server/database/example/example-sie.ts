import { type LocalDate, operationalYear } from '../../agreement/local-date.js';
import { allocate } from '../../allocation/allocate.js';
import { ApportionmentMethod } from '../../allocation/apportionment-method.js';
import { fraction } from '../../allocation/fraction.js';
import { equalParts, splitInstalments } from '../../financing/split-instalments.js';
import type { SieBalance } from '../../ledger/sie/sie-file.js';
import { type SieExport, writeSie } from '../../ledger/sie/write-sie.js';
import { oreFromText } from '../../money/kronor.js';
import { addOre, type Ore, ore, sumOre, ZERO_ORE } from '../../money/ore.js';
import { REGION_NAMES } from '../../regions/region-names.js';
import { type Booked, bookYear, type Invoiced, type Row } from './book-year.js';
import { ACCOUNTS, COST_CENTRE, OBJECTS } from './chart-of-accounts.js';
import { type ExampleYear, OPENING_2025, YEAR_2025, YEAR_2026 } from './office-years.js';

/** Persons by region code, 31 December 2024: what the example contribution tables of both years are shared by. */
export type Population = ReadonlyMap<string, number>;

type Balances = ReadonlyMap<string, Ore>;

/** As the example contribution tables have it: 1.05 kr × 10 587 710 inhabitants, and a total of 11.5 million. */
const CONTRIBUTIONS = { 2025: '11117095.50', 2026: '11500000' } as const;
const INSTALMENTS = 2;

/** EXAMPLE: the SIE files of the invented office, each a year's export (4E), by file name. The years hang together. */
export async function exampleSieFiles(population: Population): Promise<ReadonlyMap<string, Uint8Array>> {
  const opening2025 = new Map(OPENING_2025.map(([account, kronor]) => [account as string, oreFromText(kronor)]));
  const booked2025 = bookYear(YEAR_2025, opening2025, invoiced(CONTRIBUTIONS[2025], population));
  const opening2026 = carriedForward(opening2025, booked2025);
  const booked2026 = bookYear(YEAR_2026, opening2026, invoiced(CONTRIBUTIONS[2026], population));
  return new Map([
    ['example-2025.se', await bytesOf(exportOf(YEAR_2025, opening2025, booked2025))],
    ['example-2026.se', await bytesOf(exportOf(YEAR_2026, opening2026, booked2026))],
  ]);
}

function invoiced(totalKronor: string, population: Population): Invoiced[] {
  const participants = [...population].map(([id, persons]) => ({ id, weight: fraction(persons) }));
  const total = oreFromText(totalKronor);
  const { rows } = allocate({ total, unit: ore(1), method: ApportionmentMethod.LARGEST_REMAINDER, participants });
  return REGION_NAMES.map(({ code, officialName }) => {
    const amount = rows.find(({ id }) => id === code)?.amount ?? ZERO_ORE;
    return { regionCode: code, regionName: officialName, instalments: splitInstalments(amount, equalParts(INSTALMENTS)) };
  });
}

/** The balance sheet as it closes, with the year's result in equity. */
function carriedForward(opening: Balances, booked: readonly Booked[]): Balances {
  const closing = new Map(opening);
  for (const { account, amountOre } of booked.flatMap(({ rows }) => rows)) {
    const to = isOfBalanceSheet(account) ? account : '2010';
    closing.set(to, addOre(closing.get(to) ?? ZERO_ORE, amountOre));
  }
  return closing;
}

function exportOf(given: ExampleYear, opening: Balances, booked: readonly Booked[]): SieExport {
  const { first, last } = operationalYear(given.year);
  const before = operationalYear(given.year - 1);
  return {
    ...{ program: 'Fordela', programVersion: 'EXEMPEL', generatedOn: given.generatedOn },
    comment: 'EXEMPEL: allt i filen är påhittat, utan moms, för att visa hur Fordela fungerar. Ingen myndighets bokföring.',
    ...{ company: 'EXEMPEL Nationella kansliet hos Exempelregionen', organisationNumber: '000000-0000' },
    years: [
      { index: 0, first, last },
      { index: -1, first: before.first, last: before.last },
    ],
    accounts: ACCOUNTS.map(([id, kind, name]) => ({ id, kind, name })),
    dimensions: [
      { id: 1, name: 'Kostnadsställe', parent: null },
      { id: 6, name: 'Projekt', parent: null },
      { id: 8, name: 'Kund', parent: null },
    ],
    objects: [
      ...OBJECTS.map(([dimension, id, name]) => ({ dimension, id, name })),
      ...REGION_NAMES.map(({ code, officialName }) => ({ dimension: 8, id: code, name: officialName })),
    ],
    balances: balancesOf(opening, booked),
    budget: [],
    vouchers: booked.map(({ date, text, rows }, index) => {
      return { series: 'A', number: String(index + 1), date, text, rows: rows.map((row) => sieRow(row, date)) };
    }),
  };
}

function balancesOf(opening: Balances, booked: readonly Booked[]): SieBalance[] {
  const all = booked.flatMap(({ rows }) => rows);
  return ACCOUNTS.flatMap(([account]): SieBalance[] => {
    const line = { year: 0, account, objects: [] };
    const changeOre = sumOre(all.filter((row) => row.account === account).map(({ amountOre }) => amountOre));
    if (!isOfBalanceSheet(account)) return changeOre === 0 ? [] : [{ ...line, kind: 'RES', amountOre: changeOre }];
    const openingOre = opening.get(account) ?? ZERO_ORE;
    return [
      { ...line, kind: 'IB', amountOre: openingOre },
      { ...line, kind: 'UB', amountOre: addOre(openingOre, changeOre) },
    ];
  });
}

function isOfBalanceSheet(account: string): boolean {
  return account < '3';
}

/** Costs and income are the office's; the balance sheet carries no objects. */
function sieRow({ account, amountOre, project = '', regionCode, text = '' }: Row, date: LocalDate) {
  const objects = isOfBalanceSheet(account) ? [] : [{ dimension: 1, id: COST_CENTRE }];
  if (project !== '') objects.push({ dimension: 6, id: project });
  if (regionCode !== undefined) objects.push({ dimension: 8, id: regionCode });
  return { account, objects, amountOre, date, text };
}

async function bytesOf(source: SieExport): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeSie(source)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
