import { v7 as uuid } from 'uuid';
import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import type { LocalDate } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { requiredText } from '../agreement/required-text.js';
import type { Changes, Done } from '../changes/changes.js';
import { openParticipation } from './open-participation.js';
import { Withdrawal } from './participation.entity.js';
import { findRegion } from './region-names.js';
import { lastDayAfterNotice } from './withdrawal-deadline.js';

export interface WithdrawalNotice {
  readonly region: string;
  readonly notifiedOn: LocalDate;
  /** The notice itself, e.g. its diary number. */
  readonly reference: string;
}

/** Registers a region's notice of withdrawal (WD-1). The region takes part until the steering group has confirmed it (WD-2). */
export async function registerWithdrawal(changes: Changes, asking: Asking, notice: WithdrawalNotice): Promise<Done<string>> {
  requireRole(asking.principal, Role.Office);
  const { code: regionCode, officialName } = findRegion(notice.region);
  const reference = requiredText('reference', notice.reference, 500);
  const request = { ...asking, operation: 'registerWithdrawal', subject: `region:${regionCode}`, input: notice };
  return changes.run(request, async (manager) => {
    await openParticipation(manager, regionCode);
    const { notifiedOn } = notice;
    const latest = await manager.findOne(Withdrawal, { where: { regionCode }, order: { notifiedOn: 'DESC' } });
    if (latest && (latest.confirmedOn === null || notifiedOn <= latest.notifiedOn)) {
      throw new Refusal('WITHDRAWAL_INVALID', `${officialName} has given notice already, on ${latest.notifiedOn}.`, {
        figures: { regionCode, notifiedOn: latest.notifiedOn },
        clause: 'WD-1',
      });
    }
    const row = { id: uuid(), regionCode, notifiedOn, lastDay: lastDayAfterNotice(notifiedOn), confirmedOn: null, reference };
    await manager.insert(Withdrawal, row);
    return { result: row.id, before: null, after: row };
  });
}
