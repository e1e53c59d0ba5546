/** What a file is of the ledger of its source (docs/decisions/0024). */
export enum ImportKind {
  /** Every voucher of the days that it covers: what it no longer has is taken away. */
  WHOLE_YEAR = 'WHOLE_YEAR',
  /** Some vouchers: each is added or replaces itself, and the rest stays. */
  LISTED_VOUCHERS = 'LISTED_VOUCHERS',
  /** Rows of some projects or cost centres, without the rows against them; the next one of the months replaces it as a whole. */
  EXTRACT = 'EXTRACT',
  /** What each account came to in each month, as SIE types 2 and 3 have it. */
  MONTH_AMOUNTS = 'MONTH_AMOUNTS',
}

/** What a voucher of the ledger is. Only the first sums to zero. */
export enum VoucherKind {
  VOUCHER = 'VOUCHER',
  /** The rows of a voucher that a filter kept. */
  PART = 'PART',
  /** Rows of an extract that bear the same voucher number. */
  EXTRACT = 'EXTRACT',
  /** A month's amounts, dated its last day. */
  MONTH = 'MONTH',
}

/** What an import of the kind stores; it knows nothing but these of its source's. */
export function storedKinds(kind: ImportKind): readonly [VoucherKind, ...VoucherKind[]] {
  if (kind === ImportKind.EXTRACT) return [VoucherKind.EXTRACT];
  return kind === ImportKind.MONTH_AMOUNTS ? [VoucherKind.MONTH] : [VoucherKind.VOUCHER, VoucherKind.PART];
}

/** Whether an import of the kind says what the days that it covers hold, so that what it lacks is gone. */
export function coversDays(kind: ImportKind): boolean {
  return kind !== ImportKind.LISTED_VOUCHERS;
}

/** What an import of these kinds lacks is not booked: such imports tell through which month a ledger is complete. */
export const TELLING_KINDS: readonly ImportKind[] = [ImportKind.WHOLE_YEAR, ImportKind.MONTH_AMOUNTS];

/** Whether it is of such a kind; an import of an earlier version, which kept no kind, counts as one. */
export function tellsWhatIsBooked(kind: ImportKind | null): boolean {
  return kind === null || TELLING_KINDS.includes(kind);
}

/** Why a file was taken as what it is; in words in `KIND_GROUNDS`. */
export type KindGround = keyof typeof KIND_GROUNDS;

export const KIND_GROUNDS = {
  CHOSEN: 'it was asked for',
  BALANCES_MET: 'it carries #UB or #RES of its year, which its vouchers meet',
  BALANCES_CONTRADICTED: 'it carries #UB or #RES of its year, which its vouchers do not meet: some vouchers are not in it',
  NO_CLOSING_BALANCES: 'it carries no #UB or #RES of its year; what it lacks stays as it is',
  PERIOD_BALANCES: 'it carries #PSALDO of its year and no vouchers',
  LIST: 'its vouchers balance, and nothing says that they are all',
  NO_VOUCHER_BALANCES: 'none of its vouchers balances: it has rows without those against them',
  PERIODS_ONLY: 'it names a period and no day: its amounts are those of months',
} as const;
