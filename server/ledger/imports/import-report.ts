import type { Ore } from '../../money/ore.js';
import type { YearPart } from '../accounting-year.js';
import type { AccountChange } from './account-changes.js';
import type { ImportKind, KindGround } from './file-kind.js';
import type { AskedQuestion, ImportQuestion } from './import-question.js';

export enum VoucherFate {
  ADDED = 'ADDED',
  CHANGED = 'CHANGED',
  REMOVED = 'REMOVED',
}

export interface VoucherChange {
  readonly fate: VoucherFate;
  readonly year: number;
  readonly series: string;
  readonly number: number;
}

export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  /** Rows of the vouchers that were added or changed. */
  readonly rows: number;
}

/** What an import did to one operational year. */
export interface YearImportReport extends ImportCounts, YearPart {
  readonly openingBalancesChanged: boolean;
}

/** What a filter kept out. */
export interface FilteredAway {
  /** Vouchers of which nothing was kept. */
  readonly vouchers: number;
  readonly rows: number;
  readonly amountOre: Ore;
}

/** A voucher whose rows do not sum to zero, and what was done with it. */
export interface UnbalancedVoucher {
  readonly series: string;
  readonly number: string;
  readonly date: string;
  /** Debit positive. */
  readonly differenceOre: Ore;
}

/** What an import did. */
export interface LedgerImportReport extends ImportCounts {
  readonly source: { readonly name: string; readonly isNew: boolean };
  readonly kind: ImportKind;
  readonly ground: KindGround;
  /** The operational year; of a file that has several, the first. */
  readonly year: number;
  readonly openingBalancesChanged: boolean;
  /** Year by year: one, unless the accounting year is broken. */
  readonly years: readonly YearImportReport[];
  /** The first of what was added, changed or removed; changed and removed ones before added ones. */
  readonly examples: readonly VoucherChange[];
  /** By account, what came, changed and went. */
  readonly accounts: readonly AccountChange[];
  /** Vouchers that are replaced for nothing but their other dimensions, which an earlier version did not keep. */
  readonly dimensionsAdded: number;
  /** Accounts that got a name, or another than they had. */
  readonly accountNamesSet: number;
  /** The sum of the rows that the ledger keeps of the file, debit positive: 0 where they are whole vouchers. */
  readonly sumOre: Ore;
  readonly filteredAway: FilteredAway;
  /** Vouchers that do not balance: left out, or taken with their difference on an account. */
  readonly unbalanced: readonly UnbalancedVoucher[];
  /** What a real import asks before it stores this; empty in one that was carried out. */
  readonly questions: readonly AskedQuestion[];
  readonly accepted: readonly ImportQuestion[];
}

const MAX_EXAMPLES = 100;
export const NO_COUNTS: ImportCounts = { added: 0, changed: 0, removed: 0, unchanged: 0, rows: 0 };

export function nothingNew(parts: readonly YearPart[]): YearImportReport[] {
  return parts.map(({ year, first, last }) => ({ year, first, last, ...NO_COUNTS, openingBalancesChanged: false }));
}

/** The years of a report, added up. */
export function sumUp(years: readonly YearImportReport[], changes: readonly VoucherChange[]) {
  const sum = (count: keyof ImportCounts): number => years.reduce((total, each) => total + each[count], 0);
  const [first, others] = [changes.filter(({ fate }) => fate !== 'ADDED'), changes.filter(({ fate }) => fate === 'ADDED')];
  return {
    year: years[0]?.year ?? 0,
    ...{ added: sum('added'), changed: sum('changed'), removed: sum('removed') },
    ...{ unchanged: sum('unchanged'), rows: sum('rows') },
    openingBalancesChanged: years.some(({ openingBalancesChanged }) => openingBalancesChanged),
    years,
    examples: [...first, ...others].slice(0, MAX_EXAMPLES),
  };
}

/** Counts what happens to a year's vouchers, and keeps the first of each fate. */
export class ImportTally {
  private readonly counts = { added: 0, changed: 0, removed: 0, unchanged: 0, rows: 0 };
  private readonly kept: Record<VoucherFate, VoucherChange[]> = { ADDED: [], CHANGED: [], REMOVED: [] };

  note(change: VoucherChange, rows = 0): void {
    this.counts[COUNT_OF[change.fate]]++;
    this.counts.rows += rows;
    if (this.kept[change.fate].length < MAX_EXAMPLES) this.kept[change.fate].push(change);
  }

  unchanged(): void {
    this.counts.unchanged++;
  }

  get all(): ImportCounts {
    return { ...this.counts };
  }

  get changes(): VoucherChange[] {
    return [...this.kept.CHANGED, ...this.kept.REMOVED, ...this.kept.ADDED];
  }
}

const COUNT_OF = { ADDED: 'added', CHANGED: 'changed', REMOVED: 'removed' } as const;
