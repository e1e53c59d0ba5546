import type { EntityManager } from 'typeorm';
import { type LocalDate, operationalYear } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { formatKronor } from '../money/format-kronor.js';
import { kronorFromOre } from '../money/kronor.js';
import { addOre, type Ore, ore, ZERO_ORE } from '../money/ore.js';
import type { Coding } from './coding.entity.js';
import { type Company, loadLedgerCompany } from './company/set-ledger-company.js';
import { DimensionNaming } from './dimensions/dimension-naming.js';
import { allPairs, COST_CENTRE, type DimensionPair, PROJECT } from './dimensions/dimension-pairs.js';
import { exportedVouchers } from './exported-vouchers.js';
import { OpeningBalance } from './ledger-import.entity.js';
import { loadAccountNames } from './load-account-names.js';
import { MonthTotal } from './month-total.entity.js';
import type { SieBalance, SieDimension, SieObjectRef, SiePeriodAmount } from './sie/sie-file.js';
import { type SieExport, type SieWriteReport, writeSie } from './sie/write-sie.js';
import { unchanged } from './unchanged-export.js';

export interface ExportHead {
  readonly year: number;
  /** The day that the file is made. */
  readonly today: LocalDate;
  readonly programVersion: string;
  /** Whose ledger it is; the stored setting where left out. */
  readonly company?: Company | undefined;
  /** Loads the year's budget (#PBUDGET); none where left out. */
  readonly loadBudget?: (() => Promise<readonly SiePeriodAmount[]>) | undefined;
}

/** SIE wants a name; until the office has set one there is only the program's. */
const NO_COMPANY: Company = { name: 'Fordela', organisationNumber: '' };

/**
 * A year of the ledger as SIE type 4E, chunk by chunk, with #KSUMMA: what `importLedgerFile` reads back to the same rows and month
 * totals. Accounts of class 1 and 2 are the balance sheet: they get #UB where the year's opening balances are known (#IB), the
 * others #RES. The year before is there by its balances, where the ledger knows any. An account is called what the ledger calls it today;
 * without a name there, it has its number. So has a dimension or an object. Refuses to finish when the ledger changed meanwhile.
 */
export async function* exportSie(reader: EntityManager, head: ExportHead): AsyncGenerator<Uint8Array, SieWriteReport> {
  operationalYear(head.year);
  const check = await unchanged(reader);
  await refusePartial(reader, head.year);
  const company = head.company ?? (await loadLedgerCompany(reader)) ?? NO_COMPANY;
  const budget = (await head.loadBudget?.()) ?? [];
  const years = [await loadYear(reader, head.year, 0), await loadYear(reader, head.year - 1, -1)];
  const balances = years.flatMap((year) => year.balances);
  const accounts = [...new Set([...years.flatMap((year) => year.accounts), ...budget.map(({ account }) => account)])].toSorted();
  const pairs = await usedPairs(reader, head.year, budget);
  const naming = await DimensionNaming.load(reader, pairs);
  const names = await loadAccountNames(reader, accounts);
  const report = yield* writeSie({
    program: 'Fordela',
    programVersion: head.programVersion,
    generatedOn: head.today,
    company: company.name,
    organisationNumber: company.organisationNumber,
    years: years.flatMap(({ span }) => span ?? []),
    accounts: accounts.map((id) => ({ id, name: names.get(id) ?? id, kind: null })),
    dimensions: declared(pairs, naming),
    objects: pairs.map((pair) => ({ dimension: pair.dimension, id: pair.object, name: naming.objectNameOf(pair) })),
    balances,
    budget,
    vouchers: sieVouchers(reader, head.year),
  });
  await check();
  return report;
}

/** SIE holds vouchers that sum to 0 and nothing else: rows of extracts, filters and months cannot be among them. */
async function refusePartial(reader: EntityManager, year: number): Promise<void> {
  const [found] = await reader.query<{ vouchers: number | string; ore: number | string | null }[]>(
    `SELECT COUNT(DISTINCT v.id) AS vouchers, SUM(r.amount_ore) AS ore FROM voucher v JOIN voucher_row r ON r.voucher_id = v.id
     WHERE v.year = ? AND v.kind <> 'VOUCHER'`,
    [year],
  );
  const sum = ore(Number(found?.ore ?? 0));
  if (!found || Number(found.vouchers) === 0) return;
  throw new Refusal(
    'EXPORT_REFUSED',
    `The ledger of ${year} holds extracts, filtered vouchers or month amounts (${found.vouchers} sets of rows, ${formatKronor(sum)} kr); SIE holds whole vouchers only. Export a journal instead.`,
    { figures: { year, vouchers: Number(found.vouchers), sum: kronorFromOre(sum) } },
  );
}

