import { localDate } from '../../server/agreement/local-date.js';
import type { House } from '../../server/app.js';
import { BudgetProfile } from '../../server/budget/budget.entity.js';
import { decideBudget } from '../../server/budget/decide-budget.js';
import type { ProposedLine } from '../../server/budget/plan-lines.js';
import { setBudgetDraft } from '../../server/budget/set-budget-draft.js';
import type { CellArgument, CellFunction } from '../../server/cells/cell-function.js';
import { type AnsweredCell, loadCells } from '../../server/cells/load-cells.js';
import { importVouchers } from '../../server/ledger/import-vouchers.js';
import { setAccountMapping } from '../../server/ledger/set-account-mapping.js';
import { ore } from '../../server/money/ore.js';
import { MAPPING, OFFICE, source, voucher } from '../ledger/ledger-examples.js';
import { statementsOf } from '../support/statements.js';

export type Row = readonly [CellFunction, ...CellArgument[]];

export const TODAY = localDate('2026-06-15');

/**
 * 2026: ACT-1 1 000 in January and 10 in November; ACT-5 250.50 on travel in February and 400 on services in March; 20.25
 * on travel without an activity in March; 5 000 contributed in February, 30 of other income for ACT-5 in April; 100 in
 * March that no rule places. 2025: 60 on travel of ACT-5.
 */
const LEDGER = [
  voucher(1, '2026-01-15', 'Salaries', '4010/100 1000', '1930 -1000'),
  voucher(2, '2026-02-10', 'Train', '5510/500 250.50', '1930 -250.50'),
  voucher(3, '2026-02-20', 'Contribution', '1930 5000', '3110 -5000'),
  voucher(4, '2026-03-05', 'Consultant', '7510/500 400', '1930 -400'),
  voucher(5, '2026-03-06', 'Taxi', '5510 20.25', '1930 -20.25'),
  voucher(6, '2026-03-31', 'Bank fee', '8410 100', '1930 -100'),
  voucher(7, '2026-04-02', 'Course fee', '1930 30', '3910/500 -30'),
  voucher(8, '2026-11-10', 'Salaries', '4010/100 10', '1930 -10'),
];

export function line(activity: string | null, accountGroup: string, kronor: number): ProposedLine {
  return { activity, accountGroup, text: '', profile: BudgetProfile.EQUAL, totalOre: ore(kronor * 100), months: null };
}

export async function decide(house: House, year: number, lines: readonly ProposedLine[], decidedOn: string, reason?: string) {
  await setBudgetDraft(house.changes, OFFICE, { year, source: 'Example', lines, reason });
  await decideBudget(house.changes, OFFICE, { year, decidedOn: localDate(decidedOn), reference: `SG ${decidedOn}` });
}

/**
 * The budget of 2026: 1 200 for ACT-1's personnel and 6 000 contributed, in equal months; ACT-5's travel 600 in version 1, and
 * 1 200 in version 2, of 20 May. Version 3 is a draft of ACT-1's 2 400 alone. Nothing is budgeted for 2025.
 */
export async function booked(house: House): Promise<House> {
  await setAccountMapping(house.changes, OFFICE, MAPPING);
  await importVouchers(house.changes, OFFICE, source(LEDGER));
  const train = voucher(1, '2025-03-03', 'Train', '5510/500 60', '1930 -60');
  await importVouchers(house.changes, OFFICE, source([train], { year: 2025 }));
  const [personnel, income] = [line('ACT-1', 'PERSONNEL', 1200), line(null, 'CONTRIBUTIONS', 6000)];
  await decide(house, 2026, [personnel, income, line('ACT-5', 'TRAVEL', 600)], '2025-11-27');
  await decide(house, 2026, [personnel, income, line('ACT-5', 'TRAVEL', 1200)], '2026-05-20', 'More audits');
  const draft = { year: 2026, source: 'Example', lines: [line('ACT-1', 'PERSONNEL', 2400)], reason: 'Autumn' };
  await setBudgetDraft(house.changes, OFFICE, draft);
  return house;
}

export function ask(house: House, rows: readonly Row[], today = TODAY): Promise<readonly AnsweredCell[]> {
  const cells = rows.map(([name, ...list]) => ({ function: name, arguments: list }));
  return loadCells(house.database.reader.manager, cells, { ...OFFICE, today });
}

/** Single values, and refusals as [code, figures]. */
export async function values(house: House, rows: readonly Row[]): Promise<unknown[]> {
  return (await ask(house, rows)).map((each) => (each instanceof Error ? [each.code, each.figures] : each[0]?.[0]));
}

/** How many statements the reading connection runs meanwhile. */
export async function countStatements(house: House, work: () => Promise<unknown>): Promise<number> {
  return (await statementsOf(house, work)).length;
}
