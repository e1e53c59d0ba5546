import type { EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { Refusal } from '../agreement/refusal.js';
import { maySee, unknownScenario } from './load-scenarios.js';
import { Scenario } from './scenario.entity.js';

/** The scenario, for a change that only its owner makes. Refuses somebody else's with FORBIDDEN, or as unknown where it is private. */
export async function ownScenario(
  manager: EntityManager,
  principal: Principal,
  id: string,
  expectedRevision: number | undefined,
): Promise<Scenario> {
  const scenario = await manager.findOneBy(Scenario, { id });
  if (!scenario || !maySee(principal, scenario)) throw unknownScenario(id);
  const { name, ownerId, ownerName, revision } = scenario;
  if (ownerId !== principal.id) {
    throw new Refusal('FORBIDDEN', `“${name}” belongs to ${ownerName}: make a copy to change it.`, {
      figures: { scenario: id, owner: ownerName },
    });
  }
  if (expectedRevision !== undefined && expectedRevision !== revision) {
    throw new Refusal(
      'STALE',
      `“${name}” was changed at revision ${revision}, after the revision ${expectedRevision} that you saw.`,
      {
        figures: { scenario: id, expectedRevision, revision },
      },
    );
  }
  return scenario;
}