async function* sieVouchers(reader: EntityManager, year: number) {
  for await (const { kind: _kind, rows, ...voucher } of exportedVouchers(reader, year)) {
    const own = rows.map(({ account, costCentre, project, dimensions, amountOre, date, text }) => {
      return { account, objects: refs(costCentre, project, dimensions), amountOre, date, text };
    });
    yield { ...voucher, rows: own };
  }
}

function refs(costCentre: string, project: string, dimensions: readonly DimensionPair[]): SieObjectRef[] {
  return [
    ...(costCentre === '' ? [] : [{ dimension: COST_CENTRE, id: costCentre }]),
    ...(project === '' ? [] : [{ dimension: PROJECT, id: project }]),
    ...dimensions.map(({ dimension, object: id }) => ({ dimension, id })),
  ];
}

/** Every object that a row of the year or its budget has, by dimension and code. */
async function usedPairs(
  reader: EntityManager,
  year: number,
  budget: readonly SiePeriodAmount[],
): Promise<readonly DimensionPair[]> {
  const used = await reader.query<Pick<Coding, 'costCentre' | 'project' | 'dimensions'>[]>(
    `SELECT DISTINCT coding.cost_centre AS costCentre, coding.project AS project, coding.dimensions AS dimensions FROM coding
     JOIN coding_month ON coding_month.coding_id = coding.id WHERE coding_month.period BETWEEN ? AND ?`,
    [year * 100 + 1, year * 100 + 12],
  );
  const budgeted = budget.flatMap(({ objects }) => objects.map(({ dimension, id }) => ({ dimension, object: id })));
  const all = new Map([...used.flatMap(allPairs), ...budgeted].map((pair) => [`${pair.dimension} ${pair.object}`, pair]));
  return [...all.values()].toSorted(
    (one, other) => one.dimension - other.dimension || (one.object < other.object ? -1 : one.object > other.object ? 1 : 0),
  );
}

/** The dimensions of these objects, and those that they are parts of. */
function declared(pairs: readonly DimensionPair[], naming: DimensionNaming): SieDimension[] {
  const parents = new Map(naming.dimensions.map(({ dimension, parent }) => [dimension, parent]));
  const ids = new Set(pairs.map(({ dimension }) => dimension));
  for (const id of ids) {
    const parent = parents.get(id) ?? null;
    if (parent !== null) ids.add(parent); // a set goes on to what is added
  }
  return [...ids]
    .toSorted((one, other) => one - other)
    .map((id) => ({ id, name: naming.nameOf(id), parent: parents.get(id) ?? null }));
}

interface ExportedYear {
  /** Undefined where the ledger knows nothing of the year, and the file's own year is another. */
  readonly span: SieExport['years'][number] | undefined;
  readonly accounts: readonly string[];
  readonly balances: readonly SieBalance[];
}

/** The accounts that anything was booked on or that the year opened with, and what of their balances is known. */
async function loadYear(reader: EntityManager, year: number, index: number): Promise<ExportedYear> {
  const opening = await reader.find(OpeningBalance, { where: { year }, order: { account: 'ASC' } });
  const sums = new Map<string, Ore>();
  for (const { account, amountOre } of await reader.findBy(MonthTotal, { year })) {
    sums.set(account, addOre(sums.get(account) ?? ZERO_ORE, amountOre));
  }
  const balance = (kind: SieBalance['kind'], account: string, amountOre: Ore): SieBalance => {
    return { kind, year: index, account, objects: [], amountOre };
  };
  const closing = new Map(opening.map(({ account, amountOre }) => [account, amountOre]));
  const results: SieBalance[] = [];
  for (const [account, amountOre] of [...sums].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    if (!isBalanceAccount(account)) results.push(balance('RES', account, amountOre));
    else if (opening.length > 0) closing.set(account, addOre(closing.get(account) ?? ZERO_ORE, amountOre));
  }
  const balances = [
    ...opening.map(({ account, amountOre }) => balance('IB', account, amountOre)),
    ...[...closing].map(([account, amountOre]) => balance('UB', account, amountOre)),
    ...results,
  ];
  const accounts = [...new Set([...closing.keys(), ...sums.keys()])];
  const { first, last } = operationalYear(year);
  return { span: index === 0 || accounts.length > 0 ? { index, first, last } : undefined, accounts, balances };
}

/** Class 1 is assets and class 2 equity and debts in every Swedish chart of accounts built on BAS. */
function isBalanceAccount(account: string): boolean {
  return account.startsWith('1') || account.startsWith('2');
}
