import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import type { Changes, Done } from '../changes/changes.js';
import { ownScenario } from './own-scenario.js';
import { Scenario, type ScenarioVisibility } from './scenario.entity.js';

/** Says who sees a scenario; only its owner does. */
export async function shareScenario(
  changes: Changes,
  asking: Asking,
  { id, visibility }: { readonly id: string; readonly visibility: ScenarioVisibility },
): Promise<Done<string>> {
  requireRole(asking.principal, Role.Reader);
  const request = { ...asking, operation: 'shareScenario', subject: `scenario:${id}`, input: { id, visibility } };
  return changes.run(request, async (manager, revision) => {
    const scenario = await ownScenario(manager, asking.principal, id, undefined);
    if (scenario.visibility === visibility) return { result: id, unchanged: true };
    await manager.update(Scenario, { id }, { visibility, revision });
    return { result: id, before: { visibility: scenario.visibility }, after: { visibility } };
  });
}
