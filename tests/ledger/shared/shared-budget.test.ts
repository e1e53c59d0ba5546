import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BudgetProfile } from '../../../server/budget/budget.entity.js';
import { budgetSieAmounts } from '../../../server/budget/budget-sie-amounts.js';
import type { PlannedLine } from '../../../server/budget/plan-lines.js';
import { sieBudgetLines } from '../../../server/budget/sie-budget-lines.js';
import { type AccountGroup, AccountKind } from '../../../server/ledger/account-group.entity.js';
import type { SiePeriodAmount } from '../../../server/ledger/sie/sie-file.js';
import { ore, sumOre, ZERO_ORE } from '../../../server/money/ore.js';
import { rule } from '../ledger-examples.js';

const GROUPS = [
  { code: 'PERSONNEL', kind: AccountKind.COST },
  { code: 'OTHER_COSTS', kind: AccountKind.COST },
].map((group, position) => ({ ...group, name: '', nameSv: '', position })) as AccountGroup[];
const RULES = [
  rule('40', { accountGroup: 'PERSONNEL', activity: 'ACT-1 3, ACT-2' }),
  rule('50', { accountGroup: 'OTHER_COSTS', activity: 'ACT-1, ACT-2, ACT-3' }),
  rule('50', { objects: '21 871', activity: 'ACT-5' }),
];
const MAPPING = { year: 2027, rules: RULES, groups: GROUPS };

function budgeted(month: number, account: string, kronor: number, ...objects: SiePeriodAmount['objects']): SiePeriodAmount {
  return {
    year: 0,
    period: `2027-${String(month).padStart(2, '0')}`,
    account,
    objects,
    amountOre: ore(Math.round(kronor * 100)),
  };
}

const linesOf = (...budget: SiePeriodAmount[]) => sieBudgetLines({ budget, periodBalances: [], balances: [] }, MAPPING);

describe('a budget that activities share', () => {
  it('is shared month by month by the weights of its rule, as an outcome is', () => {
    // 100.00 by 1, 1, 1 in January and again in March: 33.34, 33.33, 33.33 each time, never 66.67 of both together
    const { lines, offences } = linesOf(budgeted(1, '5010', 100), budgeted(3, '5010', 100), budgeted(1, '4010', 10.01));
    expect(offences).toEqual([]);
    const shown = lines.map(
      ({ activity, accountGroup, months }) => `${activity} ${accountGroup} ${months?.slice(0, 3).join(' ')}`,
    );
    // 10.01 by 3 to 1: 750.75 and 250.25 öre
    expect(shown).toEqual([
      ...['ACT-1 PERSONNEL 751 0 0', 'ACT-1 OTHER_COSTS 3334 0 3334', 'ACT-2 PERSONNEL 250 0 0'],
      ...['ACT-2 OTHER_COSTS 3333 0 3333', 'ACT-3 OTHER_COSTS 3333 0 3333'],
    ]);
  });

  it('goes by any dimension, and is refused with it', () => {
    const { lines } = linesOf(budgeted(1, '5010', 7, { dimension: 21, id: '871' }));
    expect(lines.map(({ activity }) => activity)).toEqual(['ACT-5']);
    const { offences } = linesOf(budgeted(1, '6010', 7, { dimension: 21, id: '871' }));
    expect(offences[0]?.reason).toBe('has no account group by the mapping, dimension 21 871: 7.00 kr in 1 month, debit positive');
  });

  it('is exported on the coding that they share where it is the parts of one amount, and comes back the same', () => {
    const amount = fc.integer({ min: -1_000_000, max: 1_000_000 }).filter((öre) => öre !== 0);
    const month = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(month, fc.constantFrom('4010', '5010'), amount), { selector: ([m, a]) => `${m} ${a}` }),
        (all) => {
          const { lines } = linesOf(...all.map(([m, account, öre]) => ({ ...budgeted(m, account, 0), amountOre: ore(öre) })));
          const planned = lines.map((line) => ({ ...line, profile: BudgetProfile.HAND, totalOre: sumOre(line.months ?? []) }));
          const codings = ['4010', '5010'].map((account) => ({ account, costCentre: '', project: '', dimensions: '' }));
          const { amounts, homeless } = budgetSieAmounts(planned as unknown as PlannedLine[], { ...MAPPING, codings });
          expect(homeless).toEqual([]);
          expect(linesOf(...amounts).lines).toEqual(lines);
        },
      ),
    );
  });

  it('that is no amount’s parts has no account in the export, and is told with its place', () => {
    const months = [ore(100), ...new Array(11).fill(ZERO_ORE)];
    const line = {
      activity: 'ACT-1',
      accountGroup: 'OTHER_COSTS',
      text: '',
      profile: BudgetProfile.HAND,
      totalOre: ore(100),
      months,
    };
    const { amounts, homeless } = budgetSieAmounts([line] as unknown as PlannedLine[], { ...MAPPING, codings: [] });
    expect([amounts, homeless]).toEqual([[], [{ activity: 'ACT-1', accountGroup: 'OTHER_COSTS', amountOre: 100 }]]);
  });
});
