import { Arg, Args, Authorized, Ctx, Extensions, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { ChangeOptions } from '../access/change-options.args.js';
import { Role } from '../access/principal.js';
import { type Asking, asking, principalOf, type RequestContext } from '../access/request-context.js';
import { weighedBy } from '../agreement/weight.js';
import type { Done } from '../changes/changes.js';
import { answered } from '../changes/rehearsal.js';
import { ContributionTable, toContributionTable } from '../financing/contribution-table.type.js';
import { loadBudgetYear } from '../financing/load-budget-years.js';
import { loadContributionTable } from '../financing/load-contribution-tables.js';
import { archiveScenario } from './archive-scenario.js';
import { copyScenario } from './copy-scenario.js';
import { adjustmentsFromGraphql } from './graphql-adjustments.js';
import { loadScenario, loadScenarios, loadScenarioVersions } from './load-scenarios.js';
import { proposeScenario } from './propose-scenario.js';
import { saveScenario } from './save-scenario.js';
import { ScenarioVisibility } from './scenario.entity.js';
import { ScenarioInput, ScenarioProposalInput, ScenarioType, toScenario } from './scenario.type.js';
import { shareScenario } from './share-scenario.js';
import { weighYearsOfInput } from './weigh-scenarios.js';

const ID_DESCRIPTION = 'The scenario’s id.';

@Resolver()
export class ScenariosResolver {
  @Authorized()
  @Query(() => [ScenarioType], {
    nullable: true,
    description: 'Your own scenarios and those that others share with the cooperation, by name.',
  })
  async scenarios(
    @Arg('archived', () => Boolean, { defaultValue: false, description: 'Those that were put away instead.' }) archived: boolean,
    @Ctx() context: RequestContext,
  ): Promise<ScenarioType[]> {
    const principal = principalOf(context);
    return (await loadScenarios(context.reader, principal, archived)).map((each) => toScenario(each, principal.id));
  }

  @Authorized()
  @Query(() => ScenarioType, { nullable: true, description: 'One scenario. Refuses with SCENARIO_UNKNOWN what you may not see.' })
  async scenario(
    @Arg('id', () => ID, { description: ID_DESCRIPTION }) id: string,
    @Arg('version', () => Int, { nullable: true, description: 'A version; the newest where left out.' }) version: number | null,
    @Ctx() context: RequestContext,
  ): Promise<ScenarioType> {
    const principal = principalOf(context);
    return toScenario(await loadScenario(context.reader, principal, id, version), principal.id);
  }

  @Authorized()
  @Query(() => [ScenarioType], { nullable: true, description: 'Every version of a scenario, the newest first.' })
  async scenarioVersions(
    @Arg('id', () => ID, { description: ID_DESCRIPTION }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ScenarioType[]> {
    const principal = principalOf(context);
    const { scenario } = await loadScenario(context.reader, principal, id);
    const versions = await loadScenarioVersions(context.reader, id);
    return versions.map((version) => toScenario({ scenario, version }, principal.id));
  }

  @Authorized()
  @Mutation(() => ScenarioType, {
    nullable: true,
    description:
      'Saves a scenario: a new one, or the next version of your own. What cannot be computed in any of its years is refused.',
  })
  @Extensions(weighedBy(weighYearsOfInput))
  async saveScenario(
    @Arg('input', () => ScenarioInput, { description: 'The scenario.' }) input: ScenarioInput,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<ScenarioType> {
    const { id, expectedRevision, adjustments, ...rest } = input;
    const saving = {
      ...rest,
      id: id ?? undefined,
      expectedRevision: expectedRevision ?? undefined,
      adjustments: adjustmentsFromGraphql(adjustments),
    };
    return answerScenario(asking(context, options), (who) => saveScenario(context.changes, who, saving));
  }

  @Authorized()
  @Mutation(() => ScenarioType, {
    nullable: true,
    description: 'Copies a scenario that you may see into a private one of your own.',
  })
  async copyScenario(
    @Arg('id', () => ID, { description: ID_DESCRIPTION }) id: string,
    @Arg('name', () => String, { description: 'The copy’s name. At most 100 characters.' }) name: string,
    @Arg('version', () => Int, { nullable: true, description: 'The version; the newest where left out.' }) version: number | null,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<ScenarioType> {
    const copying = { id, name, version: version ?? undefined };
    return answerScenario(asking(context, options), (who) => copyScenario(context.changes, who, copying));
  }

  @Authorized()
  @Mutation(() => ScenarioType, { nullable: true, description: 'Says who sees a scenario of yours.' })
  async shareScenario(
    @Arg('id', () => ID, { description: ID_DESCRIPTION }) id: string,
    @Arg('visibility', () => ScenarioVisibility, { description: 'Who sees it.' }) visibility: ScenarioVisibility,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<ScenarioType> {
    return answerScenario(asking(context, options), (who) => shareScenario(context.changes, who, { id, visibility }));
  }

  @Authorized()
  @Mutation(() => ScenarioType, {
    nullable: true,
    description: 'Puts a scenario of yours away, or takes it out again. Nothing is deleted.',
  })
  async archiveScenario(
    @Arg('id', () => ID, { description: ID_DESCRIPTION }) id: string,
    @Arg('archived', () => Boolean, { defaultValue: true, description: 'False takes it out again.' }) archived: boolean,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<ScenarioType> {
    return answerScenario(asking(context, options), (who) => archiveScenario(context.changes, who, { id, archived }));
  }

  @Authorized(Role.Office)
  @Mutation(() => ContributionTable, {
    nullable: true,
    description:
      'Makes a scenario the draft budget and key of its year, which the steering group then decides (DEC-1). Refuses with BUDGET_YEAR_DECIDED a decided year without an open correction, and with PARTICIPATION_INVALID a region that leaves without a registered withdrawal (WD-1).',
  })
  @Extensions(weighedBy(weighYearsOfInput))
  async proposeScenario(
    @Arg('input', () => ScenarioProposalInput, { description: 'The scenario and its year.' }) input: ScenarioProposalInput,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<ContributionTable> {
    const proposal = {
      id: input.id,
      version: input.version ?? undefined,
      year: input.year ?? undefined,
      expectedRevision: input.expectedRevision ?? undefined,
    };
    return answered(asking(context, options), {
      act: (who) => proposeScenario(context.changes, who, proposal),
      read: async (manager, { result: year }) => {
        const { nextVersion } = await loadBudgetYear(manager, year);
        return toContributionTable(await loadContributionTable(manager, year, nextVersion));
      },
    });
  }
}

function answerScenario(who: Asking, act: (who: Asking) => Promise<Done<string>>): Promise<ScenarioType> {
  const { principal } = who;
  return answered(who, {
    act,
    read: async (manager, { result: id }) => toScenario(await loadScenario(manager, principal, id), principal.id),
  });
}
