import { type EntityManager, In, IsNull, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { isCalendarYear, type YearPart } from '../accounting-year.js';
import { LedgerImport } from '../ledger-import.entity.js';
import { type OpeningRow, replaceOpeningBalances } from '../replace-opening-balances.js';
import { type ImportKind, TELLING_KINDS, tellsWhatIsBooked } from './file-kind.js';
import { type ImportCounts, ImportTally, type VoucherChange, type VoucherFate, type YearImportReport } from './import-report.js';

/** The last import of a source in a year that covers some day that this part covers too; of one of the kinds, or of any. */
export async function lastImportOf(
  manager: EntityManager,
  sourceId: number,
  { year, first, last }: YearPart,
  kinds?: readonly ImportKind[],
): Promise<LedgerImport | null> {
  const whole = { year, sourceId, coversFrom: IsNull() };
  const part = { year, sourceId, coversFrom: LessThanOrEqual(last), coversThrough: MoreThanOrEqual(first) };
  // what an earlier version imported does not say its kind: it may be any
  const where = kinds
    ? [whole, part].flatMap((each) => [
        { ...each, kind: In([...kinds]) },
        { ...each, kind: IsNull() },
      ])
    : [whole, part];
  const [found] = await manager.find(LedgerImport, { where, order: { id: 'DESC' }, take: 1 });
  return found ?? null;
}

/**
 * Whether an export tells what is booked, and is newer than the source's last one of the days that does: then even one that changes nothing says
 * something, namely that nothing was booked since (docs/decisions/0019).
 */
function confirms({ kind, exportedOn }: ImportHead, last: LedgerImport | null): boolean {
  const before = last?.exportedOn ?? null;
  return tellsWhatIsBooked(kind) && exportedOn !== null && before !== null && exportedOn > before;
}

export type ImportHead = Omit<LedgerImport, 'year' | 'coversFrom' | 'coversThrough' | 'added' | 'changed' | 'removed'>;

/** What an import does to one operational year (YEAR-1), inside the unit of work. */
export class YearImport {
  private readonly tally = new ImportTally();

  private constructor(
    private readonly manager: EntityManager,
    readonly part: YearPart,
    private readonly head: ImportHead,
    /** True where it says something though it changes nothing. */
    readonly confirms: boolean,
  ) {}

  static async open(manager: EntityManager, part: YearPart, head: ImportHead): Promise<YearImport> {
    const before = head.sourceId === null ? null : await lastImportOf(manager, head.sourceId, part, TELLING_KINDS);
    const { year, first, last } = part;
    const covers = isCalendarYear(part) ? { coversFrom: null, coversThrough: null } : { coversFrom: first, coversThrough: last };
    await manager.insert(LedgerImport, { ...head, year, ...covers, added: 0, changed: 0, removed: 0 });
    return new YearImport(manager, part, head, confirms(head, before));
  }

  get importId(): number {
    return this.head.id;
  }

  note(fate: VoucherFate, { series, number }: { readonly series: string; readonly number: number }, rows = 0): void {
    this.tally.note({ fate, year: this.part.year, series, number }, rows);
  }

  unchanged(): void {
    this.tally.unchanged();
  }

  /** Stores the opening balances and the counts; an import that did nothing to the year, and says nothing new, leaves no trace in it. */
  async close(openingBalances: readonly OpeningRow[] | undefined): Promise<YearImportReport> {
    const { year } = this.part;
    const openingBalancesChanged = await replaceOpeningBalances(this.manager, year, openingBalances, this.head.sourceId);
    const counts = this.tally.all;
    const { added, changed, removed } = counts;
    const did = added + changed + removed > 0 || openingBalancesChanged || this.confirms;
    if (did) await this.manager.update(LedgerImport, { id: this.importId }, { added, changed, removed });
    else await this.manager.delete(LedgerImport, { id: this.importId });
    return { ...this.part, ...counts, openingBalancesChanged };
  }

  get counts(): ImportCounts {
    return this.tally.all;
  }

  get changes(): VoucherChange[] {
    return this.tally.changes;
  }
}
