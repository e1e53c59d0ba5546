import { createReadStream, readFileSync } from 'node:fs';
import type { Asking } from '../../access/request-context.js';
import { type LocalDate, localDate } from '../../agreement/local-date.js';
import { ApportionmentMethod } from '../../allocation/apportionment-method.js';
import { budgetFromCsv } from '../../budget/budget-csv.js';
import { decideBudget } from '../../budget/decide-budget.js';
import { setBudgetDraft } from '../../budget/set-budget-draft.js';
import type { Changes } from '../../changes/changes.js';
import { type BudgetYearProposal, setBudgetYear } from '../../financing/set-budget-year.js';
import { importVouchers } from '../../ledger/import-vouchers.js';
import { checkSie } from '../../ledger/imports/check-sie.js';
import { setAccountMapping } from '../../ledger/set-account-mapping.js';
import { ore } from '../../money/ore.js';
import { seedFile } from '../seed-file.js';
import type { SeedStep } from '../seed-step.js';
import { EXAMPLE_MAPPING } from './chart-of-accounts.js';

const EXAMPLE = 'EXAMPLE: invented to show how Fordela works; no budget of the cooperation is published for this year.';
const EXAMPLE_LEDGER = 'EXAMPLE: the ledger of an invented office, to show how Fordela works';

/** EXAMPLE: contribution tables, and the ledger and operating budgets of an invented office; each figure is labelled as such. */
export function exampleSteps(): readonly SeedStep[] {
  return [
    ...contributionYears().map((year) => step(`budget-${year.year}`, setBudgetYear, year)),
    step('account-mapping', setAccountMapping, EXAMPLE_MAPPING),
    ledger(2025),
    ledger(2026),
    draft(2025, 1),
    decision(2025, 1, '2024-11-28'),
    draft(2025, 2, 'EXAMPLE: one follow-up and one stage of coordination more'),
    decision(2025, 2, '2025-05-15'),
    draft(2026, 1),
    decision(2026, 1, '2025-11-27'),
    draft(2027, 1),
  ];
}

/** So that “this year”, “next year” and “change” mean something: on the newest population whose parts sum to the nation. */
function contributionYears(): BudgetYearProposal[] {
  return [
    contributionYear(2024, 2023, { totalOre: ore(1_050_000_000) }),
    contributionYear(2025, 2024, { rateOre: ore(105) }),
    contributionYear(2026, 2024, { totalOre: ore(1_150_000_000) }),
    contributionYear(2027, 2024, { totalOre: ore(1_200_000_000) }),
  ];
}

function contributionYear(
  year: number,
  populationYear: number,
  money: Pick<BudgetYearProposal, 'totalOre' | 'rateOre'>,
): BudgetYearProposal {
  const referenceDate = `${populationYear}-12-31` as LocalDate;
  const key = { referenceDate, method: ApportionmentMethod.LARGEST_REMAINDER, unitOre: ore(1) };
  return { year, ...key, source: EXAMPLE, example: true, ...money };
}

function ledger(year: number): SeedStep {
  const open = () => createReadStream(seedFile(`example-${year}.se`));
  const source = `${EXAMPLE_LEDGER} (example-${year}.se)`;
  return {
    name: `ledger-${year}`,
    run: async (changes, asking) => {
      const { vouchers } = await checkSie(open);
      // an example is never newer than an office's own export
      return importVouchers(changes, asking, { ...vouchers, source, example: true, exportedOn: undefined });
    },
  };
}

function draft(year: number, version: number, reason?: string): SeedStep {
  return {
    name: `operating-budget-${year}-${version}`,
    run: (changes, asking) => {
      const lines = budgetFromCsv(readFileSync(seedFile(`example-budget-${year}-${version}.csv`), 'utf8'));
      return setBudgetDraft(changes, asking, { year, source: EXAMPLE, example: true, reason, lines });
    },
  };
}

function decision(year: number, version: number, decidedOn: string): SeedStep {
  const given = { year, decidedOn: localDate(decidedOn), reference: `EXAMPLE: minutes of ${decidedOn}` };
  return step(`operating-budget-${year}-${version}-decided`, decideBudget, given);
}

function step<T>(name: string, useCase: (changes: Changes, asking: Asking, input: T) => Promise<unknown>, input: T): SeedStep {
  return { name, run: (changes, asking) => useCase(changes, asking, input) };
}
