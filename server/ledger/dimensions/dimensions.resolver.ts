import { Arg, Authorized, Ctx, Extensions, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../access/request-context.js';
import { type Weigher, weighedBy, within } from '../../agreement/weight.js';
import { LedgerDimensionType, ObjectPageType } from './dimensions.type.js';
import { listDimensions, listObjects, MAX_OBJECTS_PER_PAGE } from './list-dimensions.js';

const weighDimensions: Weigher = () => ({ reports: 1 });
const weighObjects: Weigher = ({ first }) => ({ reports: 1, values: 2 * within(first, 0, MAX_OBJECTS_PER_PAGE) });

@Resolver()
export class DimensionsResolver {
  @Authorized()
  @Query(() => [LedgerDimensionType], {
    nullable: true,
    description: 'The dimensions of the ledger’s rows, by number, with what their sources call them.',
  })
  @Extensions(weighedBy(weighDimensions))
  ledgerDimensions(@Ctx() { reader }: RequestContext): Promise<LedgerDimensionType[]> {
    return listDimensions(reader);
  }

  @Authorized()
  @Query(() => ObjectPageType, {
    nullable: true,
    description: 'The objects of a dimension that rows have had, by code, with their names.',
  })
  @Extensions(weighedBy(weighObjects))
  ledgerObjects(
    @Arg('dimension', () => Int, { description: 'The dimension’s number.' }) dimension: number,
    @Arg('first', () => Int, { defaultValue: 1000, description: 'How many, 1 to 5000.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Go on after this code.' }) after: string | null,
    @Ctx() { reader }: RequestContext,
  ): Promise<ObjectPageType> {
    return listObjects(reader, { dimension, first, after: after ?? undefined });
  }
}
