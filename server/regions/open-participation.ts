import { type EntityManager, IsNull } from 'typeorm';
import { Refusal } from '../agreement/refusal.js';
import { Participation } from './participation.entity.js';

/** The span in which a region takes part and that has no end yet; refuses where there is none to end. */
export async function openParticipation(manager: EntityManager, regionCode: string): Promise<Participation> {
  const open = await manager.findOneBy(Participation, { regionCode, toDate: IsNull() });
  if (!open) {
    throw new Refusal('WITHDRAWAL_INVALID', `Region ${regionCode} does not take part, or its end is set already.`, {
      figures: { regionCode },
      clause: 'WD-1',
    });
  }
  return open;
}
