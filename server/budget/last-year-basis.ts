import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../agreement/local-date.js';
import { type AccountGroup, isIncome } from '../ledger/account-group.entity.js';
import { NOTHING_HELD } from '../ledger/held/held-months.js';
import { loadHeldMonths } from '../ledger/held/load-held-months.js';
import { MonthTotal } from '../ledger/month-total.entity.js';
import { addOre, type Ore, ore, ZERO_ORE } from '../money/ore.js';

/** What the profile LAST_YEAR follows: months that are known, and never a month that nobody has booked yet. */
export interface LastYearBasis {
  /**
   * January through this month follow last year; the rest the same months of the year before it, as last year's ledger does not hold
   * them yet (docs/decisions/0020).
   */
  readonly lastYearThrough: number;
  /** Months that neither year's ledger holds. */
  readonly unknownMonths: readonly number[];
  /** January to December as followed, of an activity and account group; income and costs positive. */
  readonly outcome: (activity: string | null, accountGroup: string) => readonly Ore[];
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The outcome that a budget of the year can follow, by the ledger as it is today. */
export async function loadLastYearBasis(
  reader: EntityManager,
  year: number,
  groups: ReadonlyMap<string, AccountGroup>,
  today: LocalDate,
): Promise<LastYearBasis> {
  const [lastYear, yearBefore] = [year - 1, year - 2];
  const totals = await reader.find(MonthTotal, { where: [{ year: lastYear }, { year: yearBefore }] });
  const held = await loadHeldMonths(reader, [lastYear, yearBefore], today, totals);
  const lastYearThrough = (held.get(lastYear) ?? NOTHING_HELD).through;
  const before = held.get(yearBefore) ?? NOTHING_HELD;
  return {
    lastYearThrough,
    unknownMonths: MONTHS.filter((month) => month > lastYearThrough && month > before.through),
    outcome: (activity, accountGroup) => {
      const group = groups.get(accountGroup);
      const months = new Array<Ore>(12).fill(ZERO_ORE);
      for (const total of totals) {
        if (total.accountGroup !== accountGroup || total.activity !== (activity ?? '')) continue;
        if (total.year !== (total.month <= lastYearThrough ? lastYear : yearBefore)) continue;
        const amount = group && isIncome(group.kind) ? ore(-total.amountOre) : total.amountOre;
        months[total.month - 1] = addOre(months[total.month - 1] ?? ZERO_ORE, amount);
      }
      return months;
    },
  };
}
