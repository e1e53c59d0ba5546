import { type EntityManager, IsNull, Not } from 'typeorm';
import type { LocalDate } from '../../agreement/local-date.js';
import { PopulationVersion } from '../population.entity.js';
import type { AcceptedJumps } from './judge-population.js';

/** What was accepted by name, by day and over all versions of the day. */
export async function loadAcceptedJumps(reader: EntityManager): Promise<AcceptedJumps> {
  const versions = await reader.find(PopulationVersion, {
    select: { id: true, referenceDate: true, acceptedJumps: true },
    where: { acceptedJumps: Not(IsNull()) },
  });
  const accepted = new Map<LocalDate, Set<string>>();
  for (const { referenceDate, acceptedJumps } of versions) {
    accepted.set(referenceDate, new Set([...(accepted.get(referenceDate) ?? []), ...(acceptedJumps ?? [])]));
  }
  return accepted;
}
