import { Field, InputType, Int } from 'type-graphql';
import type { LocalDate as Day } from '../agreement/local-date.js';
import { LocalDate } from '../agreement/local-date.scalar.js';

const REGION = 'County code, official or short name.';

@InputType({ description: 'Regions that begin to take part.' })
export class ParticipationStartInput {
  @Field(() => [String], { description: `The regions. ${REGION}` })
  regions!: string[];

  @Field(() => Int, { description: 'The first operational year; from its 1 January (YEAR-1).' })
  fromYear!: number;

  @Field(() => String, { description: 'What it rests on, e.g. the region’s decision. At most 500 characters.' })
  note!: string;
}

@InputType({ description: 'A region’s notice of withdrawal (WD-1).' })
export class WithdrawalInput {
  @Field(() => String, { description: REGION })
  region!: string;

  @Field(() => LocalDate, { description: 'The day the office or the chair was notified.' })
  notifiedOn!: Day;

  @Field(() => String, { description: 'The notice, e.g. its diary number. At most 500 characters.' })
  reference!: string;
}

@InputType({ description: 'The steering group’s written confirmation of a withdrawal (WD-2).' })
export class WithdrawalConfirmationInput {
  @Field(() => String, { description: REGION })
  region!: string;

  @Field(() => LocalDate, { description: 'The day of the confirmation.' })
  confirmedOn!: Day;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'A last day other than the one that follows from the notice, where the confirmation names one: a 31 December.',
  })
  lastDay?: Day;
}
