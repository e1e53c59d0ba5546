import type { EntityManager } from 'typeorm';
import { Role, requireRole } from '../../access/principal.js';
import type { Asking } from '../../access/request-context.js';
import type { Changes, Done } from '../../changes/changes.js';
import { ReportSetting } from './report-setting.entity.js';
import { DEFAULT_VARIANCE_SIGN, type VarianceSign } from './variance-sign.js';

/** Chooses what plus means in a variance, from now on and everywhere. */
export async function setVarianceSign(changes: Changes, asking: Asking, sign: VarianceSign): Promise<Done<VarianceSign>> {
  requireRole(asking.principal, Role.Office);
  const request = { ...asking, operation: 'setVarianceSign', subject: 'reportSettings', input: { sign } };
  return changes.run(request, async (manager) => {
    const before = await manager.findOneBy(ReportSetting, { id: 1 });
    if (before?.varianceSign === sign) return { result: sign, unchanged: true };
    if (before) await manager.update(ReportSetting, { id: 1 }, { varianceSign: sign });
    else await manager.insert(ReportSetting, { id: 1, varianceSign: sign });
    const held = before?.varianceSign ?? DEFAULT_VARIANCE_SIGN;
    return { result: sign, before: { varianceSign: held }, after: { varianceSign: sign } };
  });
}

export async function loadVarianceSign(reader: EntityManager): Promise<VarianceSign> {
  return (await reader.findOneBy(ReportSetting, { id: 1 }))?.varianceSign ?? DEFAULT_VARIANCE_SIGN;
}
