import { Field, Int, ObjectType } from 'type-graphql';
import type { DimensionOfSource, ListedDimension, ListedObject, ObjectPage } from './list-dimensions.js';

@ObjectType('LedgerDimensionOfSource', { description: 'What a source of the ledger calls a dimension.' })
class DimensionOfSourceType implements DimensionOfSource {
  @Field(() => String, { description: 'The source’s name.' })
  source!: string;

  @Field(() => String, { description: 'What it calls the dimension (#DIM), or the heading of the column.' })
  name!: string;

  @Field(() => Int, { nullable: true, description: 'The dimension that it is a part of (#UNDERDIM); null where it is none’s.' })
  parent!: number | null;
}

@ObjectType('LedgerDimension', {
  description:
    'A dimension (kodsträngsdel) of the ledger’s rows, such as motpart or verksamhet. In the ledger 1 is the cost centre and 6 the project, whatever number a source has for them.',
})
export class LedgerDimensionType implements ListedDimension {
  @Field(() => Int, { description: 'Its number, which mapping rules name.' })
  dimension!: number;

  @Field(() => String, { description: 'Its name; every name where sources call it differently.' })
  name!: string;

  @Field(() => Int, { description: 'How many objects of it rows have had.' })
  objectCount!: number;

  @Field(() => [DimensionOfSourceType], { description: 'What each source calls it; empty where none has said.' })
  sources!: readonly DimensionOfSourceType[];
}

@ObjectType('LedgerObject', { description: 'An object of a dimension: a code, and what it is called.' })
class LedgerObjectType implements ListedObject {
  @Field(() => String, { description: 'The code.' })
  object!: string;

  @Field(() => String, { nullable: true, description: 'Its name (#OBJEKT); null where no file has said.' })
  name!: string | null;
}

@ObjectType('LedgerObjectPage', { description: 'A page of the objects of a dimension, by code.' })
export class ObjectPageType implements ObjectPage {
  @Field(() => [LedgerObjectType], { description: 'The objects of this page.' })
  objects!: readonly LedgerObjectType[];

  @Field(() => Int, { description: 'How many there are on all pages.' })
  totalCount!: number;

  @Field(() => Boolean, { description: 'Whether there are more: ask again with the last code as `after`.' })
  hasNextPage!: boolean;
}
