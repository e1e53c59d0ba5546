import { type EntityManager, IsNull, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { operationalYear, yearOf } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
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

/** Which regions take part in a year; refuses a year in which none does. */
export async function loadParticipantsOf(reader: EntityManager, year: number): Promise<string[]> {
  const participants = (await loadParticipants(reader, [year])).get(year) ?? [];
  if (participants.length > 0) return participants;
  const [first] = await reader.find(Participation, { order: { fromDate: 'ASC' }, take: 1 });
  throw new Refusal('PARTICIPATION_INVALID', `No region takes part in ${year}.`, {
    figures: { year, firstYear: first ? yearOf(first.fromDate) : null },
    clause: 'YEAR-1',
  });
}

function covers({ fromDate, toDate }: Participation, year: number): boolean {
  const { first, last } = operationalYear(year);
  return fromDate <= first && (toDate === null || toDate >= last);
}
