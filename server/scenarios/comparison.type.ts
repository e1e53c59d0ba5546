import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Refusal } from '../agreement/refusal.js';
import { Kronor } from '../money/kronor.scalar.js';
import type { Ore } from '../money/ore.js';
import { Region, regionOfCode } from '../regions/region.type.js';
import { AdjustmentValue } from './adjustment.type.js';
import { adjustmentsFromGraphql } from './graphql-adjustments.js';
import type { ComparedChoice, Comparison } from './load-comparison.js';

@InputType({ description: 'A scenario to compare: a saved one by its id, or one that is only tried by name and adjustments.' })
export class ScenarioChoiceInput {
  @Field(() => ID, { nullable: true, description: 'A saved scenario.' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'With id: its version; the newest where left out.' })
  version?: number | null;

  @Field(() => String, { defaultValue: '', description: 'Without id: the name over its column.' })
  name!: string;

  @Field(() => [AdjustmentValue], { nullable: true, description: 'Without id: what it changes.' })
  adjustments?: AdjustmentValue[] | null;
}

/** One that is only tried starts in the year that is compared. */
export function toChoice({ id, version, name, adjustments }: ScenarioChoiceInput, year: number): ComparedChoice {
  if (id != null) return { id, version: version ?? undefined };
  return { name, question: { baseYear: year, years: 1, adjustments: adjustmentsFromGraphql(adjustments ?? []) } };
}

@ObjectType({ description: 'A scenario of a comparison.' })
export class ComparedScenario {
  @Field(() => String, { description: 'Its name; for a saved one that is not known the id that was asked for.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'Its id; null for one that is only tried.' })
  id!: string | null;

  @Field(() => Int, { nullable: true, description: 'Its version; null for one that is only tried.' })
  version!: number | null;

  @Field(() => Kronor, {
    nullable: true,
    description: 'Its total, in kronor; null, with an error at its place, for a scenario that cannot be answered.',
  })
  total!: Ore | Refusal;
}

@ObjectType({ description: 'A region in every scenario of a comparison.' })
export class ComparedRegion {
  @Field(() => Region, { description: 'The region.' })
  region!: Region;

  @Field(() => Kronor, { description: 'Its contribution without adjustments, in kronor.' })
  baseline!: Ore;

  @Field(() => [Kronor], {
    nullable: 'items',
    description:
      'Its contribution in each scenario, in kronor, in the order of the scenarios; null for a scenario that cannot be answered.',
  })
  amounts!: readonly (Ore | null)[];

  @Field(() => [Kronor], { nullable: 'items', description: 'Each less the baseline, in kronor.' })
  differences!: readonly (Ore | null)[];
}

@ObjectType({ description: 'Scenarios of one year side by side, beside the year’s own table.' })
export class ScenarioComparison {
  @Field(() => Int, { description: 'The operational year.' })
  year!: number;

  @Field(() => Kronor, { description: 'The baseline’s total, in kronor.' })
  baselineTotal!: Ore;

  @Field(() => [ComparedScenario], { description: 'The scenarios, as they were asked for.' })
  scenarios!: ComparedScenario[];

  @Field(() => [ComparedRegion], { description: 'Whoever takes part in any of them, by county code.' })
  rows!: ComparedRegion[];

  @Field(() => Int, { description: 'The data’s revision that it was computed from.' })
  revision!: number;
}

export function toComparison({ year, baselineTotalOre, columns, rows, revision }: Comparison): ScenarioComparison {
  return {
    ...{ year, revision, baselineTotal: baselineTotalOre },
    scenarios: columns.map(({ name, id, version, answer }) => {
      return { name, id, version, total: answer instanceof Refusal ? answer : answer.totalOre };
    }),
    rows: rows.map(({ regionCode, baselineOre: baseline, amountsOre: amounts, differencesOre: differences }) => {
      return { region: regionOfCode(regionCode), baseline, amounts, differences };
    }),
  };
}
