import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import { Refusal } from '../agreement/refusal.js';
import { requiredText } from '../agreement/required-text.js';
import type { Changes, Done } from '../changes/changes.js';
import { Activity } from './activity.entity.js';
import { MAX_ACTIVITIES } from './load-activities.js';

export interface OwnActivity {
  readonly code: string;
  readonly name: string;
  readonly nameSv: string;
}

const CODE = /^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*$/;

/** Adds an activity of the office's own beside the agreement's eight, so that what is not one of them is shown as what it is. */
export async function addActivity(changes: Changes, asking: Asking, given: OwnActivity): Promise<Done<string>> {
  requireRole(asking.principal, Role.Office);
  const code = requiredText('code', given.code, 16);
  if (!CODE.test(code)) {
    throw new Refusal('ACTIVITY_INVALID', `“${code}” is not a code: write capital letters, digits and hyphens, such as OFFICE.`, {
      figures: { code },
    });
  }
  const activity = { code, name: requiredText('name', given.name, 190), nameSv: requiredText('nameSv', given.nameSv, 190) };
  const request = { ...asking, operation: 'addActivity', subject: `activity:${code}`, input: activity };
  return changes.run(request, async (manager) => {
    const known = await manager.findOneBy(Activity, { code });
    if (known?.name === activity.name && known.nameSv === activity.nameSv) return { result: code, unchanged: true };
    if (known)
      throw new Refusal('ACTIVITY_INVALID', `There is an activity ${code} already: ${known.name}.`, { figures: { code } });
    if ((await manager.count(Activity)) >= MAX_ACTIVITIES) {
      throw new Refusal('ACTIVITY_INVALID', `There are ${MAX_ACTIVITIES} activities already; no more are kept.`, {
        figures: { code, limit: MAX_ACTIVITIES },
      });
    }
    await manager.insert(Activity, { ...activity, ofAgreement: false });
    return { result: code, before: null, after: activity };
  });
}
