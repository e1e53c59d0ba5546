import { Arg, Args, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { ChangeOptions } from '../access/change-options.args.js';
import { Role } from '../access/principal.js';
import { asking, type RequestContext } from '../access/request-context.js';
import { confirmWithdrawal } from './confirm-withdrawal.js';
import { loadParticipationSpans, loadWithdrawals } from './load-participation.js';
import { ParticipationStartInput, WithdrawalConfirmationInput, WithdrawalInput } from './participation.input.js';
import { ParticipationSpan, WithdrawalNotice } from './participation.type.js';
import { registerWithdrawal } from './register-withdrawal.js';
import { startParticipation } from './start-participation.js';

@Resolver()
export class ParticipationResolver {
  @Authorized()
  @Query(() => [ParticipationSpan], { description: 'Which regions take part, from when to when.' })
  participation(@Ctx() { reader }: RequestContext): Promise<ParticipationSpan[]> {
    return loadParticipationSpans(reader);
  }

  @Authorized()
  @Query(() => [WithdrawalNotice], { description: 'Notices of withdrawal, newest first (WD-1, WD-2).' })
  withdrawals(@Ctx() { reader }: RequestContext): Promise<WithdrawalNotice[]> {
    return loadWithdrawals(reader);
  }

  @Authorized(Role.Office)
  @Mutation(() => [ParticipationSpan], {
    nullable: true,
    description: 'Lets regions take part from a year on. Answers all spans.',
  })
  async startParticipation(
    @Arg('input', () => ParticipationStartInput, { description: 'Who, from when.' }) input: ParticipationStartInput,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<ParticipationSpan[]> {
    await startParticipation(context.changes, asking(context, options), input);
    return loadParticipationSpans(context.reader);
  }

  @Authorized(Role.Office)
  @Mutation(() => [WithdrawalNotice], {
    nullable: true,
    description: 'Registers a notice of withdrawal (WD-1). After 30 June it slips one year. Answers all notices.',
  })
  async registerWithdrawal(
    @Arg('input', () => WithdrawalInput, { description: 'The notice.' }) input: WithdrawalInput,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<WithdrawalNotice[]> {
    await registerWithdrawal(context.changes, asking(context, options), input);
    return loadWithdrawals(context.reader);
  }

  @Authorized(Role.Office)
  @Mutation(() => [WithdrawalNotice], {
    nullable: true,
    description:
      'Registers the steering group’s confirmation (WD-2), which ends the region’s participation. Answers all notices.',
  })
  async confirmWithdrawal(
    @Arg('input', () => WithdrawalConfirmationInput, { description: 'The confirmation.' }) input: WithdrawalConfirmationInput,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<WithdrawalNotice[]> {
    await confirmWithdrawal(context.changes, asking(context, options), input);
    return loadWithdrawals(context.reader);
  }
}
