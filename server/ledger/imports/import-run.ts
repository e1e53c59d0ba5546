import { setImmediate as othersTurn } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { yearOf } from '../../agreement/local-date.js';
import { addOre, type Ore, ZERO_ORE } from '../../money/ore.js';
import { differenceOf, type SourceVoucher } from '../check-voucher.js';
import { Codings } from '../codings.js';
import { MonthChanges } from '../month-changes.js';
import { applyMonthChanges } from '../update-month-totals.js';
import { contentHash, VoucherWriter } from '../voucher-writer.js';
import { askForRemovals, askForSimilar } from './ask-about-run.js';
import { askAfterRun } from './ask-after-run.js';
import { coversDays, ImportKind, storedKinds, VoucherKind } from './file-kind.js';
import { ImportQuestion } from './import-question.js';
import { type LedgerImportReport, sumUp, VoucherFate } from './import-report.js';
import { type KnownVoucher, KnownVouchers } from './known-vouchers.js';
import { LackingDimensions } from './lacking-dimensions.js';
import { NumberGiver } from './number-giver.js';
import { NumberMeeting } from './number-meeting.js';
import { openingOfPart } from './opening-of-part.js';
import { refusedVouchers } from './refused-vouchers.js';
import type { RunRules } from './run-rules.js';
import { takeAwayExamples } from './take-away-examples.js';
import { VoucherMatcher } from './voucher-matcher.js';
import { VoucherScreen } from './voucher-screen.js';
import type { VoucherSource } from './voucher-source.js';
import type { YearImport } from './year-import.js';

/** After so many the rest of the process has its turn: a database server gets its next statement, other requests an answer. */
const VOUCHERS_A_TURN = 50;

type RunReport = Omit<LedgerImportReport, 'source' | 'kind' | 'ground' | 'accountNamesSet' | 'questions' | 'accepted'>;

type Before = Pick<KnownVoucher, 'id' | 'year' | 'series' | 'number' | 'importId'>;

/** A voucher on its way, in the year of its date. */
interface Taken {
  readonly voucher: SourceVoucher;
  readonly kind: VoucherKind;
  readonly hash: string;
  readonly year: YearImport;
}

/** One run through a file, inside the unit of work: each voucher goes to the year of its date. */
export class ImportRun {
  private readonly screen: VoucherScreen;
  private readonly matchers = new Map<string, VoucherMatcher>();
  /** The imports that wrote what is replaced or taken away. */
  private readonly replaced = new Set<number>();
  private readonly meeting: NumberMeeting;
  private readonly similar: Taken[] = [];
  /** Those without a number of which nothing passes the filter, and which are like a known one. */
  private readonly filtered: Pick<Taken, 'voucher' | 'year'>[] = [];
  private readonly numbers: NumberGiver;
  private sumOre: Ore = ZERO_ORE;
  private writer!: VoucherWriter;
  private lacking!: LackingDimensions;

  constructor(
    private readonly manager: EntityManager,
    private readonly source: VoucherSource,
    private readonly years: readonly YearImport[],
    private readonly rules: RunRules,
  ) {
    this.screen = new VoucherScreen({ ...rules, kind: source.kind });
    const parts = years.map(({ part }) => part);
    this.meeting = new NumberMeeting({ kind: source.kind, parts, questions: rules.questions });
    this.numbers = new NumberGiver(source.highestNumbers ?? new Map());
  }

