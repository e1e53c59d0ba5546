import { Between, type EntityManager, LessThanOrEqual } from 'typeorm';
import { operationalYear } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { allocate } from '../allocation/allocate.js';
import { ApportionmentMethod } from '../allocation/apportionment-method.js';
import { readConsistently } from '../changes/read-consistently.js';
import { loadContributionTable } from '../financing/load-contribution-tables.js';
import { AccountKind, isOfResult } from '../ledger/account-group.entity.js';
import { holdsExamples } from '../ledger/holds-examples.js';
import { OpeningBalance } from '../ledger/ledger-import.entity.js';
import { loadAccountGroups } from '../ledger/load-account-groups.js';
import { mapCoding } from '../ledger/map-coding.js';
import { MappingRule } from '../ledger/mapping-rule.entity.js';
import { MonthTotal } from '../ledger/month-total.entity.js';
import { firstPeriod } from '../ledger/period.js';
import { addOre, type Ore, ore, subtractOre, sumOre, ZERO_ORE } from '../money/ore.js';

export interface StatementLine {
  /** An activity's or account group's code; '' for none. */
  readonly key: string;
  readonly amountOre: Ore;
}

/** An account group of the balance sheet: assets positive, liabilities and equity negative, as booked. */
export interface BalanceLine {
  readonly accountGroup: string;
  readonly openingOre: Ore;
  readonly changeOre: Ore;
  readonly closingOre: Ore;
}

/** The year's annual financial statement (REP-2), computed from the ledger. */
export interface AnnualStatement {
  readonly year: number;
  /** Whether a part of the figures is invented to show how the tool works. */
  readonly example: boolean;
  readonly contributionsOre: Ore;
  readonly otherIncomeOre: Ore;
  /** By activity; costs positive. */
  readonly costs: readonly StatementLine[];
  readonly totalCostsOre: Ore;
  /** Contributions + other income − costs: positive is a surplus. */
  readonly resultOre: Ore;
  /** What earlier years left, positive for a surplus. */
  readonly broughtForwardOre: Ore;
  /** Brought forward + changes of equity booked in the year + result. */
  readonly carriedForwardOre: Ore;
  readonly balance: readonly BalanceLine[];
  /** Rows that the mapping does not place, debit positive: the statement is final only where there are none. */
  readonly unmappedOre: Ore;
  readonly unmappedRows: number;
  /** How the result would be credited (or, negative, charged) to the regions by the year's key; empty without a key. */
  readonly credits: readonly { readonly regionCode: string; readonly amountOre: Ore }[];
  readonly revision: number;
}

export function loadAnnualStatement(reader: EntityManager, year: number): Promise<AnnualStatement> {
  operationalYear(year);
  return readConsistently(reader, async (revision) => {
    const sources = await loadSources(reader, year);
    const sum = (kind: AccountKind): Ore =>
      sumOre(sources.own.filter((total) => sources.kindOf(total) === kind).map(({ amountOre }) => amountOre));
    const costTotals = sources.own.filter((total) => sources.kindOf(total) === AccountKind.COST);
    const unmapped = sources.own.filter((total) => sources.kindOf(total) === undefined);
    const [contributionsOre, otherIncomeOre] = [ore(-sum(AccountKind.CONTRIBUTION)), ore(-sum(AccountKind.OTHER_INCOME))];
    const totalCostsOre = sum(AccountKind.COST);
    const resultOre = subtractOre(addOre(contributionsOre, otherIncomeOre), totalCostsOre);
    const broughtForwardOre = ore(-sources.openingOf(AccountKind.EQUITY));
    const shared = await shareResult(reader, year, resultOre);
    return {
      example: shared.example || (await holdsExamples(reader, sources.baseYear, year)),
      ...{ year, contributionsOre, otherIncomeOre, totalCostsOre, resultOre, broughtForwardOre, revision },
      costs: byActivity(costTotals),
      carriedForwardOre: addOre(subtractOre(broughtForwardOre, sum(AccountKind.EQUITY)), resultOre),
      balance: sources.balance,
      unmappedOre: sumOre(unmapped.map(({ amountOre }) => amountOre)),
      unmappedRows: unmapped.reduce((rows, { rowCount }) => rows + rowCount, 0),
      credits: shared.credits,
    };
  });
}

