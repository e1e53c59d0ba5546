import allocate from './examples/allocate.graphql?raw';
import budgetVsActual from './examples/budget-vs-actual.graphql?raw';
import changes from './examples/changes.graphql?raw';
import contributions from './examples/contributions.graphql?raw';
import regions from './examples/regions.graphql?raw';

/** The tabs that GraphiQL opens with, until somebody has tabs of their own. */
export const EXAMPLE_QUERIES = [contributions, budgetVsActual, allocate, regions, changes].map((query) => ({ query }));
