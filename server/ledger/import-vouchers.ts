import { setImmediate as othersTurn } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import { type LocalDate, operationalYear, yearOf } from '../agreement/local-date.js';
import { type Offence, Refusal } from '../agreement/refusal.js';
import { requiredText } from '../agreement/required-text.js';
import type { Changes, Done, Outcome } from '../changes/changes.js';
import { type DateSpan, splitByYear, type YearPart } from './accounting-year.js';
import { faultOf, type SourceVoucher } from './check-voucher.js';
import { Codings } from './codings.js';
import { NumberGiver } from './give-numbers.js';
import { type LedgerImportReport, nothingNew, sumUp, type VoucherReport } from './import-report.js';
import { LedgerImport } from './ledger-import.entity.js';
import { MonthChanges } from './month-changes.js';
import type { OpeningRow } from './replace-opening-balances.js';
import { type AccountNames, storeAccountNames } from './store-account-names.js';
import { takeNumbers } from './take-numbers.js';
import { applyMonthChanges } from './update-month-totals.js';
import { VoucherWriter } from './voucher-writer.js';
import { lastImportOf, YearImport } from './year-import.js';

/** What a reader of SIE or CSV hands over. Nothing of it is kept in memory as a whole. */
export interface VoucherSource {
  /** The operational year (YEAR-1) that its vouchers lie in; of several, the first. */
  readonly year: number;
  /** The days that it covers, where they are not that year: each voucher goes to the year of its date. */
  readonly accountingYear?: DateSpan | undefined;
  /** True where a number names one voucher in the whole of them, and not in each calendar year. */
  readonly numbersRunOn?: boolean | undefined;
  /** The highest number that it gives in each series; needed where it has vouchers without a number. */
  readonly highestNumbers?: ReadonlyMap<string, number> | undefined;
  /** Where it comes from, in words: "Region Stockholm, SIE 4E of 2026-04-02". */
  readonly source: string;
  /** True for vouchers made up to show how the tool works. Left out is false. */
  readonly example?: boolean | undefined;
  /** A hash of the file's bytes: the same file again changes nothing. */
  readonly fingerprint: string;
  /** The day of the export, where the file says. An older export than the last one is refused. */
  readonly exportedOn?: LocalDate | undefined;
  /**
   * WHOLE_YEAR: an export of the days that it covers; imported vouchers of those that it lacks are taken away.
   * ITS_VOUCHERS: only what it lists is added or replaced.
   */
  readonly covers: 'WHOLE_YEAR' | 'ITS_VOUCHERS';
  /** What accounts held when the year began, debit positive; left out where the file does not say. */
  readonly openingBalances?: readonly OpeningRow[] | undefined;
  /** What it calls its accounts (kontonamn), where it says. */
  readonly accountNames?: AccountNames | undefined;
  /** Reads the vouchers from the beginning; called again where the database asks for the whole unit of work again. */
  readonly vouchers: () => Iterable<SourceVoucher> | AsyncIterable<SourceVoucher>;
}

const MAX_OFFENCES = 1000;
/** After so many the rest of the process has its turn: a database server gets its next statement, other requests an answer. */
const VOUCHERS_A_TURN = 50;

/**
 * Takes an export of the accounting system into the ledger: all of it or nothing. Vouchers are known by year, series and
 * number: those that say the same stay, those that say something else are replaced, and what the export no longer has is
 * taken away where it covers the day. The office's own vouchers are never touched. The change log says what changed.
 */
export async function importVouchers(changes: Changes, asking: Asking, given: VoucherSource): Promise<Done<LedgerImportReport>> {
  requireRole(asking.principal, Role.Office);
  const source = { ...given, source: requiredText('source', given.source, 500) };
  requiredText('fingerprint', source.fingerprint, 64);
  const { year, accountingYear, fingerprint, covers, exportedOn = null, example = false } = source;
  const span = accountingYear ?? operationalYear(year);
  const parts = splitByYear(span);
  const kinds = { ...(accountingYear && { accountingYear }), ...(example && { example }) };
  const input = { year, source: source.source, fingerprint, covers, exportedOn, ...kinds };
  const request = { ...asking, operation: 'importVouchers', subject: `ledger:${year}`, input };
  return changes.run(request, async (manager, revision) => {
    const before = await Promise.all(parts.map((part) => lastImportOf(manager, part)));
    const same = before.every((last) => last?.fingerprint === fingerprint);
    if (!same) for (const last of before) if (last) refuseOlder(source, last);
    const names = await storeAccountNames(manager, source.accountNames, example ? '' : span.last);
    const [last] = before;
    const done = (report: VoucherReport): Outcome<LedgerImportReport> => {
      const result = { ...report, accountNamesSet: names.renamed };
      const did = report.added + report.changed + report.removed > 0 || report.openingBalancesChanged || names.written;
      if (!did) return { result, unchanged: true };
      return { result, before: last ? { fingerprint: last.fingerprint } : null, after: { ...input, ...result } };
    };
    if (same) return done(nothingNew(parts)); // its names may be new: a ledger of an earlier version has none
    const head = {
      ...{ fingerprint, source: source.source, exportedOn, example, revision },
      ...{ importedAt: new Date(changes.now()).toISOString(), importedBy: asking.principal.name },
    };
    const firstId = await takeNumbers(manager, 'ledger-import', parts.length);
    const years: YearImport[] = [];
    for (const [index, part] of parts.entries()) {
      years.push(await YearImport.open(manager, part, { ...head, id: firstId + index }));
    }
    return done(await new Import(manager, source, years).run());
  });
}

