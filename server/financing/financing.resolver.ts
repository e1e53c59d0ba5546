import { Arg, Args, Authorized, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { ChangeOptions } from '../access/change-options.args.js';
import { Role } from '../access/principal.js';
import { asking, type RequestContext, today } from '../access/request-context.js';
import type { LocalDate as Day } from '../agreement/local-date.js';
import { LocalDate } from '../agreement/local-date.scalar.js';
import { findRegion } from '../regions/region-names.js';
import { FinancingDecision, FinancingDecisionInput, toFinancingDecision } from './financing-decision.type.js';
import { Instalment, PaymentInput, toInstalment } from './instalment.type.js';
import { loadFinancingDecisions } from './load-financing-decisions.js';
import { loadInstalments } from './load-instalments.js';
import { planInstalments } from './plan-instalments.js';
import { recordFinancingDecision } from './record-financing-decision.js';
import { recordPayment } from './record-payment.js';
import { requestInstalment } from './request-instalment.js';

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
    return (await loadFinancingDecisions(reader, year)).map(toFinancingDecision);
  }

  @Authorized()
  @Query(() => [Instalment], {
    nullable: true,
    description: 'A year’s instalments with what is paid and outstanding today, by number and county code.',
  })
  instalments(
    @Arg('year', () => Int, { description: 'The operational year.' }) year: number,
    @Arg('region', () => String, { nullable: true, description: 'Only this region: code or name.' }) region: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Instalment[]> {
    return instalmentsOf(context, year, region ?? undefined);
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
    const { result } = await recordFinancingDecision(context.changes, asking(context, options), decision);
    const recorded = await loadFinancingDecisions(context.reader, result.year, result.regionCode);
    return toFinancingDecision(recorded[0] as (typeof recorded)[number]);
  }

  @Authorized(Role.Office)
  @Mutation(() => [Instalment], {
    nullable: true,
    description:
      'Splits what a decided year still has to ask for over the due dates, to the öre. After a correction: the difference.',
  })
  async planInstalments(
    @Arg('year', () => Int, { description: 'The operational year.' }) year: number,
    @Arg('dueDates', () => [LocalDate], { description: 'One for each instalment, in order; 1 to 12.' }) dueDates: Day[],
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<Instalment[]> {
    await planInstalments(context.changes, asking(context, options), { year, dueDates });
    return instalmentsOf(context, year);
  }

  @Authorized(Role.Office)
  @Mutation(() => [Instalment], { nullable: true, description: 'Marks an instalment as requested from all regions.' })
  async requestInstalment(
    @Arg('year', () => Int, { description: 'The operational year.' }) year: number,
    @Arg('number', () => Int, { description: 'The instalment’s number.' }) number: number,
    @Arg('requestedOn', () => LocalDate, { description: 'The day it was requested.' }) requestedOn: Day,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<Instalment[]> {
    await requestInstalment(context.changes, asking(context, options), { year, number, requestedOn });
    return instalmentsOf(context, year);
  }

  @Authorized(Role.Office)
  @Mutation(() => [Instalment], {
    nullable: true,
    description: 'Records money received for a requested instalment. Answers the region’s instalments.',
  })
  async recordPayment(
    @Arg('input', () => PaymentInput, { description: 'The payment.' }) input: PaymentInput,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<Instalment[]> {
    const { amount, ...rest } = input;
    await recordPayment(context.changes, asking(context, options), { ...rest, amountOre: amount });
    return instalmentsOf(context, input.year, input.region);
  }
}

async function instalmentsOf(context: RequestContext, year: number, region?: string): Promise<Instalment[]> {
  const regionCode = region === undefined ? undefined : findRegion(region).code;
  return (await loadInstalments(context.reader, year, today(context), regionCode)).map(toInstalment);
}
