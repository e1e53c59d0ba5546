import { Arg, Args, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { ChangeOptions } from '../access/change-options.args.js';
import { Role } from '../access/principal.js';
import { asking, type RequestContext } from '../access/request-context.js';
import { answered } from '../changes/rehearsal.js';
import { confirmWithdrawal } from './confirm-withdrawal.js';
import { loadParticipationSpans, loadWithdrawals } from './load-participation.js';
import { ParticipationStartInput, WithdrawalConfirmationInput, WithdrawalInput } from './participation.input.js';
import { ParticipationAnswer, ParticipationSpan, WithdrawalNotice, WithdrawalsAnswer } from './participation.type.js';
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
  @Mutation(() => ParticipationAnswer, {
    nullable: true,
    description: 'Lets regions take part from a year on. Answers all spans.',
  })
  async startParticipation(
    @Arg('input', () => ParticipationStartInput, { description: 'Who, from when.' }) input: ParticipationStartInput,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<ParticipationAnswer> {
    return answered(asking(context, options), {
      act: (who) => startParticipation(context.changes, who, input),
      read: async (manager, { revision }) => ({ revision, participation: await loadParticipationSpans(manager) }),
    });
  }

  @Authorized(Role.Office)
  @Mutation(() => WithdrawalsAnswer, {
    nullable: true,
    description: 'Registers a notice of withdrawal (WD-1). After 30 June it slips one year. Answers all notices.',
  })
  async registerWithdrawal(
    @Arg('input', () => WithdrawalInput, { description: 'The notice.' }) input: WithdrawalInput,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<WithdrawalsAnswer> {
    return answered(asking(context, options), {
      act: (who) => registerWithdrawal(context.changes, who, input),
      read: async (manager, { revision }) => ({ revision, withdrawals: await loadWithdrawals(manager) }),
    });
  }

  @Authorized(Role.Office)
  @Mutation(() => WithdrawalsAnswer, {
    nullable: true,
    description:
      'Registers the steering group’s confirmation (WD-2), which ends the region’s participation. Answers all notices.',
  })
  async confirmWithdrawal(
    @Arg('input', () => WithdrawalConfirmationInput, { description: 'The confirmation.' }) input: WithdrawalConfirmationInput,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<WithdrawalsAnswer> {
    return answered(asking(context, options), {
      act: (who) => confirmWithdrawal(context.changes, who, input),
      read: async (manager, { revision }) => ({ revision, withdrawals: await loadWithdrawals(manager) }),
    });
  }
}
