import { type EntityManager, In } from 'typeorm';
import { Coding } from '../coding.entity.js';
import type { CodingKey } from '../map-coding.js';

/** Where the mapping puts a row. */
export interface RowMapping {
  /** The codes of its activities; none where the mapping gives none. */
  readonly activities: readonly string[];
  /** '' where the mapping gives none. */
  readonly accountGroup: string;
}

export interface RowCoding extends RowMapping {
  readonly coding: CodingKey;
}

interface CodedRow {
  readonly codingId: number;
  readonly period: number;
}

/** What rows are coded with and where the mapping puts them. Two statements. */
export async function loadRowCodings(reader: EntityManager, rows: readonly CodedRow[]): Promise<(row: CodedRow) => RowCoding> {
  if (rows.length === 0) return missing;
  const ids = [...new Set(rows.map(({ codingId }) => codingId))];
  const codings = new Map((await reader.findBy(Coding, { id: In(ids) })).map((coding) => [coding.id, coding]));
  const mapped = await loadMappings(reader, ids, rows);
  return (row) => {
    const coding = codings.get(row.codingId);
    const mapping = mapped.get(keyOf(row));
    return coding && mapping ? { coding, ...mapping } : missing(row);
  };
}

/** A month of a coding may be shared by several activities, one a row. */
async function loadMappings(
  reader: EntityManager,
  ids: readonly number[],
  rows: readonly CodedRow[],
): Promise<Map<string, { activities: string[]; accountGroup: string }>> {
  const periods = [...new Set(rows.map(({ period }) => period))];
  const months = await reader.query<(CodedRow & { activity: string; accountGroup: string })[]>(
    `SELECT coding_id AS codingId, period, activity, account_group AS accountGroup FROM coding_month
     WHERE coding_id IN (${ids.map(() => '?').join(', ')}) AND period IN (${periods.map(() => '?').join(', ')})
     ORDER BY period, coding_id, activity`,
    [...ids, ...periods],
  );
  const mapped = new Map<string, { activities: string[]; accountGroup: string }>();
  for (const { activity, accountGroup, ...month } of months) {
    const known = mapped.get(keyOf(month)) ?? { activities: [], accountGroup };
    if (activity !== '') known.activities.push(activity);
    mapped.set(keyOf(month), known);
  }
  return mapped;
}

function missing({ codingId, period }: CodedRow): never {
  throw new Error(`coding ${codingId} has no month ${period}`);
}

function keyOf({ codingId, period }: CodedRow): string {
  return `${period} ${codingId}`;
}
