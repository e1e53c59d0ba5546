/** Sets a lifted filter back; whether it is there again. Undefined where there was none. */
export type SetBack = () => Promise<'kept' | 'lost' | undefined>;

/**
 * Takes a table's filter off while it is written: Excel has been reported to put an array's first value into every cell that a filter
 * shows, and it refuses to delete rows under one (docs/decisions/0036).
 */
export async function liftFilter(context: Excel.RequestContext, table: Excel.Table): Promise<SetBack> {
  const { autoFilter } = table;
  autoFilter.load('isDataFiltered');
  await context.sync();
  if (!autoFilter.isDataFiltered) return async () => undefined;
  table.columns.load('items/id');
  await context.sync();
  const filters = table.columns.items.map(({ id }) => ({ id, filter: table.columns.getItem(id).filter.load('criteria') }));
  await context.sync();
  table.clearFilters();
  await context.sync();
  return async () => {
    try {
      for (const { id, filter } of filters) {
        if (filter.criteria?.filterOn) table.columns.getItem(id).filter.apply(filter.criteria);
      }
      autoFilter.load('isDataFiltered');
      await context.sync();
      return autoFilter.isDataFiltered ? 'kept' : 'lost';
    } catch {
      return 'lost';
    }
  };
}
