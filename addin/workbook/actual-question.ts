import type { ActualCall } from './actual-call.js';
import type { BudgetSection, LedgerNames } from './budget-query.js';
import type { DrillQuestion } from './drill-question.js';
import { DrillRefusal } from './drill-refusal.js';
import { monthsOfPeriod } from './period-key.js';

/** What a part of the ledger is: a section of the report, cut by activity or account group. */
type Part = Pick<DrillQuestion, 'section' | 'activity' | 'accountGroup'>;

const SECTIONS: Readonly<Record<string, BudgetSection>> = { CONTRIBUTION: 'INCOME', OTHER_INCOME: 'INCOME', COST: 'COST' };

/** The vouchers behind a call of ACTUAL; its arguments mean what they mean to the server. */
export function actualQuestion({ activity, period }: ActualCall, names: LedgerNames, thisYear: number): DrillQuestion {
  const months = monthsOfPeriod(periodText(period ?? `${thisYear}`));
  if (!months) throw new DrillRefusal('UNKNOWN_PERIOD', { period: period ?? '' });
  return { ...partOf(activity, names), ...months };
}

/** From here on a number is a date as Excel counts days; below it, four digits are a year. */
const FIRST_SERIAL = 10_000;

function periodText(period: string): string {
  const days = /^\d{5,7}(?:\.\d+)?$/.test(period) ? Math.floor(Number(period)) : 0;
  return days < FIRST_SERIAL ? period : new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10);
}

/** By code, then by name in Swedish or English; case does not matter. Nothing is all costs. */
function partOf(asked: string | undefined, { activities, accountGroups }: LedgerNames): Part {
  if (asked === undefined) return { section: 'COST' };
  const text = plain(asked);
  if (text === 'unmapped') return { section: 'UNMAPPED' };
  const code = /^\d{1,3}$/.test(text) ? `act-${Number(text)}` : text;
  const parts = [
    ...activities.map((each) => ({ ...each, part: { section: 'COST', activity: each.code } satisfies Part })),
    ...accountGroups.flatMap((each) => {
      const section = SECTIONS[each.kind];
      return section ? [{ ...each, part: { section, accountGroup: each.code } satisfies Part }] : [];
    }),
  ];
  const byCode = parts.filter((each) => plain(each.code) === code);
  const named = parts.filter(({ name, nameSv }) => plain(name) === text || plain(nameSv) === text);
  const [found, another] = byCode.length > 0 ? byCode : named;
  if (!found || another) throw new DrillRefusal('UNKNOWN_NAME', { name: asked });
  return found.part;
}

const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
