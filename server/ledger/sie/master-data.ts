import type { Refusal } from '../../agreement/refusal.js';
import type { Ore } from '../../money/ore.js';
import type { EncodingChoice } from './detect-encoding.js';
import type { Record as SieRecord } from './record.js';
import type {
  SieAccount,
  SieBalance,
  SieChecksum,
  SieDimension,
  SieFile,
  SieHeader,
  SieObject,
  SiePeriodAmount,
  SieReport,
  SieYear,
  UnbalancedVoucher,
} from './sie-file.js';
import type { SieNotes } from './sie-notes.js';
import { tooLarge } from './sie-refusals.js';

/** Accounts, objects, balances and period amounts held at once; a region's year is some hundred thousand at most. */
export const MAX_HELD_RECORDS = 500_000;

/** Unbalanced vouchers that a refusal names. */
export const MAX_UNBALANCED_SHOWN = 1_000;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What the reader fills as it goes; the same shape as the file that the importer gets. */
export class MasterData implements SieFile {
  readonly header: Mutable<SieHeader> = {
    alreadyImported: false,
    type: 1, // SIE 4B: a file without #SIETYP is of type 1
    declaredFormat: '',
    program: '',
    generatedOn: null,
    coversThrough: null,
    company: '',
    organisationNumber: '',
    currency: 'SEK',
  };
  readonly years: SieYear[] = [];
  readonly accounts = new Map<string, SieAccount>();
  readonly dimensions = new Map<number, SieDimension>();
  readonly objects: SieObject[] = [];
  readonly balances: SieBalance[] = [];
  readonly periodBalances: SiePeriodAmount[] = [];
  readonly budget: SiePeriodAmount[] = [];
  readonly unbalanced: UnbalancedVoucher[] = [];
  unbalancedCount = 0;
  readonly passedOver = new Map<string, Refusal>();
  readonly counts = { lines: 0, vouchers: 0, rows: 0 };
  encoding: EncodingChoice = { encoding: 'ASCII', reason: '' };
  checksum: SieChecksum = { state: 'ABSENT' };
  private readonly kinds = new Map<string, NonNullable<SieAccount['kind']>>();
  private readonly seen = new Map<string, Ore | null>();

  constructor(readonly notes: SieNotes) {}

  get report(): SieReport {
    return { encoding: this.encoding, ...this.counts, checksum: this.checksum, notes: this.notes.list() };
  }

  /** Counts a record towards the limit. One with the key of an earlier one replaces it, and is told. */
  hold(record: SieRecord, ...key: readonly (string | number)[]): void {
    this.remember(record, key, null);
  }

  /**
   * The same for an amount; answers whether it is new. The same amount told twice counts once; two amounts for one thing
   * are refused, for nothing says which is right or whether they should be added.
   */
  holdAmount(record: SieRecord, key: readonly (string | number)[], amountOre: Ore): boolean {
    const before = this.remember(record, key, amountOre);
    if (before === undefined || before === amountOre) return before === undefined;
    throw record.refuse('this stands in the file before, with another amount', 'AMOUNT_TWICE');
  }

  private remember(record: SieRecord, key: readonly (string | number)[], amountOre: Ore | null): Ore | null | undefined {
    const name = [record.label, ...key].join(' ').trim();
    const before = this.seen.get(name);
    this.seen.set(name, amountOre);
    if (before !== undefined) this.notes.add('REPEATED', record.line, name);
    else if (this.seen.size > MAX_HELD_RECORDS) throw tooLarge(record.line, 'accounts, objects and balances', MAX_HELD_RECORDS);
    return before;
  }

  /** Notes a record that cannot be read and is not needed. */
  passOver(record: SieRecord, fault: Refusal): void {
    this.notes.add('RECORD_PASSED_OVER', record.line, record.asWritten());
    if (!this.passedOver.has(record.label)) this.passedOver.set(record.label, fault);
  }

  addUnbalanced(voucher: UnbalancedVoucher): void {
    this.unbalancedCount += 1;
    if (this.unbalanced.length < MAX_UNBALANCED_SHOWN) this.unbalanced.push(voucher);
  }

  setKind(account: string, kind: NonNullable<SieAccount['kind']>): void {
    this.kinds.set(account, kind);
    const known = this.accounts.get(account);
    if (known) this.accounts.set(account, { ...known, kind });
  }

  kindOf(account: string): SieAccount['kind'] {
    return this.kinds.get(account) ?? null;
  }
}
