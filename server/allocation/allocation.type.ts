import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Kronor } from '../money/kronor.scalar.js';
import type { Ore } from '../money/ore.js';
import { ApportionmentMethod } from './apportionment-method.js';
import type { Fraction as ExactFraction } from './fraction.js';

registerEnumType(ApportionmentMethod, {
  name: 'ApportionmentMethod',
  description: 'How exact amounts become whole units that sum to the total. Ties go to the smaller id in all of them.',
  valuesConfig: {
    LARGEST_REMAINDER: {
      description:
        'Whole parts first, the units left to the largest remainders (Hamilton). Never a whole unit from the exact amount.',
    },
    SAINTE_LAGUE: {
      description:
        'Quotients rounded to the nearest whole (Webster, jämkningsfri uddatalsmetod). Favours neither large nor small.',
    },
    DHONDT: { description: 'Quotients rounded down (Jefferson, heltalsmetoden). Favours large participants.' },
    ADAMS: { description: 'Quotients rounded up. Favours small participants; a unit for every weight above 0.' },
    DEAN: {
      description: 'Quotients rounded at the harmonic mean of the whole numbers around them; a unit for every weight above 0.',
    },
    HUNTINGTON_HILL: {
      description: 'Quotients rounded at the geometric mean of the whole numbers around them; a unit for every weight above 0.',
    },
  },
});

@ObjectType({
  description:
    'An exact rational number in lowest terms; whole numbers as text, since they can be longer than a JSON number carries.',
})
export class Fraction {
  @Field(() => String, { description: 'Above the line; negative where the number is.' })
  numerator!: string;

  @Field(() => String, { description: 'Below the line; 1 or more.' })
  denominator!: string;
}

/** An exact fraction as the schema carries it. */
export function toFraction({ numerator, denominator }: ExactFraction): Fraction {
  return { numerator: numerator.toString(), denominator: denominator.toString() };
}

@ObjectType('AllocationRow', { description: 'What one participant gets of the total.' })
export class AllocationRowAnswer {
  @Field(() => String, { description: 'The participant’s id as given.' })
  id!: string;

  @Field(() => Kronor, {
    description: 'The amount in kronor, a whole number of units, rounded by the method. The rows sum to the total.',
  })
  amount!: Ore;

  @Field(() => Fraction, {
    description:
      'The exact part of the total, such as 1/3, after fixed amounts and bounds and before rounding; the rows sum to 1. Of a total of 0: the weight’s part of all weights.',
  })
  exactShare!: Fraction;
}

@ObjectType({ description: 'A total shared in full, exact to the unit (FIN-1 where the weight is the population).' })
export class Allocation {
  @Field(() => Kronor, { description: 'The amount that was shared, in kronor.' })
  total!: Ore;

  @Field(() => Kronor, { description: 'The smallest step in kronor; every amount is a multiple of it.' })
  unit!: Ore;

  @Field(() => ApportionmentMethod, { description: 'How exact amounts became whole units.' })
  method!: ApportionmentMethod;

  @Field(() => [AllocationRowAnswer], { description: 'One row for each participant, in the order of the request.' })
  rows!: AllocationRowAnswer[];
}
