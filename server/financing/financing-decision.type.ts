import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LocalDate as Day } from '../agreement/local-date.js';
import { LocalDate } from '../agreement/local-date.scalar.js';
import { ReplayedField } from '../changes/replayed.field.js';
import { Kronor } from '../money/kronor.scalar.js';
import type { Ore } from '../money/ore.js';
import { Region, regionOfCode } from '../regions/region.type.js';
import { FinancingOutcome, type FinancingDecision as Stored } from './financing-decision.entity.js';

registerEnumType(FinancingOutcome, {
  name: 'FinancingOutcome',
  description: 'What a region decided on financing (FIN-1).',
  valuesConfig: {
    APPROVED: { description: 'It takes its part.' },
    DECLINED: { description: 'It does not.' },
  },
});

@ObjectType({ description: 'A region’s own decision on financing a year (FIN-1).' })
export class FinancingDecision {
  @Field(() => Int, { description: 'The operational year.' })
  year!: number;

  @Field(() => Region, { description: 'The region.' })
  region!: Region;

  @Field(() => FinancingOutcome, { description: 'What it decided.' })
  outcome!: FinancingOutcome;

  @Field(() => LocalDate, { description: 'The day of the decision.' })
  decidedOn!: Day;

  @Field(() => String, { description: 'Who decided, e.g. the regional board.' })
  decidedBy!: string;

  @Field(() => String, { description: 'The decision’s minutes or diary number.' })
  reference!: string;

  @Field(() => Kronor, { nullable: true, description: 'The amount the decision grants, in kronor; null where it names none.' })
  amount!: Ore | null;

  @ReplayedField()
  replayed!: boolean;
}

export function toFinancingDecision({
  year,
  regionCode,
  outcome,
  decidedOn,
  decidedBy,
  reference,
  amountOre,
}: Stored): FinancingDecision {
  return { year, region: regionOfCode(regionCode), outcome, decidedOn, decidedBy, reference, amount: amountOre, replayed: false };
}

@InputType({ description: 'A region’s own decision on financing a year (FIN-1).' })
export class FinancingDecisionInput {
  @Field(() => Int, { description: 'The operational year.' })
  year!: number;

  @Field(() => String, { description: 'County code, official or short name.' })
  region!: string;

  @Field(() => FinancingOutcome, { description: 'What it decided.' })
  outcome!: FinancingOutcome;

  @Field(() => LocalDate, { description: 'The day of the decision.' })
  decidedOn!: Day;

  @Field(() => String, { description: 'Who decided. At most 190 characters.' })
  decidedBy!: string;

  @Field(() => String, { description: 'The decision’s minutes or diary number. At most 190 characters.' })
  reference!: string;

  @Field(() => Kronor, { nullable: true, description: 'The amount the decision grants, in kronor, where it names one.' })
  amount?: Ore;
}
