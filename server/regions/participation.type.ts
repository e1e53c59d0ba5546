import { Field, ObjectType } from 'type-graphql';
import type { LocalDate as Day } from '../agreement/local-date.js';
import { LocalDate } from '../agreement/local-date.scalar.js';
import { ListAnswer } from '../changes/replayed.field.js';
import { Region } from './region.type.js';

@ObjectType({ description: 'A span of whole operational years in which a region takes part (YEAR-1).' })
export class ParticipationSpan {
  @Field(() => Region, { description: 'The region.' })
  region!: Region;

  @Field(() => LocalDate, { description: '1 January of the first year.' })
  from!: Day;

  @Field(() => LocalDate, { nullable: true, description: '31 December of the last year; null while no end is known.' })
  to!: Day | null;

  @Field(() => String, { description: 'What the span rests on.' })
  note!: string;
}

@ObjectType({ description: 'A region’s notice of withdrawal (WD-1) and its confirmation (WD-2).' })
export class WithdrawalNotice {
  @Field(() => Region, { description: 'The region.' })
  region!: Region;

  @Field(() => LocalDate, {
    description: 'The day the office or the chair was notified. In time until 30 June for the next year.',
  })
  notifiedOn!: Day;

  @Field(() => LocalDate, { description: 'The last day on which the region takes part, once confirmed: a 31 December.' })
  lastDay!: Day;

  @Field(() => LocalDate, { nullable: true, description: 'The day the steering group confirmed it in writing; null until then.' })
  confirmedOn!: Day | null;

  @Field(() => String, { description: 'The notice, e.g. its diary number.' })
  reference!: string;
}

@ObjectType({ description: 'Who takes part, after a change of it.' })
export class ParticipationAnswer extends ListAnswer {
  @Field(() => [ParticipationSpan], { description: 'All spans, as the query participation gives them.' })
  participation!: ParticipationSpan[];
}

@ObjectType({ description: 'Notices of withdrawal after a change of them (WD-1, WD-2).' })
export class WithdrawalsAnswer extends ListAnswer {
  @Field(() => [WithdrawalNotice], { description: 'All notices, newest first.' })
  withdrawals!: WithdrawalNotice[];
}
