import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../../agreement/local-date.js';
import { type Ore, ore } from '../../money/ore.js';
import { loadAccountNames } from '../load-account-names.js';
import type { Voucher } from '../voucher.entity.js';
import { loadRowCodings, type RowCoding } from './load-row-codings.js';
import { type RowFilter, rowMatches } from './row-condition.js';

/** Rows of one voucher come this many at a time at most. */
export const MAX_ROWS_OF_VOUCHER = 500;

/** Which rows of each voucher are wanted: those that match come first. */
export interface WantedOfVoucher {
  readonly first: number;
  /** The line of the last row that one has. */
  readonly after: number | null;
  /** Only those that match. */
  readonly matching: boolean;
}

export interface ListedRow extends RowCoding {
  readonly line: number;
  /** Null where it is the voucher's. */
  readonly date: LocalDate | null;
  readonly amountOre: Ore;
  readonly text: string;
  /** What the account is called; null where no import has said. */
  readonly accountName: string | null;
  /** Whether the row itself is what was asked for, and not only its voucher. */
  readonly matches: boolean;
}

/** The rows that are wanted of each voucher. */
export interface VoucherPage {
  readonly wanted: WantedOfVoucher;
  rowsOf(voucherId: number): readonly ListedRow[];
  /** Whether the voucher has the row that is to be gone on after, among those that are wanted. */
  hasAfter(voucherId: number): boolean;
}

/** As drivers give it: MariaDB has texts for wide numbers. */
interface DriverRow {
  readonly voucherId: number | string;
  readonly line: number;
  readonly period: number;
  readonly codingId: number;
  readonly amountOre: number | string;
  readonly date: LocalDate | null;
  readonly text: string;
  readonly matches: number | string;
}

interface StoredRow extends Omit<DriverRow, 'voucherId' | 'matches'> {
  readonly voucherId: number;
  readonly matches: boolean;
}

/** Four statements, whatever the number of vouchers and of their rows; no more rows than are wanted leave the database. */
export async function loadPageOfVouchers(
  reader: EntityManager,
  vouchers: readonly Pick<Voucher, 'id' | 'sourceId'>[],
  filter: RowFilter,
  wanted: WantedOfVoucher,
): Promise<VoucherPage> {
  const sources = new Map(vouchers.map(({ id, sourceId }) => [id, sourceId]));
  const { rows, having } = await findRowsOf(reader, [...sources.keys()], filter, wanted);
  const codingOf = await loadRowCodings(reader, rows);
  const coded = rows.map((row) => ({ row, ...codingOf(row, sources.get(row.voucherId) ?? 0) }));
  const names = await loadAccountNames(
    reader,
    coded.map(({ coding }) => coding.account),
  );
  const byVoucher = new Map<number, ListedRow[]>();
  for (const { row, ...place } of coded) {
    const { line, date, text, amountOre, matches } = row;
    const own = byVoucher.get(row.voucherId) ?? [];
    own.push({
      ...{ line, date, text, amountOre: ore(Number(amountOre)), matches, ...place },
      accountName: names.get(place.coding.account) ?? null,
    });
    byVoucher.set(row.voucherId, own);
  }
  return { wanted, rowsOf: (id) => byVoucher.get(id) ?? [], hasAfter: (id) => wanted.after === null || having.has(id) };
}

/** The rows from the one that is gone on after, which is found and left out, so that one that is not there can be told. */
async function findRowsOf(
  reader: EntityManager,
  ids: readonly number[],
  filter: RowFilter,
  { first, after, matching }: WantedOfVoucher,
): Promise<{ rows: StoredRow[]; having: ReadonlySet<number> }> {
  if (ids.length === 0) return { rows: [], having: new Set() };
  const match = rowMatches(filter);
  const ofVouchers = `SELECT r.voucher_id AS voucherId, r.line AS line, r.period AS period, r.coding_id AS codingId,
      r.amount_ore AS amountOre, r.date AS date, r.text AS text, CASE WHEN ${match.sql} THEN 1 ELSE 0 END AS matches
    FROM voucher_row r WHERE r.voucher_id IN (${ids.map(() => '?').join(', ')})`;
  const placed = `SELECT a.*, ROW_NUMBER() OVER (PARTITION BY a.voucherId ORDER BY a.matches DESC, a.line) AS place
    FROM (${ofVouchers}) a ${matching ? 'WHERE a.matches = 1' : ''}`;
  const begun = after === null ? '0' : 'MAX(CASE WHEN b.line = ? THEN b.place END) OVER (PARTITION BY b.voucherId)';
  const found = await reader.query<DriverRow[]>(
    `SELECT c.* FROM (SELECT b.*, ${begun} AS begun FROM (${placed}) b) c
     WHERE c.place BETWEEN c.begun AND c.begun + ? ORDER BY c.voucherId, c.place`,
    [...(after === null ? [] : [after]), ...match.values, ...ids, first],
  );
  const rows = found.map((row) => ({ ...row, voucherId: Number(row.voucherId), matches: Number(row.matches) === 1 }));
  return {
    rows: rows.filter(({ line }) => line !== after),
    having: new Set(rows.filter(({ line }) => line === after).map(({ voucherId }) => voucherId)),
  };
}
