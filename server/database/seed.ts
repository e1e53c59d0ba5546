import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EntityManager, Not } from 'typeorm';
import { type Principal, Role } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import type { LocalDate } from '../agreement/local-date.js';
import { ApportionmentMethod } from '../allocation/apportionment-method.js';
import { Change } from '../changes/change.entity.js';
import type { Changes } from '../changes/changes.js';
import { currentRevision } from '../changes/read-consistently.js';
import { type BudgetYearProposal, setBudgetYear } from '../financing/set-budget-year.js';
import { ore } from '../money/ore.js';
import { importPopulation } from '../regions/import-population.js';
import { parsePopulationCsv } from '../regions/population-csv.js';
import { REGION_NAMES } from '../regions/region-names.js';
import { startParticipation } from '../regions/start-participation.js';
import { projectRoot } from './project-root.js';

/** REAL: what is published. EXAMPLE: that, and invented budgets for the years since, labelled as such. */
export type SeedData = 'none' | 'real' | 'example';

const SEEDER: Principal = { id: 'fordela', name: 'Fordela', role: Role.Office };

const POPULATION_SOURCE = 'SCB (Statistics Sweden), table TAB638 BefolkningNy, content BE0101N1, 31 December 2010–2024, CC0';
const PUBLISHED = 'Region Stockholm, March 2023, and Offentliga Affärer';
const EXAMPLE = 'EXAMPLE: invented to show how Fordela works; no budget of the cooperation is published for this year.';

/** Population, participation and the published years. */
const REAL_STEPS = 2 + publishedYears().length;

/** Whether a database is empty, or a start was cut off while it filled it: nobody else has written, and real data are missing. */
export async function lacksFirstData(reader: EntityManager): Promise<boolean> {
  if ((await currentRevision(reader)) >= REAL_STEPS) return false;
  return !(await reader.existsBy(Change, { principalId: Not(SEEDER.id) }));
}

/**
 * Fills an empty database through the same use cases as everybody, so its change log is whole from the first row.
 * Servers that start side by side do it once, and a start that was cut off is completed by the next: each step carries an
 * idempotency key.
 */
export async function seed(changes: Changes, data: SeedData): Promise<void> {
  if (data === 'none') return;
  const population = parsePopulationCsv(readFileSync(join(projectRoot(), 'server/database/seed/population.csv')));
  await importPopulation(changes, step('population'), { file: population, source: POPULATION_SOURCE });
  await startParticipation(changes, step('participation'), {
    regions: REGION_NAMES.map(({ code }) => code),
    fromYear: 2010,
    note: 'The regions’ national cooperation on sustainable procurement began in 2010; all 21 take part.',
  });
  const years = data === 'example' ? [...publishedYears(), ...exampleYears()] : publishedYears();
  for (const year of years) await setBudgetYear(changes, step(`budget-${year.year}`), year);
}

function step(name: string): Asking {
  return { principal: SEEDER, requestId: 'seed', idempotencyKey: `seed-${name}`, reason: 'First data' };
}

/** The joint grant as published: 5 MSEK for 2022 and 10 MSEK for 2023. What the rates say is in docs/decisions/0001. */
function publishedYears(): BudgetYearProposal[] {
  return [
    proposal(2022, 2021, { totalOre: ore(500_000_000), source: `${PUBLISHED}: a grant of 5 MSEK, 0.50 kr per inhabitant.` }),
    proposal(2023, 2022, { totalOre: ore(1_000_000_000), source: `${PUBLISHED}: a grant of 10 MSEK, 1.00 kr per inhabitant.` }),
  ];
}

/** So that “this year”, “next year” and “change” mean something: on the newest population whose parts sum to the nation. */
function exampleYears(): BudgetYearProposal[] {
  return [
    proposal(2024, 2023, { totalOre: ore(1_050_000_000), source: EXAMPLE, example: true }),
    proposal(2025, 2024, { rateOre: ore(105), source: EXAMPLE, example: true }),
    proposal(2026, 2024, { totalOre: ore(1_150_000_000), source: EXAMPLE, example: true }),
    proposal(2027, 2024, { totalOre: ore(1_200_000_000), source: EXAMPLE, example: true }),
  ];
}

function proposal(
  year: number,
  populationYear: number,
  money: Pick<BudgetYearProposal, 'totalOre' | 'rateOre' | 'source' | 'example'>,
): BudgetYearProposal {
  const referenceDate = `${populationYear}-12-31` as LocalDate;
  return { year, referenceDate, method: ApportionmentMethod.LARGEST_REMAINDER, unitOre: ore(1), ...money };
}
