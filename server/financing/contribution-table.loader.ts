import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from 'typeorm';
import { loaderOf, type RequestContext } from '../access/request-context.js';
import { selectsBelow } from '../access/selects-below.js';
import { type ContributionTable, loadContributionTables } from './load-contribution-tables.js';

const OF_LAST_YEAR = ['previousAmount', 'change'] as const;

/**
 * The table of a year in force, with what each region paid the year before where the question asks for it. A request for many
 * years reads them together.
 */
export function tableInForce(context: RequestContext, year: number, info: GraphQLResolveInfo): Promise<ContributionTable> {
  const create = selectsBelow(info, OF_LAST_YEAR) ? createTableLoader : createBareTableLoader;
  return loaderOf(context, create).load(year);
}

function createTableLoader(reader: EntityManager): DataLoader<number, ContributionTable> {
  return new DataLoader<number, ContributionTable>((years) =>
    loadContributionTables(
      reader,
      years.map((year) => ({ year })),
    ),
  );
}

function createBareTableLoader(reader: EntityManager): DataLoader<number, ContributionTable> {
  return new DataLoader<number, ContributionTable>((years) =>
    loadContributionTables(
      reader,
      years.map((year) => ({ year, previous: false })),
    ),
  );
}
