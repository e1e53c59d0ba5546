import { type EntityManager, IsNull, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { operationalYear } from '../agreement/local-date.js';
import { Participation } from './participation.entity.js';

/** Which regions take part in each of the years, by county code in order. One statement. */
export async function loadParticipants(reader: EntityManager, years: readonly number[]): Promise<Map<number, string[]>> {
  if (years.length === 0) return new Map();
  const { first } = operationalYear(Math.min(...years));
  const { last } = operationalYear(Math.max(...years));
  const spans = await reader.find(Participation, {
    where: [
      { fromDate: LessThanOrEqual(last), toDate: IsNull() },
      { fromDate: LessThanOrEqual(last), toDate: MoreThanOrEqual(first) },
    ],
    order: { regionCode: 'ASC' },
  });
  return new Map(years.map((year) => [year, spans.filter((span) => covers(span, year)).map(({ regionCode }) => regionCode)]));
}

function covers({ fromDate, toDate }: Participation, year: number): boolean {
  const { first, last } = operationalYear(year);
  return fromDate <= first && (toDate === null || toDate >= last);
}
