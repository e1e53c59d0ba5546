import type { EntityManager } from 'typeorm';
import { type Ore, ore } from '../../money/ore.js';
import type { CodingKey } from '../map-coding.js';
import type { VoucherKind } from './file-kind.js';

/** A month of a coding that others have rows of too. */
export interface Overlap {
  readonly account: string;
  readonly costCentre: string;
  readonly project: string;
  readonly period: number;
  /** What the others' rows sum to, debit positive. */
  readonly amountOre: Ore;
  readonly sources: readonly string[];
}

export interface OverlapAsked {
  readonly sourceId: number;
  readonly kinds: readonly VoucherKind[];
  readonly years: readonly number[];
  /** Months of codings in which the import has rows that were not there before. */
  readonly touched: readonly { readonly period: number; readonly codingId: number }[];
  readonly codingOf: ReadonlyMap<number, CodingKey>;
}

/**
 * The months that an import adds rows to and that other sources, or the same source's imports of another kind, have rows of
 * already; other dimensions than cost centre and project keep nothing apart, for not every source has them. An amount of a month without cost centre and project is the whole account's: it meets any coding of the account.
 * Vouchers of the office's own and invented ones meet nobody. No statement but a small one where there is nobody else.
 */
export async function findOverlap(manager: EntityManager, asked: OverlapAsked): Promise<Overlap[]> {
  const { sourceId, kinds, years, touched, codingOf } = asked;
  if (touched.length === 0 || !(await hasOthers(manager, asked))) return [];
  const rows = await manager.query<Row[]>(
    `SELECT r.period AS period, c.account AS account, c.cost_centre AS costCentre, c.project AS project,
       v.kind AS kind, s.name AS source, SUM(r.amount_ore) AS amountOre
     FROM voucher v JOIN voucher_row r ON r.voucher_id = v.id JOIN coding c ON c.id = r.coding_id
       JOIN ledger_source s ON s.id = v.source_id
     WHERE v.year IN (${marks(years)}) AND s.example = FALSE AND NOT (v.source_id = ? AND v.kind IN (${marks(kinds)}))
     GROUP BY r.period, c.account, c.cost_centre, c.project, v.kind, s.name
     ORDER BY r.period, c.account, c.cost_centre, c.project, s.name, v.kind`,
    [...years, sourceId, ...kinds],
  );
  const codings = new Set<string>();
  const accounts = new Set<string>();
  for (const { period, codingId } of touched) {
    const coding = codingOf.get(codingId);
    if (!coding) continue;
    codings.add(placeOf(period, coding));
    accounts.add(`${period} ${coding.account}`);
  }
  const whole = kinds.includes('MONTH' as VoucherKind);
  return rows
    .filter(({ period, account, costCentre, project, kind }) => {
      const ofAccount = whole || (kind === 'MONTH' && costCentre === '' && project === '');
      return ofAccount ? accounts.has(`${period} ${account}`) : codings.has(placeOf(period, { account, costCentre, project }));
    })
    .map(({ account, costCentre, project, period, amountOre, source }) => {
      return { account, costCentre, project, period, amountOre: ore(Number(amountOre)), sources: [source] };
    });
}

interface Row {
  readonly period: number;
  readonly account: string;
  readonly costCentre: string;
  readonly project: string;
  readonly kind: string;
  readonly source: string;
  readonly amountOre: number | string;
}

function placeOf(period: number, { account, costCentre, project }: Omit<CodingKey, 'dimensions'>): string {
  return `${period} ${account}\t${costCentre}\t${project}`;
}

/** By the imports, which are few, and not by the vouchers. */
async function hasOthers(manager: EntityManager, { sourceId, kinds, years }: OverlapAsked): Promise<boolean> {
  const imports = await manager.query<{ sourceId: number; kind: string | null }[]>(
    `SELECT DISTINCT i.source_id AS sourceId, i.kind AS kind FROM ledger_import i JOIN ledger_source s ON s.id = i.source_id
     WHERE i.year IN (${marks(years)}) AND s.example = FALSE`,
    [...years],
  );
  const stores = (kind: string | null): string =>
    kind === 'EXTRACT' ? 'EXTRACT' : kind === 'MONTH_AMOUNTS' ? 'MONTH' : 'VOUCHER';
  return imports.some((each) => each.sourceId !== sourceId || !kinds.some((kind) => kind === stores(each.kind)));
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(',');
}
