import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Where a page of a long list ends.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more after this page.' })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The last place of this page; give it as `after` for the next one. Null on an empty page.',
  })
  endCursor!: string | null;
}
