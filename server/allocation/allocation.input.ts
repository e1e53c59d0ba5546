import { Field, InputType } from 'type-graphql';
import { Kronor } from '../money/kronor.scalar.js';
import { type Ore, ore } from '../money/ore.js';
import { ApportionmentMethod } from './apportionment-method.js';
import { Decimal } from './decimal.scalar.js';
import type { Fraction } from './fraction.js';

const ONE_KRONA = ore(100);

@InputType({
  description: 'A part of a composite allocation key (sammansatt fördelningsnyckel): which measure shares how much of the total.',
})
export class KeyComponentInput {
  @Field(() => String, {
    description:
      'Name of the measure that shares this part, such as "population". Every participant without a fixed amount has it.',
  })
  measure!: string;

  @Field(() => Decimal, {
    description: 'Size of this part against the other components’ weights, ≥ 0: 1 and 1 are half each, and so are 50 and 50.',
  })
  weight!: Fraction;
}

@InputType({ description: 'A measured quantity of a participant.' })
export class MeasureInput {
  @Field(() => String, { description: 'Name of the measure, as the key’s components name it.' })
  name!: string;

  @Field(() => Decimal, {
    description: 'The quantity in any unit, ≥ 0, the same unit for all participants. Exact; only proportions matter.',
  })
  value!: Fraction;
}

@InputType({ description: 'Who shares. Bounds are signed amounts, so the floor of a credit is the largest credit.' })
export class ParticipantInput {
  @Field(() => String, {
    description: 'Names the participant in the answer; once in a request. The smaller id (by UTF-16 code units) wins a tie.',
  })
  id!: string;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'Weight against the other participants’ weights, ≥ 0, such as the population (FIN-1). Left out where the key has components.',
  })
  weight?: Fraction | null;

  @Field(() => [MeasureInput], {
    nullable: true,
    description: 'What the key’s components share by. Left out where the participant has a weight.',
  })
  measures?: MeasureInput[] | null;

  @Field(() => Kronor, {
    nullable: true,
    description: 'Exactly this amount in kronor, whole units, whatever the weight; the others share the rest.',
  })
  fixed?: Ore | null;

  @Field(() => Kronor, {
    nullable: true,
    description:
      'At least this amount in kronor, whole units; met before rounding. Left out: 0 for a charge, no limit for a credit.',
  })
  floor?: Ore | null;

  @Field(() => Kronor, {
    nullable: true,
    description:
      'At most this amount in kronor, whole units; met before rounding. Left out: no limit for a charge, 0 for a credit.',
  })
  ceiling?: Ore | null;
}

@InputType({
  description: 'What to share among whom, by which key, and how to round (FIN-1 where the weight is the population).',
})
export class AllocationInput {
  @Field(() => Kronor, { description: 'The amount to share in full, in kronor, whole units; negative for a credit.' })
  total!: Ore;

  @Field(() => Kronor, {
    defaultValue: ONE_KRONA,
    description:
      'The smallest step in kronor: 0.01, 1, 100, 1000 or any other whole number of öre. Every amount is a multiple of it.',
  })
  unit: Ore = ONE_KRONA;

  @Field(() => ApportionmentMethod, {
    defaultValue: ApportionmentMethod.LARGEST_REMAINDER,
    description: 'How exact amounts become whole units.',
  })
  method: ApportionmentMethod = ApportionmentMethod.LARGEST_REMAINDER;

  @Field(() => [KeyComponentInput], {
    nullable: true,
    description: 'The parts of a composite key, at most 12. Left out: the participants’ own weights are the key.',
  })
  components?: KeyComponentInput[] | null;

  @Field(() => [ParticipantInput], { description: 'Everyone who shares, 1 to 100 000; the answer keeps their order.' })
  participants!: ParticipantInput[];
}
