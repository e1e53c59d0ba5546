import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../agreement/local-date.js';

export interface KnownVoucher {
  readonly id: number;
  readonly hash: string;
  readonly date: LocalDate;
  /** Null for the office's own, which no import touches. */
  readonly importId: number | null;
}

/** A year's vouchers by series and number. */
export type KnownVouchers = ReadonlyMap<string, ReadonlyMap<number, KnownVoucher>>;

const PAGE = 20_000;

interface Row {
  readonly id: number | string;
  readonly series: string;
  readonly number: number;
  readonly date: LocalDate;
  readonly importId: number | string | null;
  readonly hash: string;
}

/** Read by plain rows and in pages: a year may have hundreds of thousands. */
export async function loadKnownVouchers(manager: EntityManager, year: number): Promise<KnownVouchers> {
  const known = new Map<string, Map<number, KnownVoucher>>();
  for (let after = 0; ; ) {
    const page = await manager.query<Row[]>(
      `SELECT id, series, number, date, import_id AS importId, content_hash AS hash FROM voucher
       WHERE year = ? AND id > ? ORDER BY id LIMIT ${PAGE}`,
      [year, after],
    );
    for (const { id, series, number, date, importId, hash } of page) {
      const numbers = known.get(series) ?? new Map<number, KnownVoucher>();
      const voucher = { id: Number(id), hash, date, importId: importId === null ? null : Number(importId) };
      known.set(series, numbers.set(number, voucher));
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return known;
    after = Number(last.id);
  }
}