function refuseOlder({ exportedOn, covers }: VoucherSource, { year, exportedOn: lastExportedOn }: LedgerImport): void {
  if (covers === 'ITS_VOUCHERS' || exportedOn === undefined || lastExportedOn === null || exportedOn >= lastExportedOn) return;
  throw new Refusal('IMPORT_REFUSED', `The export is of ${exportedOn}; ${year} has one of ${lastExportedOn} already.`, {
    figures: { year, exportedOn, lastExportedOn, places: 1 },
  });
}

/** One run through a source, inside the unit of work: each voucher goes to the year of its date. */
class Import {
  private readonly offences: Offence[] = [];

  constructor(
    private readonly manager: EntityManager,
    private readonly source: VoucherSource,
    private readonly years: readonly YearImport[],
  ) {}

  async run(): Promise<VoucherReport> {
    const { manager, source, years } = this;
    const months = new MonthChanges();
    const writer = new VoucherWriter(manager, await Codings.load(manager), months);
    const numbers = await this.numberGiver();
    try {
      let taken = 0;
      for await (const voucher of source.vouchers()) {
        await this.take(voucher, numbers, writer);
        if (++taken % VOUCHERS_A_TURN === 0) await othersTurn();
      }
      if (this.offences.length > 0) throw refused(this.offences);
      for (const year of years) await year.takeAwayMissing(writer, this.isGoneFrom(year));
      await writer.finish();
    } finally {
      await writer.settled();
    }
    await applyMonthChanges(manager, months);
    const reports = [];
    for (const year of years) reports.push(await year.close(opensWith(source, year.part) ? source.openingBalances : undefined));
    return sumUp(
      reports,
      years.flatMap(({ changes }) => changes),
    );
  }

  private async numberGiver(): Promise<NumberGiver> {
    const { fingerprint, highestNumbers = new Map<string, number>() } = this.source;
    const same = await this.manager.findBy(LedgerImport, { fingerprint });
    const years = this.years.map(({ part, known }) => ({ scope: this.scopeOf(part.year), known }));
    return new NumberGiver(years, highestNumbers, new Set(same.map(({ id }) => id)));
  }

  /** Numbers run through an accounting year, whatever calendar years it touches; else through the calendar year. */
  private scopeOf(year: number): string {
    return this.source.numbersRunOn ? '' : String(year);
  }

  private async take(given: SourceVoucher, numbers: NumberGiver, writer: VoucherWriter): Promise<void> {
    const year = this.years.find(({ part }) => part.year === yearOf(given.date)) ?? this.years[0];
    if (!year) return;
    const voucher = given.unnumbered ? { ...given, number: numbers.numberOf(given, this.scopeOf(year.part.year)) } : given;
    const fault = this.faultOf(voucher, year);
    year.see(voucher);
    if (fault) this.refuse(given, fault);
    if (this.offences.length > 0) return; // nothing will be stored; the rest is read to name every offence
    await year.take(voucher, writer);
  }

  private faultOf(voucher: SourceVoucher, year: YearImport): string | undefined {
    const { series, number, date, unnumbered } = voucher;
    const { first, last } = year.part;
    if (this.sharing(year).some((each) => each.has(series, number))) return 'its number comes twice';
    if (year.isOwn(series, number)) return 'its number belongs to a voucher of the office’s own';
    if (unnumbered && year.isOwnSeries(series)) return 'it has no number, and its series is numbered by the office';
    const fault = faultOf(voucher, year.part.year);
    return fault ?? (date < first || date > last ? `its date ${date} is outside ${first} to ${last}` : undefined);
  }

  /** The years in which a number names the same voucher. */
  private sharing(year: YearImport): readonly YearImport[] {
    return this.source.numbersRunOn ? this.years : [year];
  }

  /** What the file covers and lacks; and what it has with a date in another year by now. */
  private isGoneFrom(year: YearImport): (series: string, number: number, date: string) => boolean {
    const { first, last } = year.part;
    const whole = this.source.covers === 'WHOLE_YEAR';
    const others = this.sharing(year).filter((each) => each !== year);
    return (series, number, date) => (whole && date >= first && date <= last) || others.some((each) => each.has(series, number));
  }

  private refuse({ series, number, fileRow }: SourceVoucher, reason: string): void {
    if (this.offences.length >= MAX_OFFENCES) return;
    const value = `${series} ${number}`.slice(0, 60);
    this.offences.push({ ...(fileRow === undefined ? {} : { row: fileRow }), column: 'voucher', value, reason });
  }
}

/** Opening balances are those of the accounting year's first day, and a year opens on 1 January. */
function opensWith({ accountingYear }: VoucherSource, { year, first }: YearPart): boolean {
  return first === operationalYear(year).first && first === (accountingYear?.first ?? first);
}

function refused(offences: readonly Offence[]): Refusal {
  const [first] = offences;
  const message = `The vouchers were not imported: ${first?.value}: ${first?.reason}${offences.length > 1 ? `, and ${offences.length - 1} more` : ''}.`;
  return new Refusal('IMPORT_REFUSED', message, { figures: { places: offences.length }, offences });
}
