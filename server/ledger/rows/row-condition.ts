import type { LocalDate } from '../../agreement/local-date.js';
import { accountSelection } from '../account-selection.js';

/** Which rows are asked for, by the month they count in and what they are coded with. `''` is rows without one. */
export interface CodingFilter {
  readonly year: number;
  readonly fromMonth?: number | undefined;
  readonly toMonth?: number | undefined;
  /** The account groups that a row may have, as those of a section of the report; undefined for any. */
  readonly groups?: readonly string[] | undefined;
  readonly activity?: string | undefined;
  readonly accountGroup?: string | undefined;
  /** As `accountSelection` reads it. */
  readonly account?: string | undefined;
  readonly costCentre?: string | undefined;
  readonly project?: string | undefined;
}

/** Rows of some days and with some words in their text, besides. */
export interface RowFilter extends CodingFilter {
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  /** In lower case. */
  readonly text?: string | undefined;
}

/** A condition of a statement with the values for its question marks. */
export interface SqlCondition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** Whether the filter leaves out any row of the year by its month or coding. */
export function isNarrowed({ year: _, ...rest }: CodingFilter): boolean {
  const { fromMonth, toMonth, groups, activity, accountGroup, account, costCentre, project } = rest;
  return [fromMonth, toMonth, groups, activity, accountGroup, account, costCentre, project].some((each) => each !== undefined);
}

/**
 * What is asked of `coding_month m` and its `coding c`. A row belongs to what is asked where any month of its coding does, so a
 * statement holds rows against it by IN, EXISTS or DISTINCT and never by a plain join: a row is there once.
 */
export function codingCondition(filter: CodingFilter): SqlCondition {
  const { year, fromMonth, toMonth, groups, activity, accountGroup, account, costCentre, project } = filter;
  const parts = ['m.period BETWEEN ? AND ?'];
  const values: (string | number)[] = [year * 100 + (fromMonth ?? 1), year * 100 + (toMonth ?? 12)];
  const add = (sql: string, value: string | undefined): void => {
    if (value === undefined) return;
    parts.push(sql);
    values.push(value);
  };
  if (groups) {
    parts.push(groups.length === 0 ? '1 = 0' : `m.account_group IN (${groups.map(() => '?').join(', ')})`);
    values.push(...groups);
  }
  add('m.activity = ?', activity);
  add('m.account_group = ?', accountGroup);
  add('c.cost_centre = ?', costCentre);
  add('c.project = ?', project);
  if (account !== undefined) {
    const spans = accountSelection(account) ?? [];
    const sql = spans.map(() => 'SUBSTR(c.account, 1, ?) BETWEEN ? AND ?').join(' OR ');
    parts.push(spans.length === 0 ? '1 = 0' : `(${sql})`);
    for (const { from, through } of spans) values.push(from.length, from, through);
  }
  return { sql: parts.join(' AND '), values };
}

/** The codings and months that are asked for, each once. */
export function matchingMonths(filter: CodingFilter): SqlCondition {
  const { sql, values } = codingCondition(filter);
  const months = `SELECT DISTINCT m.coding_id, m.period FROM coding_month m JOIN coding c ON c.id = m.coding_id WHERE ${sql}`;
  return { sql: months, values };
}

/** Whether a `voucher_row r` is asked for: a single value, as MariaDB would turn EXISTS into gathering all that are. */
export function rowMatches(filter: CodingFilter): SqlCondition {
  if (!isNarrowed(filter)) return { sql: '1 = 1', values: [] };
  const { sql, values } = codingCondition(filter);
  const month = `SELECT 1 FROM coding_month m JOIN coding c ON c.id = m.coding_id
    WHERE m.coding_id = r.coding_id AND m.period = r.period AND ${sql} LIMIT 1`;
  return { sql: `(${month}) IS NOT NULL`, values };
}

/** What is asked of a `voucher_row r` and its `voucher v` that their months do not know: the day, and words of either text. */
export function dayAndText({ from, to, text }: RowFilter): SqlCondition {
  const parts: string[] = [];
  const values: string[] = [];
  if (from !== undefined || to !== undefined) {
    parts.push('COALESCE(r.date, v.date) BETWEEN ? AND ?');
    values.push(from ?? '', to ?? '9999-12-31');
  }
  if (text !== undefined) {
    parts.push('(INSTR(LOWER(r.text), ?) > 0 OR INSTR(LOWER(v.text), ?) > 0)');
    values.push(text, text);
  }
  return { sql: parts.length === 0 ? '1 = 1' : parts.join(' AND '), values };
}
