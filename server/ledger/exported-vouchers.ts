import { Between, type EntityManager, In, MoreThan } from 'typeorm';
import type { LocalDate } from '../agreement/local-date.js';
import type { Ore } from '../money/ore.js';
import { Coding, CodingMonth } from './coding.entity.js';
import { type DimensionPair, pairsOf } from './dimensions/dimension-pairs.js';
import type { VoucherKind } from './imports/file-kind.js';
import { type Place, placesOf } from './mapping/places-of-codings.js';
import { firstPeriod, lastPeriod } from './period.js';
import { writtenNumber } from './rows/written-number.js';
import { Voucher, VoucherRow } from './voucher.entity.js';

/** A voucher as it leaves the ledger, whatever the format. */
export interface ExportedVoucher {
  readonly series: string;
  /** As it was written. */
  readonly number: string;
  readonly kind: VoucherKind;
  readonly date: LocalDate;
  readonly text: string;
  readonly rows: readonly ExportedRow[];
}

export interface ExportedRow {
  readonly account: string;
  /** '' where there is none, as for the project. */
  readonly costCentre: string;
  readonly project: string;
  /** The other dimensions. */
  readonly dimensions: readonly DimensionPair[];
  /** Who has a part of it by the mapping in force: none, one, or several that share it. */
  readonly activities: readonly string[];
  /** '' where the mapping gives none. */
  readonly accountGroup: string;
  /** Debit positive, credit negative. */
  readonly amountOre: Ore;
  readonly date: LocalDate;
  readonly text: string;
}

const VOUCHERS_AT_ONCE = 1000;

/** Every voucher of a year in the order it was kept, a page at a time: memory does not grow with the ledger. */
export async function* exportedVouchers(reader: EntityManager, year: number): AsyncGenerator<ExportedVoucher> {
  const codings = new Map((await reader.find(Coding)).map((coding) => [coding.id, coding]));
  const months = await reader.find(CodingMonth, { where: { period: Between(firstPeriod(year), lastPeriod(year)) } });
  const places = placesOf(months);
  for (let after = 0; ; ) {
    const vouchers = await reader.find(Voucher, {
      where: { year, id: MoreThan(after) },
      order: { id: 'ASC' },
      take: VOUCHERS_AT_ONCE,
    });
    const rows = await reader.find(VoucherRow, {
      where: { voucherId: In(vouchers.map(({ id }) => id)) },
      order: { voucherId: 'ASC', line: 'ASC' },
    });
    let next = 0;
    for (const voucher of vouchers) {
      const { id, series, kind, date, text } = voucher;
      const own: ExportedRow[] = [];
      for (let row = rows[next]; row?.voucherId === id; row = rows[++next]) own.push(exportedRow(row, date, codings, places));
      yield { series, number: writtenNumber(voucher), kind, date, text, rows: own };
    }
    const last = vouchers.at(-1);
    if (!last || vouchers.length < VOUCHERS_AT_ONCE) return;
    after = last.id;
  }
}

function exportedRow(
  { codingId, period, amountOre, date, text }: VoucherRow,
  voucherDate: LocalDate,
  codings: ReadonlyMap<number, Coding>,
  places: ReadonlyMap<string, Place>,
): ExportedRow {
  const coding = codings.get(codingId);
  const place = places.get(`${period} ${codingId}`);
  if (!coding || !place) throw new Error(`The coding ${codingId} of ${period} is not kept`);
  const { account, costCentre, project } = coding;
  const dimensions = pairsOf(coding.dimensions);
  return { account, costCentre, project, dimensions, ...place, amountOre, date: date ?? voucherDate, text };
}
