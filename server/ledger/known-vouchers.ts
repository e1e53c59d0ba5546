import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../agreement/local-date.js';

export interface KnownVoucher {
  readonly id: number;
  readonly series: string;
  readonly number: number;
  readonly date: LocalDate;
  /** Null for the office's own, which no import touches. */
  readonly importId: number | null;
  readonly hash: string;
}

const PAGE = 5000;
/** Of a SHA-256. */
const HASH_BYTES = 32;

interface Row extends Omit<KnownVoucher, 'id' | 'importId'> {
  readonly id: number | string;
  readonly importId: number | string | null;
}

/**
 * A year's vouchers by series and number. A year may have hundreds of thousands, so each is kept in a few bytes: its place
 * in lists of plain values.
 */
export class KnownVouchers {
  private readonly placesOf = new Map<string, Map<number, number>>();
  private readonly ownSeries = new Set<string>();
  private readonly ids: number[] = [];
  private readonly importIds: (number | null)[] = [];
  private readonly dates: LocalDate[] = [];
  private readonly sameDates = new Map<LocalDate, LocalDate>();
  private readonly hashes: Buffer[] = [];

  /** Reads them by plain rows and in pages. */
  static async load(manager: EntityManager, year: number): Promise<KnownVouchers> {
    const known = new KnownVouchers();
    for (let after = 0; ; ) {
      const page = await manager.query<Row[]>(
        `SELECT id, series, number, date, import_id AS importId, content_hash AS hash FROM voucher
         WHERE year = ? AND id > ? ORDER BY id LIMIT ${PAGE}`,
        [year, after],
      );
      known.take(page);
      const last = page.at(-1);
      if (!last || page.length < PAGE) return known;
      after = Number(last.id);
    }
  }

  /** The id of the voucher of that number, and what it says; undefined where there is none. */
  find(series: string, number: number): Pick<KnownVoucher, 'id' | 'hash' | 'importId'> | undefined {
    const place = this.placesOf.get(series)?.get(number);
    return place === undefined ? undefined : this.at(place);
  }

  /** True where the office numbers the series. */
  isOwnSeries(series: string): boolean {
    return this.ownSeries.has(series);
  }

  *[Symbol.iterator](): Generator<KnownVoucher> {
    for (const [series, places] of this.placesOf) {
      for (const [number, place] of places) yield { series, number, date: this.dates[place] as LocalDate, ...this.at(place) };
    }
  }

  private take(page: readonly Row[]): void {
    const hashes = Buffer.alloc(HASH_BYTES * PAGE);
    for (const [index, { id, series, number, date, importId, hash }] of page.entries()) {
      const places = this.placesOf.get(series) ?? new Map<number, number>();
      this.placesOf.set(series, places.set(number, this.ids.length));
      if (importId === null) this.ownSeries.add(series);
      this.ids.push(Number(id));
      this.importIds.push(importId === null ? null : Number(importId));
      this.dates.push(this.shared(date));
      hashes.write(hash, index * HASH_BYTES, HASH_BYTES, 'base64url');
    }
    this.hashes.push(hashes);
  }

  /** One text for each day: those that a driver reads are a new one each time. */
  private shared(date: LocalDate): LocalDate {
    const known = this.sameDates.get(date);
    if (known === undefined) this.sameDates.set(date, date);
    return known ?? date;
  }

  private at(place: number): Pick<KnownVoucher, 'id' | 'hash' | 'importId'> {
    const start = (place % PAGE) * HASH_BYTES;
    const hash = this.hashes[Math.floor(place / PAGE)]?.toString('base64url', start, start + HASH_BYTES) ?? '';
    return { id: this.ids[place] ?? 0, importId: this.importIds[place] ?? null, hash };
  }
}
