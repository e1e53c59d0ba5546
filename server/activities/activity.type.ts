import { Field, ObjectType } from 'type-graphql';

@ObjectType('Activity', { description: 'What the cooperation does, and what budgets and outcomes are kept by (ACT-1…8).' })
export class ActivityType {
  @Field(() => String, { description: 'Its code: “ACT-1” to “ACT-8” are the agreement’s, others the office’s own.' })
  code!: string;

  @Field(() => String, { description: 'Its name in English.' })
  name!: string;

  @Field(() => String, { description: 'Its name in Swedish.' })
  nameSv!: string;

  @Field(() => Boolean, { description: 'True for the eight of the agreement (ACT-1…8).' })
  ofAgreement!: boolean;
}
