import { formatKronor } from '../../money/format-kronor.js';
import { kronorFromOre } from '../../money/kronor.js';
import type { Overlap } from './find-overlap.js';
import { isMoreThanAHandful } from './handful.js';
import { ImportQuestion, type Questions } from './import-question.js';

/** Figures of a question name so many cases; the others are counted. */
const MAX_SHOWN = 50;

export interface MovedDay {
  readonly name: string;
  readonly before: string;
  readonly now: string;
}

export function askForRemovals(questions: Questions, removed: number, known: number): void {
  if (!isMoreThanAHandful(removed, known)) return;
  questions.ask({
    ...{ accept: ImportQuestion.REMOVALS, alternatives: [], figures: { removed, known } },
    message: `It takes away ${removed} of the ${known} vouchers that its source has in the days that it covers. If it holds some vouchers only, import it as listed vouchers.`,
  });
}

export function askForMovedDays(questions: Questions, moved: readonly MovedDay[]): void {
  const [first] = moved;
  if (!first) return;
  const vouchers = moved.slice(0, MAX_SHOWN).map(({ name, before, now }) => ({ voucher: name, before, now }));
  questions.ask({
    ...{ accept: ImportQuestion.CHANGED_DAYS, alternatives: [ImportQuestion.NUMBERS_BEGIN_AGAIN] },
    message: `Voucher ${first.name} is of ${first.now}, and the ledger has it of ${first.before}${more(moved)}: either its day was changed, or its numbers begin again and both are to be kept.`,
    figures: { count: moved.length, vouchers },
  });
}

export function askForSimilar(questions: Questions, changed: readonly string[]): void {
  const [first] = changed;
  if (first === undefined) return;
  questions.ask({
    ...{ accept: ImportQuestion.CHANGED_AMOUNTS, alternatives: [ImportQuestion.REPETITIONS] },
    message: `A voucher without a number, ${first}, is in the ledger with other amounts${more(changed)}: either it was corrected, or it is another one and both are to be kept.`,
    figures: { count: changed.length, vouchers: changed.slice(0, MAX_SHOWN) },
  });
}

export function askForOverlap(questions: Questions, overlaps: readonly Overlap[]): void {
  const [first] = overlaps;
  if (!first) return;
  const months = overlaps.slice(0, MAX_SHOWN).map(({ amountOre, sources, ...coding }) => {
    return { ...coding, amount: kronorFromOre(amountOre), sources: [...sources] };
  });
  questions.ask({
    ...{ accept: ImportQuestion.OVERLAP, alternatives: [] },
    message: `Account ${first.account} has rows of ${first.period} from “${first.sources.join('”, “')}” already, ${formatKronor(first.amountOre)} kr${more(overlaps)}: with both, they may count twice.`,
    figures: { count: overlaps.length, months },
  });
}

function more(all: readonly unknown[]): string {
  return all.length > 1 ? ` (and ${all.length - 1} more)` : '';
}
