import { Field, Int, ObjectType } from 'type-graphql';
import { ReplayedField } from '../changes/replayed.field.js';
import { Kronor } from '../money/kronor.scalar.js';
import type { Ore } from '../money/ore.js';
import { BudgetBasis, type BudgetYear as StoredBudgetYear } from './budget-year.entity.js';
import { AllocationKey, toAllocationKey } from './contribution-table.type.js';

@ObjectType({ description: 'A year’s budget and key: the proposal until decided, and again while a correction is open.' })
export class BudgetYear {
  @Field(() => Int, { description: 'The operational year (YEAR-1).' })
  year!: number;

  @Field(() => BudgetBasis, { description: 'Whether the total or the rate is fixed.' })
  basis!: BudgetBasis;

  @Field(() => Kronor, { nullable: true, description: 'The fixed total in kronor; null where the rate is fixed.' })
  total!: Ore | null;

  @Field(() => Kronor, { nullable: true, description: 'The fixed rate per inhabitant in kronor; null where the total is fixed.' })
  rate!: Ore | null;

  @Field(() => AllocationKey, { description: 'The allocation key.' })
  key!: AllocationKey;

  @Field(() => String, { description: 'Where the budget comes from.' })
  source!: string;

  @Field(() => Boolean, { description: 'True for figures invented to show how the tool works.' })
  example!: boolean;

  @Field(() => Boolean, { description: 'True while the proposal may be edited.' })
  open!: boolean;

  @Field(() => String, { nullable: true, description: 'Why a correction was opened; null where none is open.' })
  correctionReason!: string | null;

  @Field(() => Int, { nullable: true, description: 'The decided version in force; null before the first decision (DEC-1).' })
  decidedVersion!: number | null;

  @Field(() => Int, { description: 'The data’s revision of its last change; give it back as expectedRevision.' })
  revision!: number;

  @ReplayedField()
  replayed!: boolean;
}

export function toBudgetYear(stored: StoredBudgetYear): BudgetYear {
  const { year, basis, totalOre: total, rateOre: rate, source, example, open, correctionReason, nextVersion, revision } = stored;
  const decidedVersion = nextVersion === 1 ? null : nextVersion - 1;
  return {
    year,
    basis,
    total,
    rate,
    key: toAllocationKey(stored),
    source,
    example,
    open,
    correctionReason,
    decidedVersion,
    revision,
    replayed: false,
  };
}
