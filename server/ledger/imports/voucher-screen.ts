import type { Offence } from '../../agreement/refusal.js';
import { addOre, subtractOre, ZERO_ORE } from '../../money/ore.js';
import type { YearPart } from '../accounting-year.js';
import { differenceOf, faultOfRows, faultOfSum, nameOfVoucher, type SourceVoucher, type VoucherFault } from '../check-voucher.js';
import { type ImportKind, storedKinds, VoucherKind } from './file-kind.js';
import type { UnbalancedVoucher } from './import-report.js';
import { isFiltering, keepsRow, type RowFilter } from './row-filter.js';
import { balancedOn, type UnbalancedRule } from './unbalanced-rule.js';
import type { VoucherMatcher } from './voucher-matcher.js';

const MAX_OFFENCES = 1000;

export interface ScreenRules {
  readonly kind: ImportKind;
  readonly filter: RowFilter;
  readonly unbalanced: UnbalancedRule;
}

export interface ScreenedVoucher {
  readonly voucher: SourceVoucher;
  readonly kind: VoucherKind;
}

/** Looks at each voucher of a file by itself: whether it can be kept, whether it balances, and which of its rows are kept. */
export class VoucherScreen {
  readonly offences: Offence[] = [];
  readonly unbalanced: UnbalancedVoucher[] = [];
  readonly filteredAway = { vouchers: 0, rows: 0, amountOre: ZERO_ORE };
  private readonly whole: VoucherKind;

  constructor(private readonly rules: ScreenRules) {
    this.whole = storedKinds(rules.kind)[0];
  }

  /** Refuses what cannot be kept at all: a number that comes twice or is the office's own, a day outside the file's, a faulty row. */
  check(voucher: SourceVoucher, part: YearPart, matcher: VoucherMatcher): void {
    this.refuse(voucher, faultOf(voucher, part, matcher));
  }

  /** The voucher where its rows sum to zero, or need not; else what the rule makes of it: undefined is left out. */
  weigh(voucher: SourceVoucher): SourceVoucher | undefined {
    if (this.whole !== VoucherKind.VOUCHER) return voucher;
    const differenceOre = differenceOf(voucher);
    if (differenceOre === ZERO_ORE) return voucher;
    const { series, numberAsWritten: number, date } = voucher;
    if (this.unbalanced.length < MAX_OFFENCES) this.unbalanced.push({ series, number, date, differenceOre });
    const rule = this.rules.unbalanced;
    if (rule.way === 'ON_ACCOUNT') return balancedOn(voucher, rule.account, differenceOre);
    if (rule.way === 'REFUSE') this.refuse(voucher, faultOfSum(voucher));
    return undefined;
  }

  /** The rows that the filter keeps; a voucher of which some are left is a part of one. */
  filter(voucher: SourceVoucher): ScreenedVoucher {
    const { filter } = this.rules;
    const kept = isFiltering(filter) ? voucher.rows.filter((row) => keepsRow(filter, row)) : voucher.rows;
    if (kept.length === voucher.rows.length) return { voucher, kind: this.whole };
    const away = this.filteredAway;
    away.rows += voucher.rows.length - kept.length;
    away.amountOre = addOre(away.amountOre, subtractOre(differenceOf(voucher), differenceOf({ rows: kept })));
    if (kept.length === 0) away.vouchers++;
    return { voucher: { ...voucher, rows: kept }, kind: this.whole === VoucherKind.VOUCHER ? VoucherKind.PART : this.whole };
  }

  private refuse(voucher: SourceVoucher, fault: VoucherFault | undefined): void {
    if (!fault || this.offences.length >= MAX_OFFENCES) return;
    const { fileRow } = voucher;
    this.offences.push({
      ...(fileRow === undefined ? {} : { row: fileRow }),
      ...{ column: 'voucher', value: nameOfVoucher(voucher).slice(0, 60), ...fault },
      code: 'IMPORT_REFUSED',
    });
  }
}

function faultOf(voucher: SourceVoucher, { year, first, last }: YearPart, matcher: VoucherMatcher): VoucherFault | undefined {
  const { series, number, numberAsWritten, date } = voucher;
  const { known } = matcher;
  const isNumbered = numberAsWritten !== '';
  if (isNumbered && !matcher.isNew(voucher)) return { reason: 'its number comes twice', figures: { problem: 'NUMBER_TWICE' } };
  if (isNumbered && known.isOwn(year, series, number))
    return { reason: 'its number belongs to a voucher of the office’s own', figures: { problem: 'NUMBER_OF_OFFICE' } };
  if (!isNumbered && known.isOwnSeries(year, series))
    return { reason: 'it has no number, and its series is numbered by the office', figures: { problem: 'SERIES_OF_OFFICE' } };
  const fault = faultOfRows(voucher, year);
  if (fault || (date >= first && date <= last)) return fault;
  return { reason: `its date ${date} is outside ${first} to ${last}`, figures: { problem: 'DAY_OUTSIDE', date, first, last } };
}
