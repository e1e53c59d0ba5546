import { type EntityManager, In } from 'typeorm';
import { Coding, type CodingMonth } from '../coding.entity.js';
import { DimensionNaming, type NamedPair } from '../dimensions/dimension-naming.js';
import { allPairs } from '../dimensions/dimension-pairs.js';
import { type Place, placesOf } from '../mapping/places-of-codings.js';

/** What a row is coded with, where the mapping puts it, and what its source calls its dimensions. */
export interface RowCoding extends Place {
  readonly coding: Coding;
  readonly dimensions: readonly NamedPair[];
}

interface CodedRow {
  readonly codingId: number;
  readonly period: number;
}

/** The coding of a row, by the names of the source that it came from. A fixed number of statements. */
export async function loadRowCodings(
  reader: EntityManager,
  rows: readonly CodedRow[],
): Promise<(row: CodedRow, sourceId: number) => RowCoding> {
  if (rows.length === 0) return missing;
  const ids = [...new Set(rows.map(({ codingId }) => codingId))];
  const codings = new Map((await reader.findBy(Coding, { id: In(ids) })).map((coding) => [coding.id, coding]));
  const places = await loadPlaces(reader, ids, rows);
  const names = await DimensionNaming.load(reader, [...codings.values()].flatMap(allPairs));
  return (row, sourceId) => {
    const coding = codings.get(row.codingId);
    const place = places.get(`${row.period} ${row.codingId}`);
    return coding && place ? { coding, ...place, dimensions: names.named(allPairs(coding), sourceId) } : missing(row);
  };
}

async function loadPlaces(
  reader: EntityManager,
  ids: readonly number[],
  rows: readonly CodedRow[],
): Promise<ReadonlyMap<string, Place>> {
  const periods = [...new Set(rows.map(({ period }) => period))];
  return placesOf(
    await reader.query<Pick<CodingMonth, 'period' | 'codingId' | 'activity' | 'accountGroup'>[]>(
      `SELECT coding_id AS codingId, period, activity, account_group AS accountGroup FROM coding_month
       WHERE coding_id IN (${ids.map(() => '?').join(', ')}) AND period IN (${periods.map(() => '?').join(', ')})`,
      [...ids, ...periods],
    ),
  );
}

function missing({ codingId, period }: CodedRow): never {
  throw new Error(`coding ${codingId} has no month ${period}`);
}
