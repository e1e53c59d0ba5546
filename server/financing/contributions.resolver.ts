import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ChangeOptions, IDEMPOTENCY_KEY } from '../access/change-options.args.js';
import { Role } from '../access/principal.js';
import { asking, type RequestContext } from '../access/request-context.js';
import { answered } from '../changes/rehearsal.js';
import { type AnsweredBudgetYear, answerBudgetYear, tableOfKept } from './answer-budget-year.js';
import { BudgetYearInput, ContributionDecisionInput, toProposal } from './budget-year.input.js';
import { BudgetYear, toBudgetYear } from './budget-year.type.js';
import { tableInForce } from './contribution-table.loader.js';
import { ContributionTable, toContributionTable } from './contribution-table.type.js';
import { decideContributions } from './decide-contributions.js';
import { loadBudgetYears } from './load-budget-years.js';
import { loadContributionTable } from './load-contribution-tables.js';
import { openCorrection } from './open-correction.js';
import { setBudgetYear } from './set-budget-year.js';

@Resolver(() => BudgetYear)
export class ContributionsResolver {
  @Authorized()
  @Query(() => [BudgetYear], { description: 'Every year that has a budget, oldest first.' })
  async budgetYears(@Ctx() { reader }: RequestContext): Promise<BudgetYear[]> {
    return (await loadBudgetYears(reader)).map(toBudgetYear);
  }

  @FieldResolver(() => ContributionTable, {
    nullable: true,
    name: 'contributionTable',
    description: 'The year’s contribution table in force.',
  })
  async table(
    @Root() { year, keptTable }: AnsweredBudgetYear,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ContributionTable> {
    if (keptTable) return tableOfKept(keptTable);
    return toContributionTable(await tableInForce(context, year, info));
  }

  @Authorized(Role.Office)
  @Mutation(() => BudgetYear, {
    nullable: true,
    description:
      'Sets a year’s budget and key. Refuses with BUDGET_YEAR_DECIDED once decided, unless a correction is open (DEC-1).',
  })
  async setBudgetYear(
    @Arg('input', () => BudgetYearInput, { description: 'The year, the money and the key.' }) input: BudgetYearInput,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<BudgetYear> {
    return answerBudgetYear(asking(context, options), input.year, (who) =>
      setBudgetYear(context.changes, who, toProposal(input)),
    );
  }

  @Authorized(Role.Office)
  @Mutation(() => ContributionTable, {
    nullable: true,
    description: 'Registers the steering group’s decision (DEC-1): the table is frozen as it stands and answered.',
  })
  async decideContributions(
    @Arg('input', () => ContributionDecisionInput, { description: 'The decision.' }) input: ContributionDecisionInput,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<ContributionTable> {
    const decision = { ...input, expectedRevision: input.expectedRevision ?? undefined };
    return answered(asking(context, options), {
      act: (who) => decideContributions(context.changes, who, decision),
      read: async (manager, { result: version }) =>
        toContributionTable(await loadContributionTable(manager, input.year, version)),
    });
  }

  @Authorized(Role.Office)
  @Mutation(() => BudgetYear, {
    nullable: true,
    description: 'Opens a decided year for a correction. The decided table stays in force until the next version is decided.',
  })
  async openCorrection(
    @Arg('year', () => Int, { description: 'The operational year.' }) year: number,
    @Arg('reason', () => String, { description: 'Why it has to be corrected. At most 1000 characters.' }) reason: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: IDEMPOTENCY_KEY }) idempotencyKey: string | null,
    @Ctx() context: RequestContext,
  ): Promise<BudgetYear> {
    return answerBudgetYear(asking(context, { idempotencyKey }), year, (who) =>
      openCorrection(context.changes, who, year, reason),
    );
  }
}