interface Sources {
  /** The year of the opening balances that the statement goes back to; 0 where none is given. */
  readonly baseYear: number;
  readonly own: readonly MonthTotal[];
  readonly kindOf: (total: MonthTotal) => AccountKind | undefined;
  readonly openingOf: (kind: AccountKind) => Ore;
  readonly balance: readonly BalanceLine[];
}

/**
 * Opening balances are those that an import gave for the year; without one, those of the last year that has them (or
 * nothing) and all that was booked since, results included, which then belong to equity.
 */
async function loadSources(reader: EntityManager, year: number): Promise<Sources> {
  const groups = await loadAccountGroups(reader);
  const kinds = new Map(groups.map(({ code, kind }) => [code, kind]));
  const equity = groups.find(({ kind }) => kind === AccountKind.EQUITY)?.code ?? '';
  const base = (await reader.maximum(OpeningBalance, 'year', { year: LessThanOrEqual(year) })) ?? 0;
  const given = await reader.findBy(OpeningBalance, { year: base });
  const totals = await reader.findBy(MonthTotal, { year: Between(base, year) });
  const own = totals.filter((total) => total.year === year);
  const opening = new Map<string, Ore>();
  const add = (group: string, amount: Ore): void => void opening.set(group, addOre(opening.get(group) ?? ZERO_ORE, amount));
  for (const { group, amountOre } of await mapOpening(reader, given, base)) add(group, amountOre);
  for (const total of totals) {
    if (total.year === year) continue;
    const kind = kinds.get(total.accountGroup);
    add(kind !== undefined && isOfResult(kind) ? equity : total.accountGroup, total.amountOre);
  }
  const balance = groups
    .filter(({ kind }) => !isOfResult(kind))
    .map(({ code }) => {
      const openingOre = opening.get(code) ?? ZERO_ORE;
      const changeOre = sumOre(own.filter(({ accountGroup }) => accountGroup === code).map(({ amountOre }) => amountOre));
      return { accountGroup: code, openingOre, changeOre, closingOre: addOre(openingOre, changeOre) };
    });
  return {
    ...{ baseYear: base, own, balance },
    kindOf: ({ accountGroup }) => kinds.get(accountGroup),
    openingOf: (kind) =>
      sumOre(balance.filter(({ accountGroup }) => kinds.get(accountGroup) === kind).map(({ openingOre }) => openingOre)),
  };
}

async function mapOpening(
  reader: EntityManager,
  given: readonly OpeningBalance[],
  year: number,
): Promise<{ group: string; amountOre: Ore }[]> {
  const rules = await reader.find(MappingRule);
  return given.map(({ account, amountOre }) => {
    const coding = { account, costCentre: '', project: '', dimensions: '' };
    return { group: mapCoding(rules, new Set(), coding, firstPeriod(year)).accountGroup, amountOre };
  });
}

function byActivity(totals: readonly MonthTotal[]): StatementLine[] {
  const keys = [...new Set(totals.map(({ activity }) => activity))].toSorted((one, other) =>
    (one || '~') < (other || '~') ? -1 : 1,
  );
  return keys.map((key) => ({
    key,
    amountOre: sumOre(totals.filter(({ activity }) => activity === key).map(({ amountOre }) => amountOre)),
  }));
}

type Shared = Pick<AnnualStatement, 'credits' | 'example'>;

/** By the exact shares of the year's contribution table in force (FIN-1), to the öre, by the largest remainder. */
async function shareResult(reader: EntityManager, year: number, resultOre: Ore): Promise<Shared> {
  try {
    const { rows, basis } = await loadContributionTable(reader, year);
    const participants = rows.map(({ regionCode: id, share: weight }) => ({ id, weight }));
    const shared = allocate({ total: resultOre, unit: ore(1), method: ApportionmentMethod.LARGEST_REMAINDER, participants });
    const credits = shared.rows.map(({ id, amount }) => ({ regionCode: id, amountOre: amount }));
    return { credits, example: basis.example };
  } catch (error) {
    if (error instanceof Refusal && ['BUDGET_YEAR_UNKNOWN', 'POPULATION_UNKNOWN', 'NO_PARTICIPANTS'].includes(error.code))
      return { credits: [], example: false };
    throw error;
  }
}
