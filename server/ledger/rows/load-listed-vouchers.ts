import { type EntityManager, In } from 'typeorm';
import { LedgerImport } from '../ledger-import.entity.js';
import { Voucher } from '../voucher.entity.js';
import { loadPageOfVouchers, type VoucherPage, type WantedOfVoucher } from './page-of-voucher.js';
import type { CodingFilter } from './row-condition.js';

/** What is wanted of vouchers beside their heads: rows are neither read nor counted where they are not. */
export interface WantedOfVouchers {
  readonly rowCount?: boolean;
  readonly pages?: readonly WantedOfVoucher[];
}

export interface ListedVoucher {
  readonly voucher: Voucher;
  readonly source: string | null;
  readonly example: boolean;
  readonly reverses: Voucher | null;
  readonly reversedBy: Voucher | null;
  /** Undefined where it was not wanted. */
  readonly rowCount: number | undefined;
  /** One for each that was wanted. */
  readonly pages: readonly VoucherPage[];
}

/** Vouchers by date, with the pages of rows that are wanted of each: a fixed number of statements for each such page. */
export async function loadListedVouchers(
  reader: EntityManager,
  ids: readonly number[],
  filter: CodingFilter,
  { rowCount = false, pages: wanted = [] }: WantedOfVouchers,
): Promise<ListedVoucher[]> {
  if (ids.length === 0) return [];
  const vouchers = await reader.find(Voucher, { where: { id: In([...ids]) }, order: { date: 'ASC', id: 'ASC' } });
  const reversals = await reader.findBy(Voucher, { reversesId: In([...ids]) });
  const originals = await reader.findBy(Voucher, { id: In(vouchers.map(({ reversesId }) => reversesId ?? 0)) });
  const imports = await reader.findBy(LedgerImport, { id: In(vouchers.map(({ importId }) => importId ?? 0)) });
  const counts = rowCount ? await countRowsOf(reader, ids) : undefined;
  const pages: VoucherPage[] = [];
  for (const each of wanted) pages.push(await loadPageOfVouchers(reader, vouchers, filter, each));
  return vouchers.map((voucher) => {
    const imported = imports.find(({ id }) => id === voucher.importId);
    return {
      voucher,
      source: imported?.source ?? null,
      example: imported?.example ?? false,
      reverses: originals.find(({ id }) => id === voucher.reversesId) ?? null,
      reversedBy: reversals.find(({ reversesId }) => reversesId === voucher.id) ?? null,
      rowCount: counts && (counts.get(voucher.id) ?? 0),
      pages,
    };
  });
}

async function countRowsOf(reader: EntityManager, ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const found = await reader.query<{ id: number | string; count: number | string }[]>(
    `SELECT voucher_id AS id, COUNT(*) AS count FROM voucher_row WHERE voucher_id IN (${ids.map(() => '?').join(', ')})
     GROUP BY voucher_id`,
    [...ids],
  );
  return new Map(found.map(({ id, count }) => [Number(id), Number(count)]));
}
