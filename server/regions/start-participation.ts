import { v7 as uuid } from 'uuid';
import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import { operationalYear } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { requiredText } from '../agreement/required-text.js';
import type { Changes, Done } from '../changes/changes.js';
import { Participation } from './participation.entity.js';
import { findRegion } from './region-names.js';

export interface ParticipationStart {
  readonly regions: readonly string[];
  /** The first operational year. */
  readonly fromYear: number;
  readonly note: string;
}

/** Lets regions take part from 1 January of a year (YEAR-1), until a confirmed withdrawal ends it. */
export async function startParticipation(changes: Changes, asking: Asking, start: ParticipationStart): Promise<Done<string[]>> {
  requireRole(asking.principal, Role.Office);
  const { first: fromDate } = operationalYear(start.fromYear);
  const codes = [...new Set(start.regions.map((region) => findRegion(region).code))];
  const note = requiredText('note', start.note, 500);
  const request = { ...asking, operation: 'startParticipation', subject: `participation:${start.fromYear}`, input: start };
  return changes.run(request, async (manager) => {
    const known = await manager.find(Participation);
    const clash = known.find(
      ({ regionCode, toDate }) => codes.some((code) => code === regionCode) && (toDate === null || toDate >= fromDate),
    );
    if (clash) {
      throw new Refusal('PARTICIPATION_INVALID', `Region ${clash.regionCode} takes part already, from ${clash.fromDate}.`, {
        figures: { regionCode: clash.regionCode, fromDate: clash.fromDate, toDate: clash.toDate },
        clause: 'YEAR-1',
      });
    }
    if (codes.length === 0) throw new Refusal('PARTICIPATION_INVALID', 'No region was named.', { figures: { regions: 0 } });
    await manager.insert(
      Participation,
      codes.map((regionCode) => ({ id: uuid(), regionCode, fromDate, toDate: null, note })),
    );
    return { result: codes, before: null, after: { fromDate, codes, note } };
  });
}
