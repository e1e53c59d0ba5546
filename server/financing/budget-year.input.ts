import { Field, InputType, Int } from 'type-graphql';
import type { LocalDate as Day } from '../agreement/local-date.js';
import { LocalDate } from '../agreement/local-date.scalar.js';
import { ApportionmentMethod } from '../allocation/apportionment-method.js';
import { decimalText } from '../allocation/decimal.js';
import { Decimal } from '../allocation/decimal.scalar.js';
import type { Fraction } from '../allocation/fraction.js';
import { Kronor } from '../money/kronor.scalar.js';
import { type Ore, ore } from '../money/ore.js';
import { KeyMeasure } from './budget-year.entity.js';
import type { BudgetYearProposal } from './set-budget-year.js';

const EXPECTED_REVISION = 'The revision of the budget year that you saw; refuses with STALE where it has changed since.';

@InputType({ description: 'A component of a year’s allocation key.' })
export class BudgetKeyComponentInput {
  @Field(() => KeyMeasure, { description: 'The measure.' })
  measure!: KeyMeasure;

  @Field(() => Decimal, { description: 'The component’s weight against the others, at least 0.' })
  weight!: Fraction;
}

@InputType({ description: 'A year’s budget and allocation key. Either the total or the rate is given.' })
export class BudgetYearInput {
  @Field(() => Int, { description: 'The operational year (YEAR-1).' })
  year!: number;

  @Field(() => Kronor, { nullable: true, description: 'The fixed total in kronor, in whole units.' })
  total?: Ore;

  @Field(() => Kronor, { nullable: true, description: 'The fixed rate per inhabitant in kronor.' })
  rate?: Ore;

  @Field(() => LocalDate, { description: 'The day whose population counts: 1 November and 31 December are official ones.' })
  referenceDate!: Day;

  @Field(() => ApportionmentMethod, {
    defaultValue: ApportionmentMethod.LARGEST_REMAINDER,
    description: 'How shares become whole units.',
  })
  method!: ApportionmentMethod;

  @Field(() => Kronor, {
    defaultValue: ore(1),
    description: 'The smallest step of a contribution, in kronor: 0.01 is to the öre.',
  })
  unit!: Ore;

  @Field(() => [BudgetKeyComponentInput], {
    nullable: true,
    description: 'What the key shares by; population alone where not given (FIN-1).',
  })
  components?: BudgetKeyComponentInput[];

  @Field(() => String, { description: 'Where the budget comes from. At most 1000 characters.' })
  source!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'True for figures invented to show how the tool works.' })
  example!: boolean;

  @Field(() => Int, { nullable: true, description: EXPECTED_REVISION })
  expectedRevision?: number;
}

export function toProposal(input: BudgetYearInput): BudgetYearProposal {
  const { year, total, rate, referenceDate, method, unit, components, source, example, expectedRevision } = input;
  return {
    ...{ year, referenceDate, method, unitOre: unit, source, example, totalOre: total ?? null, rateOre: rate ?? null },
    ...(components
      ? { components: components.map(({ measure, weight }) => ({ measure, weight: decimalText(weight) ?? '' })) }
      : {}),
    ...(expectedRevision == null ? {} : { expectedRevision }),
  };
}

@InputType({ description: 'The steering group’s decision on a year’s contributions (DEC-1).' })
export class ContributionDecisionInput {
  @Field(() => Int, { description: 'The operational year.' })
  year!: number;

  @Field(() => LocalDate, { description: 'The day of the decision.' })
  decidedOn!: Day;

  @Field(() => String, { description: 'The steering group’s minutes. At most 190 characters.' })
  reference!: string;

  @Field(() => Int, { nullable: true, description: EXPECTED_REVISION })
  expectedRevision?: number | null;
}
