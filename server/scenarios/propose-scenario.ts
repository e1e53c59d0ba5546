import type { EntityManager } from 'typeorm';
import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import type { Changes, Done } from '../changes/changes.js';
import { refuseOthersThanTakePart } from '../financing/load-contribution-tables.js';
import { shareText } from '../financing/proposed-table.js';
import { putBudgetYear } from '../financing/set-budget-year.js';
import { loadParticipants } from '../regions/load-participants.js';
import { loadScenario } from './load-scenarios.js';
import { loadWhatIf } from './load-what-if.js';
import { proposalInputs } from './proposal-inputs.js';
import { answerOf, scenarioBudget, scenarioContributions } from './scenario-contributions.js';

export interface ScenarioProposal {
  readonly id: string;
  /** The newest where left out. */
  readonly version?: number | undefined;
  /** The scenario's base year where left out. */
  readonly year?: number | undefined;
  /** The revision of the budget year that the proposer saw. */
  readonly expectedRevision?: number | undefined;
}

/**
 * Makes a scenario the draft budget and key of its year, waiting for the steering group's decision (DEC-1). The year keeps
 * where it comes from and everything it was computed from: the table that is decided is the one that was tried. Refused
 * while it lets a region leave whose withdrawal is not registered (WD-1). Answers the year.
 */
export async function proposeScenario(changes: Changes, asking: Asking, proposal: ScenarioProposal): Promise<Done<number>> {
  requireRole(asking.principal, Role.Office);
  const request = { ...asking, operation: 'proposeScenario', subject: `scenario:${proposal.id}`, input: proposal };
  return changes.run(request, async (manager, revision) => {
    const saved = await loadScenario(manager, asking.principal, proposal.id, proposal.version);
    const { baseYear, years, adjustments } = saved.version;
    const year = proposal.year ?? baseYear;
    const whatIf = await loadWhatIf(manager, { baseYear, years, adjustments });
    const answer = answerOf(whatIf, saved, year);
    const rows = scenarioContributions(answer).map(({ share, ...row }) => ({ ...row, share: shareText(share) }));
    refuseOthersThanTakePart({ year }, rows, await takePart(manager, year));
    const values = { ...scenarioBudget(whatIf, saved, answer), year, revision };
    const { id, name } = saved.scenario;
    const proposed = { scenario: { id, version: saved.version.version, name }, rows, inputs: proposalInputs(whatIf, year) };
    return putBudgetYear(manager, { ...values, proposed }, proposal.expectedRevision);
  });
}

async function takePart(manager: EntityManager, year: number): Promise<readonly string[]> {
  return (await loadParticipants(manager, [year])).get(year) ?? [];
}
