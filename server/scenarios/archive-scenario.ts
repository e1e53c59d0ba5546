import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import type { Changes, Done } from '../changes/changes.js';
import { ownScenario } from './own-scenario.js';
import { Scenario } from './scenario.entity.js';

/** Puts a scenario away, or takes it out again. Nothing is ever deleted: a year that was proposed from it names it. */
export async function archiveScenario(
  changes: Changes,
  asking: Asking,
  { id, archived }: { readonly id: string; readonly archived: boolean },
): Promise<Done<string>> {
  requireRole(asking.principal, Role.Reader);
  const request = { ...asking, operation: 'archiveScenario', subject: `scenario:${id}`, input: { id, archived } };
  return changes.run(request, async (manager, revision) => {
    const { archivedAt } = await ownScenario(manager, asking.principal, id, undefined);
    if ((archivedAt !== null) === archived) return { result: id, unchanged: true };
    await manager.update(Scenario, { id }, { archivedAt: archived ? new Date(changes.now()).toISOString() : null, revision });
    return { result: id, before: { archived: archivedAt !== null }, after: { archived } };
  });
}
