import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import { Refusal } from '../agreement/refusal.js';
import { requiredText } from '../agreement/required-text.js';
import type { Changes, Done } from '../changes/changes.js';
import type { Adjustment } from './adjustment.js';
import { loadWhatIf } from './load-what-if.js';
import { refuseNameTwice } from './own-name.js';
import { ownScenario } from './own-scenario.js';
import { Scenario, ScenarioVersion, ScenarioVisibility } from './scenario.entity.js';

export interface ScenarioSaving {
  /** Left out: a new scenario; given: its next version. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly baseYear: number;
  readonly years: number;
  readonly note: string;
  readonly adjustments: readonly Adjustment[];
  /** The revision that the saver saw; refuses with STALE where the scenario has changed since. */
  readonly expectedRevision?: number | undefined;
}

/** The most scenarios that one owner keeps, archived ones included. */
const MAX_SCENARIOS = 1000;

/**
 * Saves a what-if under a name. What cannot be computed in any of its years is refused as it would be when it is tried, so
 * that nothing is kept that nobody can open. A version is never edited: saving again makes the next one. Answers the id.
 */
export async function saveScenario(changes: Changes, asking: Asking, saving: ScenarioSaving): Promise<Done<string>> {
  requireRole(asking.principal, Role.Reader);
  const name = requiredText('name', saving.name, 100);
  const note = saving.note.trim() === '' ? '' : requiredText('note', saving.note, 1000);
  const { baseYear, years, adjustments } = saving;
  const request = {
    ...asking,
    operation: 'saveScenario',
    subject: `scenario:${saving.id ?? 'new'}`,
    input: { ...saving, name, note },
  };
  return changes.run(request, async (manager, revision) => {
    await loadWhatIf(manager, { baseYear, years, adjustments });
    const known =
      saving.id === undefined ? null : await ownScenario(manager, asking.principal, saving.id, saving.expectedRevision);
    const last = known && (await manager.findOneByOrFail(ScenarioVersion, { scenarioId: known.id, version: known.version }));
    const said = { name, baseYear, years, note, adjustments };
    const before = known && last ? saidBy(known, last) : null;
    if (known && JSON.stringify(before) === JSON.stringify(said)) return { result: known.id, unchanged: true };
    await refuseNameTwice(manager, asking.principal.id, name, known?.id);
    const id = known?.id ?? uuid();
    const version = (known?.version ?? 0) + 1;
    const savedAt = new Date(changes.now()).toISOString();
    if (known) await manager.update(Scenario, { id }, { name, version, revision });
    else await insertScenario(manager, asking, { id, name, version, revision });
    await manager.insert(ScenarioVersion, { scenarioId: id, version, baseYear, years, note, adjustments, savedAt, revision });
    return { result: id, before, after: { id, version, ...said } };
  });
}

/** A new scenario of the asker's own, private at first. */
export async function insertScenario(
  manager: EntityManager,
  { principal }: Asking,
  row: Pick<Scenario, 'id' | 'name' | 'version' | 'revision'>,
): Promise<void> {
  const kept = await manager.countBy(Scenario, { ownerId: principal.id });
  if (kept >= MAX_SCENARIOS) {
    throw new Refusal('SCENARIO_INVALID', `${principal.name} keeps ${kept} scenarios already; no more are kept.`, {
      figures: { kept, limit: MAX_SCENARIOS },
    });
  }
  await manager.insert(Scenario, {
    ...row,
    ownerId: principal.id,
    ownerName: principal.name,
    visibility: ScenarioVisibility.PRIVATE,
    archivedAt: null,
  });
}

function saidBy({ name }: Scenario, { baseYear, years, note, adjustments }: ScenarioVersion): unknown {
  return { name, baseYear, years, note, adjustments };
}
