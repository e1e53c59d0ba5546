import { v7 as uuid } from 'uuid';
import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import { requiredText } from '../agreement/required-text.js';
import type { Changes, Done } from '../changes/changes.js';
import { loadScenario } from './load-scenarios.js';
import { refuseNameTwice } from './own-name.js';
import { insertScenario } from './save-scenario.js';
import { ScenarioVersion } from './scenario.entity.js';

export interface ScenarioCopying {
  readonly id: string;
  /** The newest where left out. */
  readonly version?: number | undefined;
  /** The copy's name. */
  readonly name: string;
}

/** Copies a version of a scenario that one may see into a private one of one's own, as its first version. Answers its id. */
export async function copyScenario(changes: Changes, asking: Asking, copying: ScenarioCopying): Promise<Done<string>> {
  requireRole(asking.principal, Role.Reader);
  const name = requiredText('name', copying.name, 100);
  const request = {
    ...asking,
    operation: 'copyScenario',
    subject: `scenario:${copying.id}`,
    input: { ...copying, name },
  };
  return changes.run(request, async (manager, revision) => {
    const { version: copied } = await loadScenario(manager, asking.principal, copying.id, copying.version);
    await refuseNameTwice(manager, asking.principal.id, name);
    const id = uuid();
    const { baseYear, years, note, adjustments } = copied;
    const savedAt = new Date(changes.now()).toISOString();
    await insertScenario(manager, asking, { id, name, version: 1, revision });
    await manager.insert(ScenarioVersion, { scenarioId: id, version: 1, baseYear, years, note, adjustments, savedAt, revision });
    const from = { id: copying.id, version: copied.version };
    return { result: id, before: null, after: { id, name, from, baseYear, years, note, adjustments } };
  });
}
