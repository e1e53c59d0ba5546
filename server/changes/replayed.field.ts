import { Field, Int, ObjectType } from 'type-graphql';

const REPLAYED =
  'In a mutation’s answer: true where the same request with the same idempotencyKey had been carried out before. The answer is then the one given then, its revision included. False in every query.';

/** On every type that a mutation with an idempotency key answers. */
export const ReplayedField = (): PropertyDecorator => Field(() => Boolean, { description: REPLAYED });

/** What a mutation answers whose subject is a list. */
@ObjectType()
export abstract class ListAnswer {
  @Field(() => Int, { description: 'The data’s revision after it.' })
  revision!: number;

  @ReplayedField()
  replayed!: boolean;
}
