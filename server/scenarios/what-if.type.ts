import { Field, Float, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LocalDate as Day } from '../agreement/local-date.js';
import { LocalDate } from '../agreement/local-date.scalar.js';
import { Refusal } from '../agreement/refusal.js';
import { ApportionmentMethod } from '../allocation/apportionment-method.js';
import { fractionToNumber } from '../allocation/fraction.js';
import { Kronor } from '../money/kronor.scalar.js';
import type { Ore } from '../money/ore.js';
import { Region, regionOfCode } from '../regions/region.type.js';
import { AdjustmentValue } from './adjustment.type.js';
import type { WhatIf as Computed } from './load-what-if.js';
import type { ScenarioRow, ScenarioYear, Spread } from './scenario-answer.js';

export enum HeldByKind {
  FLOOR = 'FLOOR',
  CEILING = 'CEILING',
  FIXED = 'FIXED',
  GROUP = 'GROUP',
  RISE = 'RISE',
  FALL = 'FALL',
}
registerEnumType(HeldByKind, {
  name: 'HeldByKind',
  description: 'What holds a contribution away from the key.',
  valuesConfig: {
    FLOOR: { description: 'The least that the region pays.' },
    CEILING: { description: 'The most that the region pays.' },
    FIXED: { description: 'A fixed amount.' },
    GROUP: { description: 'What the region’s group pays at least or at most.' },
    RISE: { description: 'The largest rise against the year before.' },
    FALL: { description: 'The largest fall against the year before.' },
  },
});

@InputType({ description: 'A scenario that is tried and not stored.' })
export class WhatIfInput {
  @Field(() => Int, { description: 'The operational year that it starts from (YEAR-1).' })
  baseYear!: number;

  @Field(() => Int, { defaultValue: 1, description: 'How many years from the base year on, 1 to 10.' })
  years!: number;

  @Field(() => [AdjustmentValue], { description: 'What is changed, at most 200 items; none gives the baseline.' })
  adjustments!: AdjustmentValue[];
}

@ObjectType({
  description:
    'Where a difference comes from, in kronor. The six sum to it, to the öre; over all regions budget sums to the change of the total and the others to 0.',
})
export class WhatIfSteps {
  @Field(() => Kronor, { description: 'From another total, shared as the baseline shares.' })
  budget!: Ore;

  @Field(() => Kronor, { description: 'From other inhabitants.' })
  population!: Ore;

  @Field(() => Kronor, { description: 'From who takes part.' })
  participation!: Ore;

  @Field(() => Kronor, { description: 'From other components and measures.' })
  key!: Ore;

  @Field(() => Kronor, { description: 'From phasing in, fixed amounts, floors, ceilings, groups and limits of the change.' })
  bounds!: Ore;

  @Field(() => Kronor, { description: 'From the unit and the method of rounding.' })
  rounding!: Ore;
}

@ObjectType({ description: 'What holds a contribution away from the key.' })
export class HeldBy {
  @Field(() => HeldByKind, { description: 'What it is.' })
  kind!: HeldByKind;

  @Field(() => Kronor, { description: 'The bound in kronor, in whole units; of a group the group’s.' })
  amount!: Ore;

  @Field(() => Int, {
    description: 'The adjustment that gives it, counted from 1; 0 for one that the year itself was proposed with.',
  })
  adjustment!: number;
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

@ObjectType({ description: 'A region of a scenario beside the baseline.' })
export class WhatIfRow {
  @Field(() => Region, { description: 'The region.' })
  region!: Region;

  @Field(() => Int, { description: 'Inhabitants that count in the scenario; an average or growth is rounded for reading.' })
  persons!: number;

  @Field(() => Int, { description: 'Inhabitants that count in the baseline.' })
  baselinePersons!: number;

  @Field(() => Float, { description: 'Its part of the total before rounding, 0 to 1.' })
  share!: number;

  @Field(() => Kronor, { description: 'Its contribution without the adjustments, in kronor; 0 where it takes no part.' })
  baseline!: Ore;

  @Field(() => Kronor, { description: 'Its contribution in the scenario, in kronor; 0 where it takes no part.' })
  scenario!: Ore;

  @Field(() => Kronor, { description: 'Scenario − baseline, in kronor.' })
  difference!: Ore;

  @Field(() => Float, { nullable: true, description: 'The difference in percent of the baseline; null where that is 0.' })
  differencePercent!: number | null;

  @Field(() => Float, { description: 'Kronor per inhabitant in the scenario; for reading, not for adding up.' })
  kronorPerInhabitant!: number;

  @Field(() => Float, { description: 'Kronor per inhabitant in the baseline.' })
  baselineKronorPerInhabitant!: number;

  @Field(() => WhatIfSteps, { description: 'Why.' })
  steps!: WhatIfSteps;

  @Field(() => HeldBy, { nullable: true, description: 'What holds the amount away from the key; null where nothing does.' })
  heldBy!: HeldBy | null;
}

@ObjectType({ description: 'A group whose bound holds.' })
export class BindingGroup {
  @Field(() => Int, { description: 'The adjustment that gives it, counted from 1; 0 for the year’s own.' })
  adjustment!: number;

