import { type EntityManager, In } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { Refusal } from '../agreement/refusal.js';
import { shownText } from '../agreement/shown-text.js';
import { comparableName } from './comparable-name.js';
import { Scenario, ScenarioVersion, ScenarioVisibility } from './scenario.entity.js';

/** A scenario in one version, as somebody who may see it sees it. */
export interface SavedScenario {
  readonly scenario: Scenario;
  readonly version: ScenarioVersion;
}

/** What somebody sees: their own, and what others share with the cooperation. Two statements. */
export async function loadScenarios(reader: EntityManager, principal: Principal, archived = false): Promise<SavedScenario[]> {
  const visible = (await loadVisible(reader, principal)).filter((each) => (each.archivedAt !== null) === archived);
  const versions = await reader.findBy(ScenarioVersion, { scenarioId: In(visible.map(({ id }) => id)) });
  const newest = new Map<string, ScenarioVersion>();
  for (const version of versions) {
    const known = newest.get(version.scenarioId);
    if (!known || known.version < version.version) newest.set(version.scenarioId, version);
  }
  return visible.flatMap((scenario) => {
    const version = newest.get(scenario.id);
    return version ? [{ scenario, version }] : [];
  });
}

/** One scenario; refuses with SCENARIO_UNKNOWN what does not exist, and what is somebody else's alone as if it did not. */
export async function loadScenario(
  reader: EntityManager,
  principal: Principal,
  id: string,
  asked?: number | null,
): Promise<SavedScenario> {
  const scenario = await reader.findOneBy(Scenario, { id });
  if (!scenario || !maySee(principal, scenario)) throw unknownScenario(id);
  const wanted = asked ?? scenario.version;
  const version = await reader.findOneBy(ScenarioVersion, { scenarioId: id, version: wanted });
  if (!version) {
    throw new Refusal('SCENARIO_UNKNOWN', `“${scenario.name}” has no version ${wanted}; the newest is ${scenario.version}.`, {
      figures: { scenario: id, version: wanted, newest: scenario.version },
    });
  }
  return { scenario, version };
}

/** Every version of a scenario, the newest first. */
export async function loadScenarioVersions(reader: EntityManager, id: string): Promise<ScenarioVersion[]> {
  return reader.find(ScenarioVersion, { where: { scenarioId: id }, order: { version: 'DESC' } });
}

/** Finds scenarios by id or name, whatever the case of its letters: the asker's own before those of others. */
export async function scenarioFinder(
  reader: EntityManager,
  principal: Principal,
): Promise<(asked: string | number) => SavedScenario> {
  const saved = await loadScenarios(reader, principal);
  const byId = new Map(saved.map((each) => [each.scenario.id, each]));
  const byName = new Map<string, SavedScenario[]>();
  for (const each of saved) {
    const name = comparableName(each.scenario.name);
    byName.set(name, [...(byName.get(name) ?? []), each]);
  }
  return (asked) => {
    const text = String(asked).trim();
    const named = byName.get(comparableName(text)) ?? [];
    const own = named.filter(({ scenario }) => scenario.ownerId === principal.id);
    const chosen = own.length > 0 ? own : named;
    const found = byId.get(text) ?? chosen[0];
    if (!found) throw unknownScenario(text);
    if (chosen.length > 1 && !byId.has(text)) throw ambiguous(text, chosen);
    return found;
  };
}

export function unknownScenario(asked: string): Refusal {
  const scenario = shownText(asked);
  return new Refusal('SCENARIO_UNKNOWN', `There is no scenario “${scenario}” that you may see.`, { figures: { scenario } });
}

export function maySee(principal: Principal, { ownerId, visibility }: Scenario): boolean {
  return ownerId === principal.id || visibility === ScenarioVisibility.COOPERATION;
}

async function loadVisible(reader: EntityManager, principal: Principal): Promise<Scenario[]> {
  const visible = await reader.find(Scenario, {
    where: [{ ownerId: principal.id }, { visibility: ScenarioVisibility.COOPERATION }],
    order: { name: 'ASC', id: 'ASC' },
  });
  return visible;
}

function ambiguous(name: string, found: readonly SavedScenario[]): Refusal {
  const ids = found.map(({ scenario }) => scenario.id);
  return new Refusal('SCENARIO_UNKNOWN', `${found.length} scenarios are called “${name}”: write the id of one.`, {
    figures: { scenario: name, ids },
  });
}
