import type { YearPart } from './accounting-year.js';

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

/** What an import did to vouchers and opening balances. */
export interface VoucherReport extends ImportCounts {
  /** The operational year; of a file that has several, the first. */
  readonly year: number;
  readonly openingBalancesChanged: boolean;
  /** Year by year: one, unless the accounting year is broken. */
  readonly years: readonly YearImportReport[];
  /** The first of what was added, changed or removed; changed and removed ones before added ones. */
  readonly examples: readonly VoucherChange[];
}

/** What an import did. */
export interface LedgerImportReport extends VoucherReport {
  /** Accounts that got a name, or another than they had. */
  readonly accountNamesSet: number;
}

const MAX_EXAMPLES = 100;
const NOTHING: ImportCounts = { added: 0, changed: 0, removed: 0, unchanged: 0, rows: 0 };

export function nothingNew(parts: readonly YearPart[]): VoucherReport {
  return sumUp(
    parts.map(({ year, first, last }) => ({ year, first, last, ...NOTHING, openingBalancesChanged: false })),
    [],
  );
}

export function sumUp(years: readonly YearImportReport[], changes: readonly VoucherChange[]): VoucherReport {
  const sum = (count: keyof ImportCounts): number => years.reduce((total, each) => total + each[count], 0);
  return {
    year: years[0]?.year ?? 0,
    ...{ added: sum('added'), changed: sum('changed'), removed: sum('removed') },
    ...{ unchanged: sum('unchanged'), rows: sum('rows') },
    openingBalancesChanged: years.some(({ openingBalancesChanged }) => openingBalancesChanged),
    years,
    examples: [...changes.filter(({ fate }) => fate !== 'ADDED'), ...changes.filter(({ fate }) => fate === 'ADDED')].slice(
      0,
      MAX_EXAMPLES,
    ),
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
