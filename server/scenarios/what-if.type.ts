import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { Refusal } from '../agreement/refusal.js';
import { Kronor } from '../money/kronor.scalar.js';
import type { Ore } from '../money/ore.js';
import { Region } from '../regions/region.type.js';
import { AdjustmentValue } from './adjustment.type.js';
import { toYear, WhatIfYear } from './graphql/what-if-year.type.js';
import type { WhatIf as Computed } from './load-what-if.js';

@InputType({ description: 'A scenario that is tried and not stored.' })
export class WhatIfInput {
  @Field(() => Int, { description: 'The operational year that it starts from (YEAR-1).' })
  baseYear!: number;

  @Field(() => Int, { defaultValue: 1, description: 'How many years from the base year on, 1 to 10.' })
  years!: number;

  @Field(() => [AdjustmentValue], { description: 'What is changed, at most 200 items; none gives the baseline.' })
  adjustments!: AdjustmentValue[];
}

@ObjectType({ description: 'How a region’s contribution answers to small changes.' })
export class Sensitivity {
  @Field(() => Region, { description: 'The region.' })
  region!: Region;

  @Field(() => Kronor, { description: 'Its change in kronor when the total rises by 1 percent.' })
  perPercent!: Ore;

  @Field(() => Kronor, {
    description: 'Its change in kronor when 1 000 more people live in the region, and nobody moves elsewhere.',
  })
  perThousandInhabitants!: Ore;
}

@ObjectType('WhatIf', { description: 'A scenario computed from the data as they are.' })
export class WhatIfType {
  /** What it was computed from, for the fields that compute more. */
  computed!: Computed;

  @Field(() => Int, { description: 'The operational year that it starts from.' })
  baseYear!: number;

  @Field(() => [WhatIfYear], {
    nullable: 'items',
    description: 'The base year, then the years ahead; null, with an error at its place, for a year that cannot be met.',
  })
  years!: (WhatIfYear | Refusal)[];

  @Field(() => Boolean, { description: 'True where a budget behind it was invented to show how the tool works.' })
  example!: boolean;

  @Field(() => Int, { description: 'The data’s revision that it was computed from.' })
  revision!: number;
}

export function toWhatIf(computed: Computed): WhatIfType {
  const { question, years, example, revision } = computed;
  return {
    computed,
    baseYear: question.baseYear,
    years: years.map((year) => (year instanceof Refusal ? year : toYear(year))),
    example,
    revision,
  };
}
