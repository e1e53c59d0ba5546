import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../agreement/local-date.js';
import type { OpenTable } from '../regions/plausibility/open-table-changes.js';
import { loadBudgetYears } from './load-budget-years.js';
import { loadContributionTables } from './load-contribution-tables.js';

/** The tables that are not decided and whose keys count one of the days, by year; those that cannot be computed are left out. */
export async function loadOpenTables(reader: EntityManager, days: readonly LocalDate[]): Promise<OpenTable[]> {
  const open = (await loadBudgetYears(reader)).filter((year) => year.open && days.includes(year.referenceDate));
  const asked = open.map(({ year, nextVersion: version }) => ({ year, version }));
  const tables = await loadContributionTables(reader, asked);
  return tables.flatMap((table) => {
    if (table instanceof Error) return [];
    const { year, basis, totalOre, rows } = table;
    const amounts = new Map(rows.map(({ regionCode, amountOre }) => [regionCode, amountOre]));
    return [{ year, referenceDate: basis.referenceDate, totalOre, amounts }];
  });
}
