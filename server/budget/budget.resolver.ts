import { Arg, Args, Authorized, Ctx, Extensions, Int, Mutation, Query, Resolver } from 'type-graphql';
import { ChangeOptions, RehearsableOptions } from '../access/change-options.args.js';
import { Role } from '../access/principal.js';
import { asking, type RequestContext } from '../access/request-context.js';
import type { LocalDate as Day } from '../agreement/local-date.js';
import { LocalDate } from '../agreement/local-date.scalar.js';
import { weighedBy, weighFile } from '../agreement/weight.js';
import { answered } from '../changes/rehearsal.js';
import { openFile } from '../uploads/open-file.js';
import { BudgetDecisionInput, BudgetDraftInput, BudgetImportInput, BudgetSieInput, toProposedLine } from './budget.input.js';
import { BudgetType, BudgetVersionType, toBudget, toBudgetVersion } from './budget.type.js';
import { budgetFromCsv, budgetToCsv } from './budget-csv.js';
import { decideBudget } from './decide-budget.js';
import { importBudgetSie } from './import-budget-sie.js';
import { loadBudget, loadBudgetVersions, statusOf } from './load-budget.js';
import type { ProposedLine } from './plan-lines.js';
import { setBudgetDraft } from './set-budget-draft.js';

const AS_OF = 'The version in force on this day: the last that the steering group had decided by then (DEC-1).';

@Resolver()
export class BudgetResolver {
  @Authorized()
  @Query(() => BudgetType, {
    nullable: true,
    description:
      'A year’s operating budget: the version in force, else the draft. Refuses with BUDGET_UNKNOWN where there is none.',
  })
  async budget(
    @Arg('year', () => Int, { description: 'The operational year (YEAR-1).' }) year: number,
    @Arg('version', () => Int, { nullable: true, description: 'A version other than the one in force.' }) version: number | null,
    @Arg('asOf', () => LocalDate, { nullable: true, description: AS_OF }) asOf: Day | null,
    @Ctx() { reader }: RequestContext,
  ): Promise<BudgetType> {
    return toBudget(await loadBudget(reader, year, { version: version ?? undefined, asOf: asOf ?? undefined }));
  }

  @Authorized()
  @Query(() => [BudgetVersionType], { nullable: true, description: 'Every version of a year’s operating budget, oldest first.' })
  async budgetVersions(
    @Arg('year', () => Int, { description: 'The operational year (YEAR-1).' }) year: number,
    @Ctx() { reader }: RequestContext,
  ): Promise<BudgetVersionType[]> {
    const versions = await loadBudgetVersions(reader, year);
    return versions.map((version) => toBudgetVersion(version, statusOf(version, versions)));
  }

  @Authorized()
  @Query(() => String, {
    nullable: true,
    description: 'A year’s operating budget as CSV, in kronor: the form that importBudget reads.',
  })
  async budgetCsv(
    @Arg('year', () => Int, { description: 'The operational year (YEAR-1).' }) year: number,
    @Arg('version', () => Int, { nullable: true, description: 'A version other than the one in force.' }) version: number | null,
    @Arg('asOf', () => LocalDate, { nullable: true, description: AS_OF }) asOf: Day | null,
    @Ctx() { reader }: RequestContext,
  ): Promise<string> {
    return budgetToCsv((await loadBudget(reader, year, { version: version ?? undefined, asOf: asOf ?? undefined })).lines);
  }

  @Authorized(Role.Office)
  @Mutation(() => BudgetType, {
    nullable: true,
    description:
      'Sets the draft of a year’s operating budget, whole; after a decision it is the next version (DEC-1). Refuses with every fault of every line.',
  })
  setBudgetDraft(
    @Arg('input', () => BudgetDraftInput, { description: 'The draft.' }) input: BudgetDraftInput,
    @Args(() => RehearsableOptions) options: RehearsableOptions,
    @Ctx() context: RequestContext,
  ): Promise<BudgetType> {
    return draft(context, options, input, input.lines.map(toProposedLine));
  }

  @Authorized(Role.Office)
  @Mutation(() => BudgetType, {
    nullable: true,
    description: 'Sets the draft from CSV, all or nothing. Refuses with IMPORT_REFUSED and every offending row.',
  })
  @Extensions(weighedBy(weighFile))
  importBudget(
    @Arg('input', () => BudgetImportInput, { description: 'The file.' }) input: BudgetImportInput,
    @Args(() => RehearsableOptions) options: RehearsableOptions,
    @Ctx() context: RequestContext,
  ): Promise<BudgetType> {
    return draft(context, options, input, budgetFromCsv(input.content), 1);
  }

  @Authorized(Role.Office)
  @Mutation(() => BudgetType, {
    nullable: true,
    description:
      'Sets the draft from the budget of a SIE file (#PBUDGET of its year), whole (DEC-1): accounts, cost centres and projects by the account mapping, months by hand. Refuses with FILE_MALFORMED a file without a budget, with IMPORT_REFUSED what has no place, by account, and with UPLOAD_UNKNOWN or UPLOAD_INVALID a file that has not come.',
  })
  @Extensions(weighedBy(weighFile))
  async importBudgetSie(
    @Arg('input', () => BudgetSieInput, { description: 'The file.' }) input: BudgetSieInput,
    @Args(() => RehearsableOptions) options: RehearsableOptions,
    @Ctx() context: RequestContext,
  ): Promise<BudgetType> {
    const { year, source, revisionReason, expectedRevision } = input;
    const who = asking(context, options);
    const file = await openFile(context.reader, who.principal, input.file, context.changes.now());
    const seen = { reason: revisionReason ?? undefined, expectedRevision: expectedRevision ?? undefined };
    const { result, replayed } = await importBudgetSie(context, who, file, { year, source, ...seen, dryRun: options.dryRun });
    return { ...toBudget(result.budget), replayed };
  }

  @Authorized(Role.Office)
  @Mutation(() => BudgetType, {
    nullable: true,
    description: 'Registers the steering group’s decision on the draft (DEC-1): it counts from then on and is never edited.',
  })
  async decideBudget(
    @Arg('input', () => BudgetDecisionInput, { description: 'The decision.' }) input: BudgetDecisionInput,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<BudgetType> {
    const { year, decidedOn, reference, expectedRevision } = input;
    const decision = { year, decidedOn, reference, expectedRevision: expectedRevision ?? undefined };
    return answered(asking(context, options), {
      act: (who) => decideBudget(context.changes, who, decision),
      read: async (manager, { result: version }) => toBudget(await loadBudget(manager, year, { version })),
    });
  }
}

async function draft(
  context: RequestContext,
  options: RehearsableOptions,
  { year, source, example, revisionReason, expectedRevision }: Omit<BudgetImportInput, 'content'>,
  lines: readonly ProposedLine[],
  rowsAbove?: number,
): Promise<BudgetType> {
  const seen = { reason: revisionReason ?? undefined, expectedRevision: expectedRevision ?? undefined };
  const proposal = { year, source, example, lines, rowsAbove, ...seen };
  return answered(asking(context, options), {
    dryRun: options.dryRun,
    act: (who) => setBudgetDraft(context.changes, who, proposal),
    read: async (manager, { result: version }) => toBudget(await loadBudget(manager, year, { version })),
  });
}
