import { Arg, Args, Authorized, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { ChangeOptions } from '../access/change-options.args.js';
import { Role } from '../access/principal.js';
import { type Asking, asking, type RequestContext, today } from '../access/request-context.js';
import type { LocalDate as Day } from '../agreement/local-date.js';
import { LocalDate } from '../agreement/local-date.scalar.js';
import { decimalText } from '../allocation/decimal.js';
import { Decimal } from '../allocation/decimal.scalar.js';
import type { Fraction } from '../allocation/fraction.js';
import type { Done } from '../changes/changes.js';
import { answered } from '../changes/rehearsal.js';
import { findRegion } from '../regions/region-names.js';
import { FinancingDecision, FinancingDecisionInput, toFinancingDecision } from './financing-decision.type.js';
import { Instalment, InstalmentsAnswer, PaymentInput, toInstalment } from './instalment.type.js';
import { loadBudgetYear } from './load-budget-years.js';
import { loadFinancingDecisions } from './load-financing-decisions.js';
import { loadInstalments } from './load-instalments.js';
import { planInstalments } from './plan-instalments.js';
import { recordFinancingDecision } from './record-financing-decision.js';
import { recordPayment } from './record-payment.js';
import { requestInstalment } from './request-instalment.js';

const PARTS =
  'The agreed parts, one for each due date, in order: percent or any other weights above 0, such as 40 and 60. Equal parts where left out.';

@Resolver()
export class FinancingResolver {
  @Authorized()
  @Query(() => [FinancingDecision], {
    nullable: true,
    description: 'What the regions have decided on financing a year (FIN-1), by county code.',
  })
  async financingDecisions(
    @Arg('year', () => Int, { description: 'The operational year.' }) year: number,
    @Ctx() { reader }: RequestContext,
  ): Promise<FinancingDecision[]> {
    await loadBudgetYear(reader, year); // refuses a year without a budget
    return (await loadFinancingDecisions(reader, year)).map(toFinancingDecision);
  }

  @Authorized()
  @Query(() => [Instalment], {
    nullable: true,
    description: 'A year’s instalments with what is paid and outstanding today, by number and county code.',
  })
  async instalments(
    @Arg('year', () => Int, { description: 'The operational year.' }) year: number,
    @Arg('region', () => String, { nullable: true, description: 'Only this region: code or name.' }) region: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Instalment[]> {
    await loadBudgetYear(context.reader, year); // refuses a year without a budget
    return readInstalments(context.reader, context, region == null ? { year } : { year, region });
  }

  @Authorized(Role.Office)
  @Mutation(() => FinancingDecision, { nullable: true, description: 'Records a region’s decision on financing a year (FIN-1).' })
  async recordFinancingDecision(
    @Arg('input', () => FinancingDecisionInput, { description: 'The decision.' }) input: FinancingDecisionInput,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<FinancingDecision> {
    const { amount, ...rest } = input;
    const decision = { ...rest, amountOre: amount ?? null };
    return answered(asking(context, options), {
      act: (who) => recordFinancingDecision(context.changes, who, decision),
      read: async (manager, { result: { year, regionCode } }) => {
        const recorded = await loadFinancingDecisions(manager, year, regionCode);
        return toFinancingDecision(recorded[0] as (typeof recorded)[number]);
      },
    });
  }

  @Authorized(Role.Office)
  @Mutation(() => InstalmentsAnswer, {
    nullable: true,
    description:
      'Splits what a decided year still has to ask for over the due dates, to the öre. After a correction: the difference; of a region that owes less than before, instalments that were never requested are replaced.',
  })
  async planInstalments(
    @Arg('year', () => Int, { description: 'The operational year.' }) year: number,
    @Arg('dueDates', () => [LocalDate], { description: 'One for each instalment, in order; 1 to 12.' }) dueDates: Day[],
    @Arg('parts', () => [Decimal], { nullable: true, description: PARTS }) parts: Fraction[] | null,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<InstalmentsAnswer> {
    return answerInstalments(context, options, { year }, (who) =>
      planInstalments(context.changes, who, { year, dueDates, parts: parts?.map((part) => decimalText(part) ?? '') }),
    );
  }

  @Authorized(Role.Office)
  @Mutation(() => InstalmentsAnswer, { nullable: true, description: 'Marks an instalment as requested from all regions.' })
  async requestInstalment(
    @Arg('year', () => Int, { description: 'The operational year.' }) year: number,
    @Arg('number', () => Int, { description: 'The instalment’s number.' }) number: number,
    @Arg('requestedOn', () => LocalDate, { description: 'The day it was requested.' }) requestedOn: Day,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<InstalmentsAnswer> {
    const request = { year, number, requestedOn };
    return answerInstalments(context, options, request, (who) => requestInstalment(context.changes, who, request));
  }

  @Authorized(Role.Office)
  @Mutation(() => InstalmentsAnswer, {
    nullable: true,
    description: 'Records money received for a requested instalment. Answers the region’s instalments.',
  })
  async recordPayment(
    @Arg('input', () => PaymentInput, { description: 'The payment.' }) input: PaymentInput,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<InstalmentsAnswer> {
    const { amount, ...rest } = input;
    const payment = { ...rest, amountOre: amount };
    return answerInstalments(context, options, input, (who) => recordPayment(context.changes, who, payment));
  }
}

interface AskedInstalments {
  readonly year: number;
  readonly region?: string;
}

/** Does something to instalments and answers those of the year, or of one region of it, as they are after it. */
function answerInstalments<T>(
  context: RequestContext,
  options: ChangeOptions,
  asked: AskedInstalments,
  act: (who: Asking) => Promise<Done<T>>,
): Promise<InstalmentsAnswer> {
  return answered(asking(context, options), {
    act,
    read: async (manager, { revision }) => ({ revision, instalments: await readInstalments(manager, context, asked) }),
  });
}

async function readInstalments(
  reader: EntityManager,
  context: RequestContext,
  { year, region }: AskedInstalments,
): Promise<Instalment[]> {
  const regionCode = region === undefined ? undefined : findRegion(region).code;
  return (await loadInstalments(reader, year, today(context), regionCode)).map(toInstalment);
}
