import { type EntityManager, IsNull, Not } from 'typeorm';
import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import { type LocalDate, operationalYear, yearOf } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { requiredText } from '../agreement/required-text.js';
import type { Changes, Done } from '../changes/changes.js';
import { kronorFromOre } from '../money/kronor.js';
import { sumOre } from '../money/ore.js';
import { faultOf, type SourceRow, type SourceVoucher } from './check-voucher.js';
import { Codings } from './codings.js';
import { pairsOf } from './dimensions/dimension-pairs.js';
import { faultOfPairs } from './dimensions/fault-of-pairs.js';
import { VoucherKind } from './imports/file-kind.js';
import { VoucherFate } from './imports/import-report.js';
import { MonthChanges } from './month-changes.js';
import { takeNumbers } from './take-numbers.js';
import { applyMonthChanges } from './update-month-totals.js';
import { Voucher } from './voucher.entity.js';
import { contentHash, VoucherWriter } from './voucher-writer.js';

/** A voucher of the office's own: what the accounting system does not have yet, or has elsewhere. */
export interface OwnVoucher {
  readonly series: string;
  readonly date: LocalDate;
  readonly text: string;
  readonly rows: readonly SourceRow[];
}

/** How a voucher is known. */
export interface VoucherName {
  readonly year: number;
  readonly series: string;
  readonly number: number;
}

/** Stores a voucher of the office's own under the series' next number. */
export async function registerVoucher(changes: Changes, asking: Asking, own: OwnVoucher): Promise<Done<VoucherName>> {
  requireRole(asking.principal, Role.Office);
  const year = yearOf(own.date);
  operationalYear(year);
  const [series, text] = [requiredText('series', own.series, 16), requiredText('text', own.text, 500)];
  const request = { ...asking, operation: 'registerVoucher', subject: `ledger:${year}`, input: { ...own, series, text } };
  return changes.run(request, async (manager) => {
    const voucher = await writeOwnVoucher(manager, { ...own, series, text }, null);
    return { result: { year, series, number: voucher.number }, before: null, after: logged(voucher) };
  });
}

/** Numbers, checks and writes a voucher inside a unit of work. */
export async function writeOwnVoucher(
  manager: EntityManager,
  own: OwnVoucher,
  reversesId: number | null,
): Promise<SourceVoucher> {
  const year = yearOf(own.date);
  await refuseImportedSeries(manager, year, own.series);
  const number = await takeNumbers(manager, `voucher ${year} ${own.series}`, 1);
  const voucher = { ...own, number, numberAsWritten: '' };
  const fault = faultOf(voucher, year)?.reason ?? faultOfDimensions(own.rows);
  if (fault) {
    const sum = kronorFromOre(sumOre(own.rows.map(({ amountOre }) => amountOre)));
    throw new Refusal('VOUCHER_INVALID', `The voucher cannot be stored: ${fault}.`, { figures: { year, sum } });
  }
  const months = new MonthChanges();
  const writer = new VoucherWriter(manager, await Codings.load(manager), months);
  const ours = { importId: null, sourceId: 0, kind: VoucherKind.VOUCHER, fate: VoucherFate.ADDED } as const;
  await writer.write({ voucher, year, ...ours, reversesId, hash: contentHash(voucher) });
  await writer.finish();
  await applyMonthChanges(manager, months);
  return voucher;
}

function faultOfDimensions(rows: readonly SourceRow[]): string | undefined {
  for (const [index, { dimensions = '' }] of rows.entries()) {
    const fault = faultOfPairs(pairsOf(dimensions));
    if (fault) return `row ${index + 1} names ${fault}`;
  }
  return undefined;
}

/** A series is numbered by the accounting system or here, never by both. */
async function refuseImportedSeries(manager: EntityManager, year: number, series: string): Promise<void> {
  if (!(await manager.existsBy(Voucher, { year, series, importId: Not(IsNull()) }))) return;
  throw new Refusal('VOUCHER_INVALID', `Series ${series} of ${year} comes from the accounting system; take another.`, {
    figures: { year, series },
  });
}

export function logged({ series, number, date, text, rows }: SourceVoucher): unknown {
  const LOGGED_ROWS = 100;
  const shown = rows.slice(0, LOGGED_ROWS).map(({ amountOre, ...row }) => ({ ...row, amount: kronorFromOre(amountOre) }));
  return { series, number, date, text, rowCount: rows.length, rows: shown };
}
