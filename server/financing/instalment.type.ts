import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { LocalDate as Day } from '../agreement/local-date.js';
import { LocalDate } from '../agreement/local-date.scalar.js';
import { ListAnswer } from '../changes/replayed.field.js';
import { Kronor } from '../money/kronor.scalar.js';
import type { Ore } from '../money/ore.js';
import { Region, regionOfCode } from '../regions/region.type.js';
import type { InstalmentState } from './load-instalments.js';

@ObjectType({ description: 'Money received for an instalment.' })
export class Payment {
  @Field(() => LocalDate, { description: 'The day it was paid.' })
  paidOn!: Day;

  @Field(() => Kronor, { description: 'In kronor; negative where it was taken or paid back.' })
  amount!: Ore;

  @Field(() => String, { description: 'The payment’s reference.' })
  reference!: string;
}

@ObjectType({ description: 'A part of a region’s contribution with its due date. All instalments sum to the contribution.' })
export class Instalment {
  @Field(() => Int, { description: 'The operational year.' })
  year!: number;

  @Field(() => Int, { description: '1, 2, 3 … within the year.' })
  number!: number;

  @Field(() => Region, { description: 'The region.' })
  region!: Region;

  @Field(() => LocalDate, { description: 'The day it is due.' })
  dueDate!: Day;

  @Field(() => Kronor, { description: 'In kronor, to the öre; negative where a correction gives money back.' })
  amount!: Ore;

  @Field(() => LocalDate, { nullable: true, description: 'The day it was requested; null while only planned.' })
  requestedOn!: Day | null;

  @Field(() => Kronor, { description: 'Paid so far, in kronor.' })
  paid!: Ore;

  @Field(() => Kronor, { description: 'Requested and not yet paid, in kronor; 0 while only planned.' })
  outstanding!: Ore;

  @Field(() => Boolean, { description: 'True when something is outstanding after the due date.' })
  overdue!: boolean;

  @Field(() => [Payment], { description: 'The payments, by day.' })
  payments!: Payment[];
}

@ObjectType({ description: 'Instalments after a change of them.' })
export class InstalmentsAnswer extends ListAnswer {
  @Field(() => [Instalment], {
    description: 'The year’s instalments, or the region’s where one was paid, by number and county code.',
  })
  instalments!: Instalment[];
}

export function toInstalment({ instalment, payments, paidOre, outstandingOre, overdue }: InstalmentState): Instalment {
  const { year, number, regionCode, dueDate, amountOre, requestedOn } = instalment;
  return {
    ...{ year, number, dueDate, requestedOn, overdue, amount: amountOre, paid: paidOre, outstanding: outstandingOre },
    region: regionOfCode(regionCode),
    payments: payments.map(({ paidOn, amountOre: amount, reference }) => ({ paidOn, amount, reference })),
  };
}

@InputType({ description: 'Money received for an instalment.' })
export class PaymentInput {
  @Field(() => Int, { description: 'The operational year.' })
  year!: number;

  @Field(() => Int, { description: 'The instalment’s number.' })
  number!: number;

  @Field(() => String, { description: 'County code, official or short name.' })
  region!: string;

  @Field(() => LocalDate, { description: 'The day it was paid.' })
  paidOn!: Day;

  @Field(() => Kronor, { description: 'In kronor, not 0; negative to take back a payment or pay money back.' })
  amount!: Ore;

  @Field(() => String, { description: 'The payment’s reference. At most 190 characters.' })
  reference!: string;
}
