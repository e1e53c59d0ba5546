import type { YearPart } from '../accounting-year.js';
import { nameOfVoucher, type SourceVoucher } from '../check-voucher.js';
import type { MovedDay } from './ask-about-run.js';
import { coversDays, type ImportKind } from './file-kind.js';
import { ImportQuestion, type Questions } from './import-question.js';
import type { KnownVoucher } from './known-vouchers.js';
import type { VoucherMatcher } from './voucher-matcher.js';

interface Meeting {
  readonly kind: ImportKind;
  /** The days that the file covers. */
  readonly parts: readonly YearPart[];
  readonly questions: Questions;
}

/**
 * Meets a file's numbered vouchers with known ones. A number that is known of another day is asked about: the day was changed, or the
 * numbers begin again. It is not where the file says all that there is of that other day, since what it lacks there is gone in any case.
 */
export class NumberMeeting {
  readonly moved: MovedDay[] = [];

  constructor(private readonly file: Meeting) {}

  /** The place of the known voucher that this one is; undefined where it is a new one. */
  ofNumber(voucher: SourceVoucher, matcher: VoucherMatcher): number | undefined {
    const place = matcher.ofNumber(voucher);
    if (place === undefined) return undefined;
    const known = matcher.known.at(place);
    if (known.date === voucher.date || this.covers(known)) return place;
    this.moved.push({ name: nameOfVoucher(voucher), before: known.date, now: voucher.date });
    return this.file.questions.isAccepted(ImportQuestion.NUMBERS_BEGIN_AGAIN) ? undefined : place;
  }

  private covers({ year, date }: KnownVoucher): boolean {
    const { kind, parts } = this.file;
    return coversDays(kind) && parts.some((part) => part.year === year && part.first <= date && date <= part.last);
  }
}
