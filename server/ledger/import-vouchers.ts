import type { EntityManager } from 'typeorm';
import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import { type LocalDate, operationalYear } from '../agreement/local-date.js';
import { type Offence, Refusal } from '../agreement/refusal.js';
import { requiredText } from '../agreement/required-text.js';
import type { Changes, Done } from '../changes/changes.js';
import type { Ore } from '../money/ore.js';
import { faultOf, type SourceVoucher } from './check-voucher.js';
import { Codings } from './codings.js';
import { type KnownVouchers, loadKnownVouchers } from './known-vouchers.js';
import { LedgerImport } from './ledger-import.entity.js';
import { MonthChanges } from './month-changes.js';
import { replaceOpeningBalances } from './replace-opening-balances.js';
import { takeNumbers } from './take-numbers.js';
import { applyMonthChanges } from './update-month-totals.js';
import { contentHash, VoucherWriter } from './voucher-writer.js';

/** What a reader of SIE or CSV hands over. Nothing of it is kept in memory as a whole. */
export interface VoucherSource {
  /** The operational year (YEAR-1) that all its vouchers lie in. */
  readonly year: number;
  /** Where it comes from, in words: "Region Stockholm, SIE 4E of 2026-04-02". */
  readonly source: string;
  /** True for vouchers made up to show how the tool works. Left out is false. */
  readonly example?: boolean | undefined;
  /** A hash of the file's bytes: the same file again changes nothing. */
  readonly fingerprint: string;
  /** The day of the export, where the file says. An older export than the last one is refused. */
  readonly exportedOn?: LocalDate | undefined;
  /**
   * WHOLE_YEAR: an export of the year so far; imported vouchers that it lacks are taken away.
   * ITS_VOUCHERS: only what it lists is added or replaced.
   */
  readonly covers: 'WHOLE_YEAR' | 'ITS_VOUCHERS';
  /** What accounts held when the year began, debit positive; left out where the file does not say. */
  readonly openingBalances?: readonly { readonly account: string; readonly amountOre: Ore }[] | undefined;
  /** Reads the vouchers from the beginning; called again where the database asks for the whole unit of work again. */
  readonly vouchers: () => Iterable<SourceVoucher> | AsyncIterable<SourceVoucher>;
}

export enum VoucherFate {
  ADDED = 'ADDED',
  CHANGED = 'CHANGED',
  REMOVED = 'REMOVED',
}

export interface VoucherChange {
  readonly fate: VoucherFate;
  readonly series: string;
  readonly number: number;
}

/** What an import did. */
export interface LedgerImportReport {
  readonly year: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  /** Rows of the vouchers that were added or changed. */
  readonly rows: number;
  readonly openingBalancesChanged: boolean;
  /** The first of what was added, changed or removed; changed and removed ones before added ones. */
  readonly examples: readonly VoucherChange[];
}

const MAX_OFFENCES = 1000;
const MAX_EXAMPLES = 100;

/**
 * Takes an export of the accounting system into the ledger: all of it or nothing. Vouchers are known by year, series and
 * number: those that say the same stay, those that say something else are replaced, and what the export no longer has is
 * taken away where it covers the year. The office's own vouchers are never touched. The change log says what changed.
 */
export async function importVouchers(changes: Changes, asking: Asking, given: VoucherSource): Promise<Done<LedgerImportReport>> {
  requireRole(asking.principal, Role.Office);
  operationalYear(given.year);
  const source = { ...given, source: requiredText('source', given.source, 500) };
  requiredText('fingerprint', source.fingerprint, 64);
  const { year, fingerprint, covers, exportedOn = null, example = false } = source;
  const input = { year, source: source.source, fingerprint, covers, exportedOn, ...(example && { example }) };
  const request = { ...asking, operation: 'importVouchers', subject: `ledger:${year}`, input };
  return changes.run(request, async (manager, revision) => {
    const [last] = await manager.find(LedgerImport, { where: { year }, order: { id: 'DESC' }, take: 1 });
    if (last?.fingerprint === fingerprint) return { result: nothingNew(year), unchanged: true };
    if (last) refuseOlder(source, last);
    const importId = await takeNumbers(manager, 'ledger-import', 1);
    const report = await new Import(manager, source, importId).run({
      ...{ id: importId, year, fingerprint, source: source.source, exportedOn, example, revision },
      ...{ importedAt: new Date(changes.now()).toISOString(), importedBy: asking.principal.name },
    });
    if (report.added + report.changed + report.removed === 0 && !report.openingBalancesChanged) {
      await manager.delete(LedgerImport, { id: importId });
      return { result: report, unchanged: true };
    }
    return { result: report, before: last ? { fingerprint: last.fingerprint } : null, after: { ...input, ...report } };
  });
}

function nothingNew(year: number): LedgerImportReport {
  return { year, added: 0, changed: 0, removed: 0, unchanged: 0, rows: 0, openingBalancesChanged: false, examples: [] };
}

