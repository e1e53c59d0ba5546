import { Field, Float, ObjectType } from 'type-graphql';
import { Fraction, toFraction } from '../allocation/allocation.type.js';
import { fraction, fractionToNumber } from '../allocation/fraction.js';
import { Kronor } from '../money/kronor.scalar.js';
import type { Ore } from '../money/ore.js';
import { HeldByKind } from './graphql/what-if-row.type.js';
import type { RateForTotal as SolvedRate } from './rate-for-total.js';
import type { LargestTotal as SolvedTotal } from './solve-backwards.js';

@ObjectType({ description: 'The largest total at which a region pays at most an amount.' })
export class LargestTotal {
  @Field(() => Kronor, { nullable: true, description: 'In kronor; null where every total that can be shared fits.' })
  total!: Ore | null;

  @Field(() => Kronor, { nullable: true, description: 'What the region pays of it, in kronor; null with it.' })
  amount!: Ore | null;

  @Field(() => HeldByKind, { nullable: true, description: 'What holds the region there; null where nothing does.' })
  heldBy!: HeldByKind | null;
}

export function toLargestTotal({ totalOre, amountOre, heldBy }: SolvedTotal): LargestTotal {
  return { total: totalOre, amount: amountOre, heldBy: heldBy && HeldByKind[heldBy.kind] };
}

@ObjectType({ description: 'A rate per inhabitant and the total that it gives.' })
export class RateWithTotal {
  @Field(() => Kronor, { description: 'Kronor per inhabitant, in whole öre.' })
  rate!: Ore;

  @Field(() => Kronor, { description: 'The total that it gives in whole units, in kronor.' })
  total!: Ore;
}

@ObjectType({ description: 'The rate per inhabitant that a total comes to.' })
export class RateForTotal {
  @Field(() => Float, { description: 'Kronor per inhabitant, the double nearest the exact rate.' })
  rate!: number;

  @Field(() => Fraction, { description: 'Kronor per inhabitant, exactly.' })
  exactRate!: Fraction;

  @Field(() => RateWithTotal, { description: 'The whole-öre rate at or below it.' })
  below!: RateWithTotal;

  @Field(() => RateWithTotal, { description: 'The whole-öre rate at or above it.' })
  above!: RateWithTotal;
}

export function toRateForTotal({ exactRateOre, below, above }: SolvedRate): RateForTotal {
  const kronor = fraction(exactRateOre.numerator, exactRateOre.denominator * 100n);
  return {
    rate: fractionToNumber(kronor),
    exactRate: toFraction(kronor),
    below: { rate: below.rateOre, total: below.totalOre },
    above: { rate: above.rateOre, total: above.totalOre },
  };
}
