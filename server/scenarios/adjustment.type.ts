import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { LocalDate as Day } from '../agreement/local-date.js';
import { LocalDate } from '../agreement/local-date.scalar.js';
import { ApportionmentMethod } from '../allocation/apportionment-method.js';
import { Decimal } from '../allocation/decimal.scalar.js';
import type { Fraction } from '../allocation/fraction.js';
import { Kronor } from '../money/kronor.scalar.js';
import type { Ore } from '../money/ore.js';

const REGION = 'County code, official name or short name.';

@InputType('TotalAdjustmentInput', { description: 'Another total: exactly one of the fields.' })
@ObjectType('TotalAdjustment', { description: 'Another total: exactly one of the fields.' })
export class TotalAdjustmentValue {
  @Field(() => Kronor, { nullable: true, description: 'The total in kronor, in whole units.' })
  amount?: Ore | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'A change in percent of the total so far, above −100: once, so that each of its years is that much above what it would have been.',
  })
  percent?: Fraction | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'A yearly index in percent, above −100: it compounds, once in the first year in which it counts and once more each year after it; after throughYear the level stays.',
  })
  growthPercent?: Fraction | null;

  @Field(() => Kronor, { nullable: true, description: 'Kronor per inhabitant of those who take part.' })
  rate?: Ore | null;
}

@InputType('RegionPersonsInput', { description: 'A region and its inhabitants.' })
@ObjectType('RegionPersons', { description: 'A region and its inhabitants.' })
export class RegionPersonsValue {
  @Field(() => String, { description: REGION })
  region!: string;

  @Field(() => Int, { description: 'Inhabitants, in persons.' })
  persons!: number;
}

@InputType('PopulationAdjustmentInput', {
  description: 'Other inhabitants: exactly one of referenceDate, average, given and growthPercent.',
})
@ObjectType('PopulationAdjustment', {
  description: 'Other inhabitants: exactly one of referenceDate, average, given and growthPercent.',
})
export class PopulationAdjustmentValue {
  @Field(() => LocalDate, { nullable: true, description: 'The population of another day.' })
  referenceDate?: Day | null;

  @Field(() => [LocalDate], { nullable: true, description: 'The exact mean of 1 to 12 days.' })
  average?: Day[] | null;

  @Field(() => [RegionPersonsValue], { nullable: true, description: 'Given figures; regions not named keep theirs.' })
  given?: RegionPersonsValue[] | null;

  @Field(() => Decimal, { nullable: true, description: 'Growth in percent a year, above −100; it compounds year by year.' })
  growthPercent?: Fraction | null;

  @Field(() => String, {
    nullable: true,
    description: `With growthPercent: the region that grows; all where left out. ${REGION}`,
  })
  region?: string | null;
}

@InputType('ParticipationAdjustmentInput', { description: 'A region that leaves or joins: exactly one of them.' })
@ObjectType('ParticipationAdjustment', { description: 'A region that leaves or joins: exactly one of them.' })
export class ParticipationAdjustmentValue {
  @Field(() => String, { nullable: true, description: `The region that takes no part. ${REGION}` })
  leaves?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'With leaves: the day of its notice; refused where it is too late (WD-1).',
  })
  notice?: Day | null;

  @Field(() => String, { nullable: true, description: `The region that takes part. ${REGION}` })
  joins?: string | null;
}

@InputType('ScenarioComponentInput', { description: 'A component of the scenario’s key.' })
@ObjectType('ScenarioComponent', { description: 'A component of the scenario’s key.' })
export class ScenarioComponentValue {
  @Field(() => String, { description: 'POPULATION, EQUAL, or a measure given beside.' })
  measure!: string;

  @Field(() => Decimal, { description: 'Its weight against the other components’, at least 0.' })
  weight!: Fraction;
}

@InputType('RegionFigureInput', { description: 'A region’s figure of a measure.' })
@ObjectType('RegionFigure', { description: 'A region’s figure of a measure.' })
export class RegionFigureValue {
  @Field(() => String, { description: REGION })
  region!: string;

  @Field(() => Decimal, { description: 'The figure, at least 0; the same unit for every region.' })
  value!: Fraction;
}

@InputType('ScenarioMeasureInput', { description: 'A measure besides POPULATION and EQUAL.' })
@ObjectType('ScenarioMeasure', { description: 'A measure besides POPULATION and EQUAL.' })
export class ScenarioMeasureValue {
  @Field(() => String, { description: 'Its name.' })
  measure!: string;

  @Field(() => [RegionFigureValue], { description: 'A figure for every region that takes part.' })
  values!: RegionFigureValue[];
}

@InputType('KeyAdjustmentInput', { description: 'Another key; what is left out stays.' })
@ObjectType('KeyAdjustment', { description: 'Another key; what is left out stays.' })
export class KeyAdjustmentValue {
  @Field(() => [ScenarioComponentValue], { nullable: true, description: 'What the key shares by, at most 12 components.' })
  components?: ScenarioComponentValue[] | null;

  @Field(() => [ScenarioMeasureValue], { nullable: true, description: 'Measures of the scenario’s own.' })
  measures?: ScenarioMeasureValue[] | null;

  @Field(() => ApportionmentMethod, { nullable: true, description: 'How shares become whole units.' })
  method?: ApportionmentMethod | null;

