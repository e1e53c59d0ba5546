import { IsNull } from 'typeorm';
import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import { type LocalDate, operationalYear, yearOf } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import type { Changes, Done } from '../changes/changes.js';
import { openParticipation } from './open-participation.js';
import { Participation, Withdrawal } from './participation.entity.js';
import { findRegion } from './region-names.js';

export interface WithdrawalConfirmation {
  readonly region: string;
  readonly confirmedOn: LocalDate;
  /** A last day other than the one that follows from the notice, where the confirmation names one: a 31 December. */
  readonly lastDay?: LocalDate | undefined;
}

/** Registers the steering group's written confirmation (WD-2): the region's participation ends on the last day. */
export async function confirmWithdrawal(
  changes: Changes,
  asking: Asking,
  confirmation: WithdrawalConfirmation,
): Promise<Done<string>> {
  requireRole(asking.principal, Role.Office);
  const { code: regionCode, officialName } = findRegion(confirmation.region);
  const { confirmedOn } = confirmation;
  const request = { ...asking, operation: 'confirmWithdrawal', subject: `region:${regionCode}`, input: confirmation };
  return changes.run(request, async (manager) => {
    const notice = await manager.findOneBy(Withdrawal, { regionCode, confirmedOn: IsNull() });
    if (!notice) {
      throw new Refusal('WITHDRAWAL_INVALID', `${officialName} has given no notice that waits for confirmation.`, {
        figures: { regionCode },
        clause: 'WD-2',
      });
    }
    const participation = await openParticipation(manager, regionCode);
    const lastDay = confirmation.lastDay ?? notice.lastDay;
    refuseLastDay(lastDay, confirmedOn, notice, participation);
    await manager.update(Withdrawal, { id: notice.id }, { confirmedOn, lastDay });
    await manager.update(Participation, { id: participation.id }, { toDate: lastDay });
    return {
      result: notice.id,
      before: { lastDay: notice.lastDay, toDate: null },
      after: { confirmedOn, lastDay, toDate: lastDay },
    };
  });
}

function refuseLastDay(lastDay: LocalDate, confirmedOn: LocalDate, notice: Withdrawal, participation: Participation): void {
  const wholeYear = lastDay === operationalYear(yearOf(lastDay)).last;
  if (!wholeYear || lastDay < confirmedOn || confirmedOn < notice.notifiedOn || lastDay < participation.fromDate) {
    throw new Refusal(
      'WITHDRAWAL_INVALID',
      'The last day has to be a 31 December, and notice, confirmation and last day have to follow in that order.',
      { figures: { notifiedOn: notice.notifiedOn, confirmedOn, lastDay }, clause: wholeYear ? 'WD-2' : 'YEAR-1' },
    );
  }
}
