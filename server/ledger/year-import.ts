import { type EntityManager, IsNull, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { isCalendarYear, type YearPart } from './accounting-year.js';
import type { SourceVoucher } from './check-voucher.js';
import { ImportTally, type VoucherChange, VoucherFate, type YearImportReport } from './import-report.js';
import { KnownVouchers } from './known-vouchers.js';
import { LedgerImport } from './ledger-import.entity.js';
import { NumberSet } from './number-set.js';
import { type OpeningRow, replaceOpeningBalances } from './replace-opening-balances.js';
import { contentHash, type VoucherWriter } from './voucher-writer.js';

/** The last import of a year that covers some day that this part covers too. */
export async function lastImportOf(manager: EntityManager, { year, first, last }: YearPart): Promise<LedgerImport | null> {
  const [found] = await manager.find(LedgerImport, {
    where: [
      { year, coversFrom: IsNull() },
      { year, coversFrom: LessThanOrEqual(last), coversThrough: MoreThanOrEqual(first) },
    ],
    order: { id: 'DESC' },
    take: 1,
  });
  return found ?? null;
}

type ImportHead = Omit<LedgerImport, 'year' | 'coversFrom' | 'coversThrough' | 'added' | 'changed' | 'removed'>;

/** What an import does to one operational year (YEAR-1), inside the unit of work. */
export class YearImport {
  private readonly tally = new ImportTally();
  private readonly seen = new Map<string, NumberSet>();

  private constructor(
    private readonly manager: EntityManager,
    readonly part: YearPart,
    readonly known: KnownVouchers,
    private readonly importId: number,
  ) {}

  static async open(manager: EntityManager, part: YearPart, head: ImportHead): Promise<YearImport> {
    const { year, first, last } = part;
    const covers = isCalendarYear(part) ? { coversFrom: null, coversThrough: null } : { coversFrom: first, coversThrough: last };
    await manager.insert(LedgerImport, { ...head, year, ...covers, added: 0, changed: 0, removed: 0 });
    return new YearImport(manager, part, await KnownVouchers.load(manager, year), head.id);
  }

  has(series: string, number: number): boolean {
    return this.seen.get(series)?.has(number) ?? false;
  }

  /** True where the number is that of a voucher of the office's own. */
  isOwn(series: string, number: number): boolean {
    return this.known.find(series, number)?.importId === null;
  }

  /** True where the office numbers the series here. */
  isOwnSeries(series: string): boolean {
    return this.known.isOwnSeries(series);
  }

  see({ series, number }: SourceVoucher): void {
    const seen = this.seen.get(series) ?? new NumberSet();
    this.seen.set(series, seen);
    seen.add(number);
  }

  async take(voucher: SourceVoucher, writer: VoucherWriter): Promise<void> {
    const { series, number } = voucher;
    const before = this.known.find(series, number);
    const hash = contentHash(voucher);
    if (before?.hash === hash) {
      this.tally.unchanged();
      return;
    }
    if (before) await writer.takeAway(before.id);
    this.tally.note(this.change(before ? VoucherFate.CHANGED : VoucherFate.ADDED, series, number), voucher.rows.length);
    await writer.write({ voucher, year: this.part.year, importId: this.importId, reversesId: null, hash });
  }

  /** Takes away what the file did not have and `isGone` says it should have. */
  async takeAwayMissing(writer: VoucherWriter, isGone: (series: string, number: number, date: string) => boolean): Promise<void> {
    for (const { series, number, id, importId, date } of this.known) {
      if (importId === null || this.has(series, number) || !isGone(series, number, date)) continue;
      await writer.takeAway(id);
      this.tally.note(this.change(VoucherFate.REMOVED, series, number));
    }
  }

  /** Stores the opening balances and the counts; an import that did nothing to the year leaves no trace in it. */
  async close(openingBalances: readonly OpeningRow[] | undefined): Promise<YearImportReport> {
    const openingBalancesChanged = await replaceOpeningBalances(this.manager, this.part.year, openingBalances);
    const counts = this.tally.all;
    const { added, changed, removed } = counts;
    const did = added + changed + removed > 0 || openingBalancesChanged;
    if (did) await this.manager.update(LedgerImport, { id: this.importId }, { added, changed, removed });
    else await this.manager.delete(LedgerImport, { id: this.importId });
    return { ...this.part, ...counts, openingBalancesChanged };
  }

  get changes(): VoucherChange[] {
    return this.tally.changes;
  }

  private change(fate: VoucherFate, series: string, number: number): VoucherChange {
    return { fate, year: this.part.year, series, number };
  }
}