  @Field(() => Kronor, { nullable: true, description: 'The smallest step of a contribution, in kronor.' })
  unit?: Ore | null;
}

@InputType('FixedAdjustmentInput', { description: 'A region that pays a fixed amount.' })
@ObjectType('FixedAdjustment', { description: 'A region that pays a fixed amount.' })
export class FixedAdjustmentValue {
  @Field(() => String, { description: REGION })
  region!: string;

  @Field(() => Kronor, { description: 'What it pays, in kronor, whole units; the others share the rest.' })
  amount!: Ore;
}

@InputType('LimitInput', { description: 'A limit: exactly one of the fields. For a group an amount or a share.' })
@ObjectType('Limit', { description: 'A limit: exactly one of the fields. For a group an amount or a share.' })
export class LimitValue {
  @Field(() => Kronor, { nullable: true, description: 'In kronor.' })
  amount?: Ore | null;

  @Field(() => Decimal, { nullable: true, description: 'A part of the year’s total, 0 to 1.' })
  share?: Fraction | null;

  @Field(() => Kronor, { nullable: true, description: 'Kronor for each inhabitant who counts.' })
  perInhabitant?: Ore | null;
}

@InputType('BoundAdjustmentInput', { description: 'What each region pays at least and at most.' })
@ObjectType('BoundAdjustment', { description: 'What each region pays at least and at most.' })
export class BoundAdjustmentValue {
  @Field(() => LimitValue, { nullable: true, description: 'At least; goes up to whole units.' })
  floor?: LimitValue | null;

  @Field(() => LimitValue, { nullable: true, description: 'At most; goes down to whole units.' })
  ceiling?: LimitValue | null;

  @Field(() => [String], { nullable: true, description: `The regions that it holds for; all where left out. ${REGION}` })
  regions?: string[] | null;
}

@InputType('GroupAdjustmentInput', {
  description: 'What some regions together pay at least and at most. Groups of a year have no region in common.',
})
@ObjectType('GroupAdjustment', {
  description: 'What some regions together pay at least and at most. Groups of a year have no region in common.',
})
export class GroupAdjustmentValue {
  @Field(() => [String], { description: REGION })
  regions!: string[];

  @Field(() => LimitValue, { nullable: true, description: 'Together at least.' })
  floor?: LimitValue | null;

  @Field(() => LimitValue, { nullable: true, description: 'Together at most.' })
  ceiling?: LimitValue | null;
}

@InputType('ChangeAdjustmentInput', { description: 'How far a region may move from what it paid the year before.' })
@ObjectType('ChangeAdjustment', { description: 'How far a region may move from what it paid the year before.' })
export class ChangeAdjustmentValue {
  @Field(() => Decimal, { nullable: true, description: 'The largest rise in percent, at least 0.' })
  maxRisePercent?: Fraction | null;

  @Field(() => Decimal, { nullable: true, description: 'The largest fall in percent, 0 to 100.' })
  maxFallPercent?: Fraction | null;

  @Field(() => [String], { nullable: true, description: `The regions that it holds for; all where left out. ${REGION}` })
  regions?: string[] | null;
}

@InputType('AdjustmentInput', {
  description:
    'One change of a scenario: exactly one field beside fromYear and throughYear. Kinds are taken in the order participation, population, total, key, phaseIn, fixed, group and bound; the list’s order counts inside one kind.',
})
@ObjectType('Adjustment', {
  description:
    'One change of a scenario: exactly one field beside fromYear and throughYear. Kinds are taken in the order participation, population, total, key, phaseIn, fixed, group and bound; the list’s order counts inside one kind.',
})
export class AdjustmentValue {
  @Field(() => TotalAdjustmentValue, { nullable: true, description: 'Another total.' })
  total?: TotalAdjustmentValue | null;

  @Field(() => PopulationAdjustmentValue, { nullable: true, description: 'Other inhabitants.' })
  population?: PopulationAdjustmentValue | null;

  @Field(() => ParticipationAdjustmentValue, { nullable: true, description: 'A region leaves or joins.' })
  participation?: ParticipationAdjustmentValue | null;

  @Field(() => KeyAdjustmentValue, { nullable: true, description: 'Another key.' })
  key?: KeyAdjustmentValue | null;

  @Field(() => FixedAdjustmentValue, { nullable: true, description: 'A region pays a fixed amount.' })
  fixed?: FixedAdjustmentValue | null;

  @Field(() => BoundAdjustmentValue, { nullable: true, description: 'Floors and ceilings.' })
  bound?: BoundAdjustmentValue | null;

  @Field(() => GroupAdjustmentValue, { nullable: true, description: 'Floor and ceiling of a group.' })
  group?: GroupAdjustmentValue | null;

  @Field(() => ChangeAdjustmentValue, { nullable: true, description: 'Limits of the change against the year before.' })
  change?: ChangeAdjustmentValue | null;

  @Field(() => Int, { nullable: true, description: 'The new key and population come in over 1 to 3 years.' })
  phaseIn?: number | null;

  @Field(() => Int, { nullable: true, description: 'The first year in which it counts; the scenario’s first where left out.' })
  fromYear?: number | null;

  @Field(() => Int, { nullable: true, description: 'The last year in which it counts; the scenario’s last where left out.' })
  throughYear?: number | null;
}
