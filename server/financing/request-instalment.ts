import { IsNull } from 'typeorm';
import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import type { LocalDate } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import type { Changes, Done } from '../changes/changes.js';
import { Instalment } from './instalment.entity.js';

export interface InstalmentRequest {
  readonly year: number;
  readonly number: number;
  readonly requestedOn: LocalDate;
}

/** Marks one instalment of a year as requested from all regions on a day. Done again, it changes nothing. */
export async function requestInstalment(changes: Changes, asking: Asking, input: InstalmentRequest): Promise<Done<number>> {
  requireRole(asking.principal, Role.Office);
  const { year, number, requestedOn } = input;
  const request = { ...asking, operation: 'requestInstalment', subject: `instalments:${year}:${number}`, input };
  return changes.run(request, async (manager) => {
    if (!(await manager.existsBy(Instalment, { year, number, replacedByVersion: IsNull() }))) {
      throw new Refusal('INSTALMENT_UNKNOWN', `${year} has no instalment ${number}.`, { figures: { year, number } });
    }
    const { affected = 0 } = await manager.update(
      Instalment,
      { year, number, requestedOn: IsNull(), replacedByVersion: IsNull() },
      { requestedOn },
    );
    return affected === 0
      ? { result: year, unchanged: true }
      : { result: year, before: null, after: { number, requestedOn, regions: affected } };
  });
}
