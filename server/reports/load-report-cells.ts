import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../agreement/local-date.js';
import type { BudgetVersion } from '../budget/budget.entity.js';
import { loadBudgetInForce, loadLines } from '../budget/load-budget.js';
import { loadAccountGroups } from '../ledger/load-account-groups.js';
import { MonthTotal } from '../ledger/month-total.entity.js';
import type { ReportCell } from './budget-versus-actual.js';
import { reportCells } from './report-cells.js';

export interface ReportSources {
  readonly cells: readonly ReportCell[];
  /** The budget that counts; null where none is decided. */
  readonly version: BudgetVersion | null;
}

/** A year's report cells from the month totals alone, in a fixed number of statements, however many vouchers there are. */
export async function loadReportCells(reader: EntityManager, year: number, asOf?: LocalDate): Promise<ReportSources> {
  const groups = await loadAccountGroups(reader);
  const totals = await reader.find(MonthTotal, { where: [{ year }, { year: year - 1 }] });
  const version = await loadBudgetInForce(reader, year, asOf);
  const lines = version ? await loadLines(reader, version.id) : [];
  return { cells: reportCells(year, groups, totals, lines), version };
}
