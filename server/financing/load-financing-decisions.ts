import type { EntityManager } from 'typeorm';
import { FinancingDecision } from './financing-decision.entity.js';

/** A year's financing decisions by county code, or the one of a region. */
export function loadFinancingDecisions(reader: EntityManager, year: number, regionCode?: string): Promise<FinancingDecision[]> {
  return reader.find(FinancingDecision, {
    where: { year, ...(regionCode === undefined ? {} : { regionCode }) },
    order: { regionCode: 'ASC' },
  });
}
