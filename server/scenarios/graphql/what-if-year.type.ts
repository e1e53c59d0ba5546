import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { LocalDate as Day } from '../../agreement/local-date.js';
import { LocalDate } from '../../agreement/local-date.scalar.js';
import { ApportionmentMethod } from '../../allocation/apportionment-method.js';
import { Kronor } from '../../money/kronor.scalar.js';
import type { Ore } from '../../money/ore.js';
import { Region, regionOfCode } from '../../regions/region.type.js';
import type { ScenarioYear } from '../scenario-answer.js';
import { HeldByKind, toRow, WhatIfRow } from './what-if-row.type.js';

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

@ObjectType({ description: 'An adjustment that changes nothing in a year, since its region is out, or in, before it.' })
export class WithoutEffect {
  @Field(() => Int, { description: 'The adjustment, counted from 1.' })
  adjustment!: number;

  @Field(() => Region, { description: 'The region that it names.' })
  region!: Region;
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
  @Field(() => SpreadRange, {
    nullable: true,
    description:
      'Of the differences in percent, over the regions that take part in both and pay something in the baseline; null where there are none.',
  })
  differencePercent!: SpreadRange | null;

  @Field(() => SpreadRange, { nullable: true, description: 'Of the kronor per inhabitant, over who takes part in the scenario.' })
  kronorPerInhabitant!: SpreadRange | null;

  @Field(() => Int, { description: 'Regions that take part in both and pay more than in the baseline.' })
  payMore!: number;

  @Field(() => Int, { description: 'Regions that take part in both and pay less.' })
  payLess!: number;

  @Field(() => Int, { description: 'Regions that take part in both and pay the same to the öre.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Regions of the baseline that take no part in the scenario.' })
  leave!: number;

  @Field(() => Int, { description: 'Regions that take part in the scenario alone.' })
  join!: number;
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

  @Field(() => [WithoutEffect], {
    description:
      'Adjustments that change nothing in the year: the region that they let leave is out, or the one that they let join is in.',
  })
  withoutEffect!: WithoutEffect[];

  @Field(() => SpreadType, { description: 'Who pays more and less, and how far apart.' })
  spread!: SpreadType;
}

export function toYear(answer: ScenarioYear): WhatIfYear {
  const { year, carriedForward, status, method, rows, groups, leaving, withoutEffect, spread } = answer;
  return {
    ...{ year, carriedForward, decided: status === 'DECIDED', method, spread },
    ...{ total: answer.totalOre, baselineTotal: answer.baselineTotalOre, unit: answer.unitOre },
    population: answer.populationPersons,
    rows: rows.map(toRow),
    withoutEffect: withoutEffect.map(({ adjustment, regionCode }) => ({ adjustment, region: regionOfCode(regionCode) })),
    groups: groups.map(({ adjustment, side, amountOre, regions }) => {
      return { adjustment, side: HeldByKind[side], amount: amountOre, regions: regions.map(regionOfCode) };
    }),
    leaving: leaving.map(({ regionCode, lastNoticeDay, notice }) => {
      return { region: regionOfCode(regionCode), lastNoticeDay: lastNoticeDay as Day, notice: notice as Day | null };
    }),
  };
}
