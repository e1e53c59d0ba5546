import type { SourceVoucher } from '../check-voucher.js';
import { NumberSet } from '../number-set.js';
import { type KnownVoucher, type KnownVouchers, keyOfNumber } from './known-vouchers.js';

/** How the numbers of a file are to be understood. */
export interface MatchingRules {
  /** Numbers that the file itself has on several days (`nameOfNumber`): each day's is a voucher of its own. */
  readonly repeated: ReadonlySet<string>;
  /** Whether a voucher of another day may be the one of its number. In an extract it may not. */
  readonly daysMove: boolean;
}

export function nameOfNumber(series: string, numberAsWritten: string): string {
  return `${series}\t${numberAsWritten}`;
}

/**
 * Tells which known voucher a file's voucher is, and each known one once (docs/decisions/0024).
 * By number: the one of that series and number, unless numbers repeat in the file or are known on several days: then that of the same day.
 * Without a number: the one that says the very same.
 */
export class VoucherMatcher {
  private readonly met = new NumberSet();
  private readonly numbers = new Map<string, NumberSet>();
  private readonly texts = new Set<string>();

  constructor(
    readonly known: KnownVouchers,
    private readonly rules: MatchingRules,
  ) {}

  /** The known voucher that a numbered one is; it may have another day. */
  ofNumber({ series, numberAsWritten, date }: SourceVoucher): number | undefined {
    const places = this.known.ofNumber(series, keyOfNumber(numberAsWritten));
    const [only] = places;
    if (only === undefined) return undefined;
    const { repeated, daysMove } = this.rules;
    const byDay = !daysMove || places.length > 1 || (repeated.size > 0 && repeated.has(nameOfNumber(series, numberAsWritten)));
    const found = byDay ? places.find((place) => this.known.at(place).date === date) : only;
    return found === undefined || this.met.has(found) ? undefined : found;
  }

  /** The known voucher without a number that says the very same. */
  ofContent({ series }: SourceVoucher, hash: string): number | undefined {
    return this.known.ofContent(series, hash).find((place) => !this.met.has(place));
  }

  /** One of the same day and text that says other amounts. */
  ofHead({ series, date, text }: SourceVoucher): number | undefined {
    return this.known.ofHead(series, date, text).find((place) => !this.met.has(place));
  }

  meet(place: number): KnownVoucher {
    this.met.add(place);
    return this.known.at(place);
  }

  /** Notes a number of the file; false where it comes twice: on the same day, or at all where its numbers do not repeat. */
  isNew({ series, numberAsWritten, date }: SourceVoucher): boolean {
    const key = keyOfNumber(numberAsWritten);
    const repeats = this.rules.repeated.size > 0 && this.rules.repeated.has(nameOfNumber(series, numberAsWritten));
    if (typeof key === 'string' || repeats) {
      const name = `${nameOfNumber(series, numberAsWritten)}\t${repeats ? date : ''}`;
      return this.texts.size < this.texts.add(name).size;
    }
    const seen = this.numbers.get(series) ?? new NumberSet();
    this.numbers.set(series, seen);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  }

  /** What no voucher of the file was. */
  *missing(): Generator<KnownVoucher> {
    for (let place = 0; place < this.known.count; place++) if (!this.met.has(place)) yield this.known.at(place);
  }
}
