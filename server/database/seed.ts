import { readFileSync } from 'node:fs';
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
import { exampleSteps } from './example/example-steps.js';
import { seedFile } from './seed-file.js';
import type { SeedStep } from './seed-step.js';

/** REAL: what is published. EXAMPLE: that, and an invented office's budgets and ledger since, labelled as such. */
export type SeedData = 'none' | 'real' | 'example';

const SEEDER: Principal = { id: 'fordela', name: 'Fordela', role: Role.Office };

const POPULATION_SOURCE = 'SCB (Statistics Sweden), table TAB638 BefolkningNy, content BE0101N1, 31 December 2010–2024, CC0';
const PUBLISHED = 'Region Stockholm, March 2023, and Offentliga Affärer';

/** What a database was filled with is known by its first entry in the change log. */
const REASONS = { real: 'First data', example: 'First data, with examples' } as const;

/**
 * What an empty database, or one whose filling was cut off, still has to be given: never examples where the first start
 * brought none, and nothing where it is complete or somebody else has written.
 */
export async function dueFirstData(reader: EntityManager, wanted: SeedData): Promise<SeedData> {
  if (wanted === 'none') return 'none';
  const revision = await currentRevision(reader);
  if (revision === 0) return wanted;
  if (revision >= stepsOf(wanted).length || (await reader.existsBy(Change, { principalId: Not(SEEDER.id) }))) return 'none';
  const due = wanted === 'example' ? await begunWith(reader) : 'real';
  return revision < stepsOf(due).length ? due : 'none';
}

/**
 * Fills an empty database through the same use cases as everybody, so its change log is whole from the first row.
 * Servers that start side by side do it once, and a start that was cut off is completed by the next: each step carries an
 * idempotency key.
 */
export async function seed(changes: Changes, reader: EntityManager, data: SeedData): Promise<void> {
  if (data === 'none') return;
  const begun = (await currentRevision(reader)) === 0 ? data : await begunWith(reader);
  for (const { name, run } of stepsOf(data)) {
    await run(changes, { principal: SEEDER, requestId: 'seed', idempotencyKey: `seed-${name}`, reason: REASONS[begun] });
  }
}

async function begunWith(reader: EntityManager): Promise<'real' | 'example'> {
  const first = await reader.findOneBy(Change, { revision: 1 });
  return first?.reason === REASONS.example ? 'example' : 'real';
}

/** The real steps come first in both. */
function stepsOf(data: 'real' | 'example'): readonly SeedStep[] {
  return data === 'example' ? [...realSteps(), ...exampleSteps()] : realSteps();
}

/** Population, participation and the published years. */
function realSteps(): readonly SeedStep[] {
  return [
    {
      name: 'population',
      run: (changes, asking) => {
        const file = parsePopulationCsv(readFileSync(seedFile('population.csv')));
        return importPopulation(changes, asking, { file, source: POPULATION_SOURCE });
      },
    },
    {
      name: 'participation',
      run: (changes, asking) =>
        startParticipation(changes, asking, {
          regions: REGION_NAMES.map(({ code }) => code),
          fromYear: 2010,
          note: 'The regions’ national cooperation on sustainable procurement began in 2010; all 21 take part.',
        }),
    },
    ...publishedYears().map((year) => ({
      name: `budget-${year.year}`,
      run: (changes: Changes, asking: Asking) => setBudgetYear(changes, asking, year),
    })),
  ];
}

/** The joint grant as published: 5 MSEK for 2022 and 10 MSEK for 2023. What the rates say is in docs/decisions/0001. */
function publishedYears(): BudgetYearProposal[] {
  const key = { method: ApportionmentMethod.LARGEST_REMAINDER, unitOre: ore(1) };
  return [
    {
      ...{ ...key, year: 2022, referenceDate: '2021-12-31' as LocalDate, totalOre: ore(500_000_000) },
      source: `${PUBLISHED}: a grant of 5 MSEK, 0.50 kr per inhabitant.`,
    },
    {
      ...{ ...key, year: 2023, referenceDate: '2022-12-31' as LocalDate, totalOre: ore(1_000_000_000) },
      source: `${PUBLISHED}: a grant of 10 MSEK, 1.00 kr per inhabitant.`,
    },
  ];
}