  async run(): Promise<RunReport> {
    const { manager, source, years } = this;
    const months = new MonthChanges();
    const codings = await Codings.load(manager);
    const writer = new VoucherWriter(manager, codings, months);
    this.writer = writer;
    await this.loadKnown();
    this.lacking = await LackingDimensions.load(manager, this.rules.sourceId);
    try {
      let taken = 0;
      for await (const voucher of source.vouchers(this.rules.dimensions)) {
        await this.take(voucher);
        if (++taken % VOUCHERS_A_TURN === 0) await othersTurn();
      }
      if (this.screen.offences.length > 0) throw refusedVouchers(this.screen.offences);
      await this.settleSimilar();
      await this.takeAwayMissing();
      await takeAwayExamples(manager, source, years, writer);
      await writer.finish();
    } finally {
      await writer.settled();
    }
    await applyMonthChanges(manager, months);
    const codingOf = codings.byId();
    await askAfterRun(manager, this.rules.questions, {
      ...{ source, sourceId: this.rules.sourceId, parts: years.map(({ part }) => part), months, codingOf },
      ...{ moved: this.meeting.moved, replaced: this.replaced, added: years.some(({ counts }) => counts.added > 0) },
      openingOf: (part) => openingOfPart(source, this.rules.filter, part),
    });
    const reports = [];
    for (const year of years) reports.push(await year.close(openingOfPart(source, this.rules.filter, year.part)));
    return {
      ...sumUp(
        reports,
        years.flatMap(({ changes }) => changes),
      ),
      ...{ accounts: writer.accounts.byAccount(codingOf), dimensionsAdded: this.lacking.added },
      ...{ sumOre: this.sumOre, filteredAway: this.screen.filteredAway, unbalanced: this.screen.unbalanced },
    };
  }

  private async loadKnown(): Promise<void> {
    const { kind, repeatedNumbers = new Set<string>(), hasUnnumbered = true } = this.source;
    const rules = { repeated: repeatedNumbers, daysMove: kind !== ImportKind.EXTRACT };
    for (const { part } of this.years) {
      const scope = this.scopeOf(part.year);
      if (this.matchers.has(scope)) continue;
      const years = scope === '' ? this.years.map((each) => each.part.year) : [part.year];
      const asked = { sourceId: this.rules.sourceId, kinds: storedKinds(kind), years, unnumbered: hasUnnumbered };
      this.matchers.set(scope, new VoucherMatcher(await KnownVouchers.load(this.manager, asked), rules));
    }
  }

  /** Numbers run through an accounting year, whatever calendar years it touches; else through the calendar year. */
  private scopeOf(year: number): string {
    return this.source.numbersRunOn ? '' : String(year);
  }

  private matcherOf({ part }: YearImport): VoucherMatcher {
    return this.matchers.get(this.scopeOf(part.year)) as VoucherMatcher;
  }

  private async take(given: SourceVoucher): Promise<void> {
    const year = this.years.find(({ part }) => part.year === yearOf(given.date)) ?? this.years[0];
    if (!year) return;
    const { screen } = this;
    screen.check(given, year.part, this.matcherOf(year));
    const whole = screen.weigh(given);
    if (screen.offences.length > 0) return; // nothing will be stored; the rest is read to name every offence
    if (whole === undefined) return this.leaveOut(given, year);
    const { voucher, kind } = screen.filter(whole);
    if (voucher.rows.length > 0) return this.place({ voucher, kind, hash: contentHash(voucher), year });
    return this.leaveAsFiltered(whole, year);
  }

  /** One that is left out for not balancing stays as an earlier file had it. */
  private leaveOut(voucher: SourceVoucher, year: YearImport): void {
    const matcher = this.matcherOf(year);
    const known = voucher.numberAsWritten === '' ? undefined : matcher.ofNumber(voucher);
    if (known !== undefined) matcher.meet(known);
  }

  /** Nothing of it passes the filter: what an earlier import kept of it goes. */
  private async leaveAsFiltered(voucher: SourceVoucher, year: YearImport): Promise<void> {
    const matcher = this.matcherOf(year);
    if (voucher.numberAsWritten === '') {
      if (this.source.kind === ImportKind.LISTED_VOUCHERS && matcher.ofHead(voucher) !== undefined)
        this.filtered.push({ voucher, year });
      return;
    }
    const known = this.meeting.ofNumber(voucher, matcher);
    if (known !== undefined) await this.takeAway(matcher.meet(known));
  }

