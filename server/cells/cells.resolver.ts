import { Arg, Authorized, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import { loaderOf, type RequestContext } from '../access/request-context.js';
import { weighedBy } from '../agreement/weight.js';
import { Cell, CellRequest, toCell } from './cell.type.js';
import { createCellsLoader } from './cells.loader.js';
import { weighCells } from './weigh-cells.js';

@Resolver()
export class CellsResolver {
  @Authorized()
  @Query(() => [Cell], {
    nullable: true,
    description:
      'Answers many cells of a spreadsheet at one revision, each by itself, in the order asked. Refuses more than 10 000 in a request, and an answer beyond 8 MiB, with QUERY_TOO_LARGE.',
  })
  @Extensions(weighedBy(weighCells, { together: true }))
  async cells(
    @Arg('requests', () => [CellRequest], { description: 'The cells; at most 10 000 over all fields of a request.' })
    requests: CellRequest[],
    @Ctx() context: RequestContext,
  ): Promise<Cell[]> {
    return (await loaderOf(context, createCellsLoader).load(requests)).map(toCell);
  }
}
