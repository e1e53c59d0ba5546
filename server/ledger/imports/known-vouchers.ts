import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../../agreement/local-date.js';
import type { VoucherKind } from './file-kind.js';

export interface KnownVoucher {
  readonly id: number;
  readonly year: number;
  readonly series: string;
  readonly number: number;
  readonly date: LocalDate;
  readonly hash: string;
  /** The import that wrote it. */
  readonly importId: number;
}

/** Whose vouchers an import can meet: its source's, of the kinds that it stores. The office's own are told apart. */
export interface KnownScope {
  readonly sourceId: number;
  readonly kinds: readonly VoucherKind[];
  readonly years: readonly number[];
  /** Whether vouchers without a number are to be found by what they say. */
  readonly unnumbered: boolean;
}

const PAGE = 5000;
/** Of a SHA-256. */
const HASH_BYTES = 32;

interface Row {
  readonly id: number | string;
  readonly series: string;
  readonly number: number;
  readonly asWritten: string | null;
  readonly date: LocalDate;
  readonly sourceId: number;
  readonly kind: VoucherKind;
  readonly importId: number | string | null;
  readonly hash: string;
  readonly text: string | null;
}

/**
 * The vouchers that an import may meet, by series and number or by what they say. There may be hundreds of thousands, so each is
 * kept in a few bytes: its place in lists of plain values.
 */
export class KnownVouchers {
  private readonly byNumber = new Map<string, Map<number | string, number | number[]>>();
  private readonly byContent = new Map<string, number[]>();
  private readonly byHead = new Map<string, number[]>();
  private readonly highest = new Map<string, number>();
  private readonly own = new Set<string>();
  private readonly ids: number[] = [];
  private readonly importIds: number[] = [];
  private readonly years: number[] = [];
  private readonly series: string[] = [];
  private readonly numbers: number[] = [];
  private readonly dates: LocalDate[] = [];
  private readonly shared = new Map<string, string>();
  private readonly hashes: Buffer[] = [];

  /** Reads them by plain rows and in pages. */
  static async load(manager: EntityManager, scope: KnownScope): Promise<KnownVouchers> {
    const known = new KnownVouchers();
    const text = scope.unnumbered ? "CASE WHEN COALESCE(number_as_written, '') = '' THEN text END" : 'NULL';
    for (const year of scope.years) {
      for (let after = 0; ; ) {
        const page = await manager.query<Row[]>(
          `SELECT id, series, number, number_as_written AS asWritten, date, source_id AS sourceId, kind, import_id AS importId, content_hash AS hash, ${text} AS text
           FROM voucher WHERE year = ? AND id > ? AND source_id IN (0, ?) ORDER BY id LIMIT ${PAGE}`,
          [year, after, scope.sourceId],
        );
        known.take(page, year, scope);
        const last = page.at(-1);
        if (!last || page.length < PAGE) break;
        after = Number(last.id);
      }
    }
    return known;
  }

  get count(): number {
    return this.ids.length;
  }

  /** The places of those of that number, oldest first. */
  ofNumber(series: string, key: number | string): readonly number[] {
    const places = this.byNumber.get(series)?.get(key);
    return places === undefined ? [] : typeof places === 'number' ? [places] : places;
  }

  /** The places of those without a number that say the very same. */
  ofContent(series: string, hash: string): readonly number[] {
    return this.byContent.get(`${series}\t${hash}`) ?? [];
  }

  /** The places of those without a number of that day and text. */
  ofHead(series: string, date: LocalDate, text: string): readonly number[] {
    return this.byHead.get(`${series}\t${date}\t${text}`) ?? [];
  }

  at(place: number): KnownVoucher {
    const start = (place % PAGE) * HASH_BYTES;
    const hash = this.hashes[Math.floor(place / PAGE)]?.toString('base64url', start, start + HASH_BYTES) ?? '';
    const [id = 0, year = 0, series = '', number = 0] = [
      this.ids[place],
      this.years[place],
      this.series[place],
      this.numbers[place],
    ];
    return { id, year, series, number, date: this.dates[place] as LocalDate, hash, importId: this.importIds[place] ?? 0 };
  }

  /** True where the office numbers the series in that year. */
  isOwnSeries(year: number, series: string): boolean {
    return this.own.has(`${year} ${series}`);
  }

  /** True where the number is that of a voucher of the office's own. */
  isOwn(year: number, series: string, number: number): boolean {
    return this.own.has(`${year} ${series} ${number}`);
  }

  /** The highest number of a series, by anybody; 0 where there is none. */
  highestOf(series: string): number {
    return this.highest.get(series) ?? 0;
  }

  private take(page: readonly Row[], year: number, { sourceId, kinds, unnumbered }: KnownScope): void {
    for (const row of page) {
      const { number } = row;
      const series = this.once(row.series);
      if (number > this.highestOf(series)) this.highest.set(series, number);
      if (row.sourceId === 0) this.own.add(`${year} ${series}`).add(`${year} ${series} ${number}`);
      if (row.sourceId !== sourceId || !kinds.includes(row.kind)) continue;
      const place = this.ids.length;
      if (place % PAGE === 0) this.hashes.push(Buffer.alloc(HASH_BYTES * PAGE));
      this.hashes.at(-1)?.write(row.hash, (place % PAGE) * HASH_BYTES, HASH_BYTES, 'base64url');
      this.ids.push(Number(row.id));
      this.importIds.push(Number(row.importId));
      this.years.push(year);
      this.series.push(series);
      this.numbers.push(number);
      this.dates.push(this.once(row.date) as LocalDate);
      if (row.asWritten !== '') this.index(series, keyOfNumber(row.asWritten ?? String(number)), place);
      if (!unnumbered || (row.asWritten ?? '') !== '') continue;
      add(this.byContent, `${series}\t${row.hash}`, place);
      add(this.byHead, `${series}\t${row.date}\t${row.text ?? ''}`, place);
    }
  }

  private index(series: string, key: number | string, place: number): void {
    const places = this.byNumber.get(series) ?? new Map<number | string, number | number[]>();
    this.byNumber.set(series, places);
    const before = places.get(key);
    places.set(key, before === undefined ? place : [...(typeof before === 'number' ? [before] : before), place]);
  }

  /** One text for each day and series: those that a driver reads are new ones each time. */
  private once(text: string): string {
    const known = this.shared.get(text);
    if (known === undefined) this.shared.set(text, text);
    return known ?? text;
  }
}

/** Digits are a number, whatever zeros stand before them, and are kept as such: a text each would be dear. */
export function keyOfNumber(asWritten: string): number | string {
  return /^\d{1,15}$/.test(asWritten) ? Number(asWritten) : asWritten;
}

function add(lists: Map<string, number[]>, key: string, place: number): void {
  const list = lists.get(key);
  if (list) list.push(place);
  else lists.set(key, [place]);
}
