import type { LocalDate } from '../../agreement/local-date.js';
import type { Ore } from '../../money/ore.js';
import type { EncodingChoice } from './detect-encoding.js';
import type { SieNote } from './sie-notes.js';
import type { SiePeriod } from './sie-values.js';

/** 1 year balances, 2 period balances, 3 with objects, 4 vouchers (4E export, 4I import). */
export type SieType = 1 | 2 | 3 | 4;

export interface SieHeader {
  /** True where a program has marked the file as already taken in (#FLAGGA 1). */
  readonly alreadyImported: boolean;
  readonly type: SieType;
  /** What #FORMAT says; the bytes may say otherwise. */
  readonly declaredFormat: string;
  readonly program: string;
  readonly generatedOn: LocalDate | null;
  /** The day that its balances are of (#OMFATTN), where it says one. */
  readonly balancesOn: LocalDate | null;
  readonly company: string;
  readonly organisationNumber: string;
  readonly currency: string;
}

export interface SieYear {
  /** 0 the year of the file, −1 the year before. */
  readonly index: number;
  /** null where the file has #RAR without dates. Any length is taken: broken years, 26 months. */
  readonly first: LocalDate | null;
  readonly last: LocalDate | null;
}

export interface SieAccount {
  readonly id: string;
  readonly name: string;
  /** #KTYP: T assets, S debts, K costs, I income. */
  readonly kind: 'T' | 'S' | 'K' | 'I' | null;
}

export interface SieDimension {
  /** 1 cost centre, 2 cost unit, 6 project, 7 employee, 8 customer, 9 supplier, 20+ free. */
  readonly id: number;
  readonly name: string;
  /** The dimension it is a part of (#UNDERDIM). */
  readonly parent: number | null;
}

/** An object that an amount belongs to: dimension and id. */
export interface SieObjectRef {
  readonly dimension: number;
  readonly id: string;
}

export interface SieObject extends SieObjectRef {
  readonly name: string;
}

/** #IB, #UB, #RES (no objects) and #OIB, #OUB. Debit positive, credit negative. */
export interface SieBalance {
  readonly kind: 'IB' | 'UB' | 'OIB' | 'OUB' | 'RES';
  readonly year: number;
  readonly account: string;
  readonly objects: readonly SieObjectRef[];
  readonly amountOre: Ore;
}

/** #PSALDO or #PBUDGET: the period's own change, not its balance. Not to be added before `reconcileObjects` has chosen. */
export interface SiePeriodAmount {
  readonly year: number;
  readonly period: SiePeriod;
  readonly account: string;
  readonly objects: readonly SieObjectRef[];
  readonly amountOre: Ore;
}

export interface SieVoucherRow {
  readonly account: string;
  readonly objects: readonly SieObjectRef[];
  /** Debit positive, credit negative. */
  readonly amountOre: Ore;
  /** The row's own date, else the voucher's. */
  readonly date: LocalDate;
  readonly text: string;
  readonly lineNumber: number;
}

/** A voucher (verifikation); its rows sum to 0. */
export interface SieVoucher {
  /** Empty in import files that leave the numbering to the ledger. */
  readonly series: string;
  /** Empty as `series`; text, because vendors use letters too. */
  readonly number: string;
  readonly date: LocalDate;
  readonly text: string;
  readonly rows: readonly SieVoucherRow[];
  /** Where its #VER stands. */
  readonly lineNumber: number;
}

export interface SieChecksum {
  readonly state: 'ABSENT' | 'RIGHT';
  /** What it was found to be reckoned over, where it is right. */
  readonly reckoning?: string;
}

export interface SieReport {
  readonly encoding: EncodingChoice;
  readonly lines: number;
  readonly vouchers: number;
  readonly rows: number;
  readonly checksum: SieChecksum;
  /** What was ignored or put up with, and where. */
  readonly notes: readonly SieNote[];
}

/** Everything of a SIE file but its vouchers, which come one by one. */
export interface SieFile {
  readonly header: SieHeader;
  readonly years: readonly SieYear[];
  readonly accounts: ReadonlyMap<string, SieAccount>;
  readonly dimensions: ReadonlyMap<number, SieDimension>;
  readonly objects: readonly SieObject[];
  readonly balances: readonly SieBalance[];
  readonly periodBalances: readonly SiePeriodAmount[];
  readonly budget: readonly SiePeriodAmount[];
  readonly report: SieReport;
}
