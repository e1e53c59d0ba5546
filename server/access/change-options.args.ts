import { ArgsType, Field } from 'type-graphql';

export const IDEMPOTENCY_KEY =
  'A text of the asker’s choice, at most 190 characters. The same request with the same key is carried out once; again, it is answered what it was answered then, and replayed is true.';

/** What every mutation takes besides its input. */
@ArgsType()
export class ChangeOptions {
  @Field(() => String, {
    nullable: true,
    description: 'Why the change is made; kept in the change log. At most 1000 characters.',
  })
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description: IDEMPOTENCY_KEY,
  })
  idempotencyKey?: string | null;
}

/** What a mutation takes that can be rehearsed. */
@ArgsType()
export class RehearsableOptions extends ChangeOptions {
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'True does everything and keeps nothing: the same checks, refusals and answer, but no change, no log entry, no idempotency key and no new revision.',
  })
  dryRun!: boolean;
}
