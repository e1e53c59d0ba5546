import { Refusal } from '../agreement/refusal.js';
import { NOTHING_HELD } from '../ledger/held/held-months.js';
import { unknownLedger } from '../ledger/refuse-without-ledger.js';
import { countedMonths } from '../reports/counted-months.js';
import type { MoneyQuestion } from './cell-question.js';
import type { Money } from './load-money.js';

type OfMonths = Exclude<MoneyQuestion, { readonly about: 'report' }>;

/**
 * The months that a cell is about. Of a year to date they are those that the report of budget against outcome counts: that have ended
 * and that the ledger holds. Where there is none yet, the figure is unknown and not 0.
 */
export function countedOf({ held, today }: Money, { months, countedIn }: OfMonths): readonly number[] {
  if (countedIn === undefined) return months;
  const ledger = held.get(countedIn) ?? NOTHING_HELD;
  if (!ledger.hasLedger) throw unknownLedger(countedIn);
  const { through } = countedMonths({ year: countedIn, today }, ledger);
  if (through > 0) return months.slice(0, through);
  throw new Refusal(
    'LEDGER_INCOMPLETE',
    `The ledger of ${countedIn} holds no whole month yet: the year to date is unknown, not 0.`,
    {
      figures: { year: countedIn, ledgerThrough: null, months: [1] },
    },
  );
}
