import { Arg, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { principalOf, type RequestContext, today } from '../access/request-context.js';
import { Cell, CellRequest, toCell } from './cell.type.js';
import { loadCells } from './load-cells.js';

@Resolver()
export class CellsResolver {
  @Authorized()
  @Query(() => [Cell], {
    nullable: true,
    description:
      'Answers many cells of a spreadsheet at one revision, each by itself, in the order asked. Refuses more than 10 000 with QUERY_TOO_LARGE.',
  })
  async cells(
    @Arg('requests', () => [CellRequest], { description: 'The cells, at most 10 000.' }) requests: CellRequest[],
    @Ctx() context: RequestContext,
  ): Promise<Cell[]> {
    const asking = { today: today(context), principal: principalOf(context) };
    return (await loadCells(context.reader, requests, asking)).map(toCell);
  }
}
