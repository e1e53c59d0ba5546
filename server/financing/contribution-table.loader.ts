import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { type ContributionTable, loadContributionTables } from './load-contribution-tables.js';

/** Tables in force by year, so that a request for many years reads them together. */
export function createContributionTableLoader(reader: EntityManager): DataLoader<number, ContributionTable> {
  return new DataLoader<number, ContributionTable>((years) =>
    loadContributionTables(
      reader,
      years.map((year) => ({ year })),
    ),
  );
}