  @Field(() => HeldByKind, { description: 'FLOOR or CEILING.' })
  side!: HeldByKind;

  @Field(() => Kronor, { description: 'What its regions pay together, in kronor.' })
  amount!: Ore;

  @Field(() => [Region], { description: 'Its regions that take part.' })
  regions!: Region[];
}

@ObjectType({ description: 'A region that the scenario lets leave (WD-1).' })
export class LeavingRegion {
  @Field(() => Region, { description: 'The region.' })
  region!: Region;

  @Field(() => LocalDate, { description: 'The last day on which its notice is in time (WD-1).' })
  lastNoticeDay!: Day;

  @Field(() => LocalDate, { nullable: true, description: 'The day of notice that the scenario assumes.' })
  notice!: Day | null;
}

@ObjectType({ description: 'Least, middle and most. The median of an even number is the mean of the middle two.' })
export class SpreadRange {
  @Field(() => Float, { description: 'The least.' })
  min!: number;

  @Field(() => Float, { description: 'The middle.' })
  median!: number;

  @Field(() => Float, { description: 'The most.' })
  max!: number;
}

@ObjectType('Spread', { description: 'How the rows spread.' })
export class SpreadType {
  @Field(() => SpreadRange, { nullable: true, description: 'Of the differences in percent; null where there are none.' })
  differencePercent!: SpreadRange | null;

  @Field(() => SpreadRange, { nullable: true, description: 'Of the kronor per inhabitant; null where nobody takes part.' })
  kronorPerInhabitant!: SpreadRange | null;

  @Field(() => Int, { description: 'Regions that pay more than in the baseline.' })
  payMore!: number;

  @Field(() => Int, { description: 'Regions that pay less.' })
  payLess!: number;

  @Field(() => Int, { description: 'Regions that pay the same to the öre.' })
  unchanged!: number;
}

@ObjectType({ description: 'A year of a scenario beside the same year without the adjustments.' })
export class WhatIfYear {
  @Field(() => Int, { description: 'The operational year.' })
  year!: number;

  @Field(() => Boolean, {
    description: 'True for a year without a budget of its own, to which the last one’s was carried forward.',
  })
  carriedForward!: boolean;

  @Field(() => Boolean, { description: 'True where the baseline is decided (DEC-1): the scenario is then hypothetical.' })
  decided!: boolean;

  @Field(() => Kronor, { description: 'The scenario’s total in kronor; the rows sum to it.' })
  total!: Ore;

  @Field(() => Kronor, { description: 'The baseline’s total in kronor.' })
  baselineTotal!: Ore;

  @Field(() => Kronor, { description: 'The smallest step of a contribution, in kronor.' })
  unit!: Ore;

  @Field(() => ApportionmentMethod, { description: 'How shares become whole units.' })
  method!: ApportionmentMethod;

  @Field(() => Int, { description: 'Inhabitants of those who take part.' })
  population!: number;

  @Field(() => [WhatIfRow], { description: 'Whoever takes part in the baseline or the scenario, by county code.' })
  rows!: WhatIfRow[];

  @Field(() => [BindingGroup], { description: 'Groups whose bound holds.' })
  groups!: BindingGroup[];

  @Field(() => [LeavingRegion], { description: 'Regions that the scenario lets leave.' })
  leaving!: LeavingRegion[];

  @Field(() => SpreadType, { description: 'Who pays more and less, and how far apart.' })
  spread!: SpreadType;
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

function toYear(answer: ScenarioYear): WhatIfYear {
  const { year, carriedForward, status, method, rows, groups, leaving, spread } = answer;
  return {
    ...{ year, carriedForward, decided: status === 'DECIDED', method, spread: toSpread(spread) },
    ...{ total: answer.totalOre, baselineTotal: answer.baselineTotalOre, unit: answer.unitOre },
    population: answer.populationPersons,
    rows: rows.map(toRow),
    groups: groups.map(({ adjustment, side, amountOre, regions }) => {
      return { adjustment, side: HeldByKind[side], amount: amountOre, regions: regions.map(regionOfCode) };
    }),
    leaving: leaving.map(({ regionCode, lastNoticeDay, notice }) => {
      return { region: regionOfCode(regionCode), lastNoticeDay: lastNoticeDay as Day, notice: notice as Day | null };
    }),
  };
}

function toRow(row: ScenarioRow): WhatIfRow {
  const { regionCode, persons, baselinePersons, share, differencePercent, heldBy, steps } = row;
  return {
    ...{ region: regionOfCode(regionCode), persons, baselinePersons, differencePercent, steps },
    share: fractionToNumber(share),
    ...{ baseline: row.baselineOre, scenario: row.scenarioOre, difference: row.differenceOre },
    ...{ kronorPerInhabitant: row.kronorPerInhabitant, baselineKronorPerInhabitant: row.baselineKronorPerInhabitant },
    heldBy: heldBy && { kind: HeldByKind[heldBy.kind], amount: heldBy.amountOre, adjustment: heldBy.adjustment },
  };
}

function toSpread({ differencePercent, kronorPerInhabitant, payMore, payLess, unchanged }: Spread): SpreadType {
  return { differencePercent, kronorPerInhabitant, payMore, payLess, unchanged };
}