  private async place(taken: Taken): Promise<void> {
    const { voucher, hash, year } = taken;
    if (taken.kind !== VoucherKind.VOUCHER) this.sumOre = addOre(this.sumOre, differenceOf(voucher));
    const matcher = this.matcherOf(year);
    if (voucher.numberAsWritten === '') return this.placeUnnumbered(taken, matcher);
    const known = this.meeting.ofNumber(voucher, matcher);
    if (known === undefined) return this.write(taken);
    const before = matcher.meet(known);
    if (before.hash === hash) return year.unchanged();
    this.lacking.count(before, voucher);
    return this.write(taken, before);
  }

  private async placeUnnumbered(taken: Taken, matcher: VoucherMatcher): Promise<void> {
    const { voucher, hash, year } = taken;
    const isRepetition = this.rules.questions.isAccepted(ImportQuestion.REPETITIONS);
    const same = isRepetition ? undefined : matcher.ofContent(voucher, hash);
    const lacking = isRepetition || same !== undefined ? undefined : this.lacking.take(voucher, matcher);
    if (same !== undefined) {
      matcher.meet(same);
      year.unchanged();
    } else if (lacking) await this.write(taken, lacking);
    else if (!isRepetition && matcher.ofHead(voucher) !== undefined) this.similar.push(taken);
    else await this.write(taken);
  }

  /** Those that no later voucher of the file turned out to be are the earlier ones, with other amounts. */
  private async settleSimilar(): Promise<void> {
    const changed: string[] = [];
    for (const taken of this.similar) {
      const matcher = this.matcherOf(taken.year);
      const known = matcher.ofHead(taken.voucher);
      if (known === undefined) await this.write(taken);
      else {
        changed.push(`${taken.voucher.date} ${taken.voucher.text}`);
        await this.write(taken, matcher.meet(known));
      }
    }
    const areOthers = this.rules.questions.isAccepted(ImportQuestion.REPETITIONS);
    for (const { voucher, year } of areOthers ? [] : this.filtered) {
      const matcher = this.matcherOf(year);
      const known = matcher.ofHead(voucher);
      if (known === undefined) continue;
      changed.push(`${voucher.date} ${voucher.text}`);
      await this.takeAway(matcher.meet(known));
    }
    if (this.source.kind === ImportKind.LISTED_VOUCHERS) askForSimilar(this.rules.questions, changed);
  }

  private async write({ voucher: given, kind, hash, year }: Taken, before?: Before): Promise<void> {
    const voucher = given.numberAsWritten === '' ? { ...given, number: this.numberOf(given, year, before?.number) } : given;
    if (before) this.replaced.add(before.importId);
    const isMoved = before !== undefined && before.year !== year.part.year;
    const fate = before === undefined || isMoved ? VoucherFate.ADDED : VoucherFate.CHANGED;
    if (before && isMoved) await this.takeAway(before);
    else if (before) await this.writer.takeAway(before.id, VoucherFate.CHANGED);
    year.note(fate, voucher, voucher.rows.length);
    const { sourceId } = this.rules;
    const { importId } = year;
    await this.writer.write({ voucher, year: year.part.year, importId, sourceId, kind, fate, reversesId: null, hash });
  }

  private numberOf({ series }: SourceVoucher, year: YearImport, before: number | undefined): number {
    return before ?? this.numbers.next(this.scopeOf(year.part.year), series, this.matcherOf(year).known.highestOf(series));
  }

  private async takeAway(known: Before): Promise<void> {
    this.replaced.add(known.importId);
    await this.writer.takeAway(known.id, VoucherFate.REMOVED);
    this.years.find(({ part }) => part.year === known.year)?.note(VoucherFate.REMOVED, known);
  }

  /** What the file covers and lacks. */
  private async takeAwayMissing(): Promise<void> {
    if (!coversDays(this.source.kind)) return;
    let [missing, known] = [0, 0];
    for (const matcher of this.matchers.values()) {
      known += matcher.known.count;
      for (const each of matcher.missing()) {
        const { first = '', last = '' } = this.years.find(({ part }) => part.year === each.year)?.part ?? {};
        if (each.date < first || each.date > last) known--;
        else {
          missing++;
          await this.takeAway(each);
        }
      }
    }
    if (!this.rules.filterChanged) askForRemovals(this.rules.questions, missing, known);
  }
}
