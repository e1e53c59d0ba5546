import type { EntityManager } from 'typeorm';
import { Refusal } from '../agreement/refusal.js';
import { comparableName } from './comparable-name.js';
import { Scenario } from './scenario.entity.js';

/** Refuses a name that another of the owner's scenarios bears, so that a name in a cell says which one. */
export async function refuseNameTwice(manager: EntityManager, ownerId: string, name: string, self?: string): Promise<void> {
  const own = await manager.find(Scenario, { select: { id: true, name: true }, where: { ownerId } });
  const taken = own.find((each) => each.id !== self && comparableName(each.name) === comparableName(name));
  if (!taken) return;
  throw new Refusal('SCENARIO_INVALID', `You have a scenario “${taken.name}” already.`, {
    figures: { name: taken.name, id: taken.id },
  });
}