function refuseOlder({ year, exportedOn, covers }: VoucherSource, last: LedgerImport): void {
  if (covers === 'ITS_VOUCHERS' || exportedOn === undefined || last.exportedOn === null || exportedOn >= last.exportedOn) return;
  throw new Refusal('IMPORT_REFUSED', `The export is of ${exportedOn}; ${year} has one of ${last.exportedOn} already.`, {
    figures: { year, exportedOn, lastExportedOn: last.exportedOn, places: 1 },
  });
}

type ImportHead = Omit<LedgerImport, 'added' | 'changed' | 'removed'>;

/** One run through a source, inside the unit of work. */
class Import {
  private readonly counts = { added: 0, changed: 0, removed: 0, unchanged: 0, rows: 0 };
  private readonly replaced: VoucherChange[] = [];
  private readonly added: VoucherChange[] = [];
  private readonly offences: Offence[] = [];
  private readonly seen = new Map<string, Set<number>>();

  constructor(
    private readonly manager: EntityManager,
    private readonly source: VoucherSource,
    private readonly importId: number,
  ) {}

  async run(head: ImportHead): Promise<LedgerImportReport> {
    const { manager, source } = this;
    await manager.insert(LedgerImport, { ...head, added: 0, changed: 0, removed: 0 });
    const known = await loadKnownVouchers(manager, source.year);
    const months = new MonthChanges();
    const writer = new VoucherWriter(manager, await Codings.load(manager), months);
    for await (const voucher of source.vouchers()) await this.take(voucher, known, writer);
    if (this.offences.length > 0) throw refused(this.offences);
    if (source.covers === 'WHOLE_YEAR') await this.takeAwayMissing(known, writer);
    await writer.finish();
    await applyMonthChanges(manager, months);
    const openingBalancesChanged = await replaceOpeningBalances(manager, source.year, source.openingBalances);
    const { added, changed, removed } = this.counts;
    await manager.update(LedgerImport, { id: this.importId }, { added, changed, removed });
    const examples = [...this.replaced, ...this.added].slice(0, MAX_EXAMPLES);
    return { year: source.year, ...this.counts, openingBalancesChanged, examples };
  }

  private async take(voucher: SourceVoucher, known: KnownVouchers, writer: VoucherWriter): Promise<void> {
    const { series, number } = voucher;
    const before = known.get(series)?.get(number);
    const fault = this.faultOf(voucher, before?.own ?? false);
    if (fault) this.refuse(voucher, fault);
    if (this.offences.length > 0) return; // nothing will be stored; the rest is read to name every offence
    if (before?.hash === contentHash(voucher)) {
      this.counts.unchanged++;
      return;
    }
    if (before) await writer.takeAway(before.id);
    this.note(before ? VoucherFate.CHANGED : VoucherFate.ADDED, series, number);
    this.counts.rows += voucher.rows.length;
    await writer.write({ voucher, year: this.source.year, importId: this.importId, reversesId: null });
  }

  private faultOf(voucher: SourceVoucher, own: boolean): string | undefined {
    const numbers = this.seen.get(voucher.series) ?? new Set();
    if (numbers.has(voucher.number)) return 'its number comes twice';
    this.seen.set(voucher.series, numbers.add(voucher.number));
    return own ? 'its number belongs to a voucher of the office’s own' : faultOf(voucher, this.source.year);
  }

  private async takeAwayMissing(known: KnownVouchers, writer: VoucherWriter): Promise<void> {
    for (const [series, numbers] of known) {
      for (const [number, { id, own }] of numbers) {
        if (own || this.seen.get(series)?.has(number)) continue;
        await writer.takeAway(id);
        this.note(VoucherFate.REMOVED, series, number);
      }
    }
  }

  private note(fate: VoucherFate, series: string, number: number): void {
    this.counts[COUNT_OF[fate]]++;
    const list = fate === VoucherFate.ADDED ? this.added : this.replaced;
    if (list.length < MAX_EXAMPLES) list.push({ fate, series, number });
  }

  private refuse({ series, number, fileRow }: SourceVoucher, reason: string): void {
    if (this.offences.length >= MAX_OFFENCES) return;
    const value = `${series} ${number}`.slice(0, 60);
    this.offences.push({ ...(fileRow === undefined ? {} : { row: fileRow }), column: 'voucher', value, reason });
  }
}

const COUNT_OF = { ADDED: 'added', CHANGED: 'changed', REMOVED: 'removed' } as const;

function refused(offences: readonly Offence[]): Refusal {
  const [first] = offences;
  const message = `The vouchers were not imported: ${first?.value}: ${first?.reason}${offences.length > 1 ? `, and ${offences.length - 1} more` : ''}.`;
  return new Refusal('IMPORT_REFUSED', message, { figures: { places: offences.length }, offences });
}
