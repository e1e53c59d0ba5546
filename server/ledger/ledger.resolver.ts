import { Arg, Args, Authorized, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { ChangeOptions } from '../access/change-options.args.js';
import { Role } from '../access/principal.js';
import { asking, type RequestContext } from '../access/request-context.js';
import type { Done } from '../changes/changes.js';
import { answered } from '../changes/rehearsal.js';
import { AccountMappingRuleInput, toRule, toSourceRow, VoucherInput, VoucherReversalInput } from './ledger.input.js';
import { RegisteredVoucher } from './ledger.type.js';
import { AccountMappingAnswer, AccountMappingRule, toMappingRule } from './mapping/account-mapping.type.js';
import { registerVoucher } from './register-voucher.js';
import { reverseVoucher } from './reverse-voucher.js';
import { addAccountMapping, loadAccountMapping, setAccountMapping } from './set-account-mapping.js';

const MAPPING_SEEN =
  'The data’s revision when you read the mapping; refuses with STALE where somebody has changed the mapping since.';

@Resolver()
export class LedgerResolver {
  @Authorized()
  @Query(() => [AccountMappingRule], { description: 'The account mapping in force, by account.' })
  async accountMapping(@Ctx() { reader }: RequestContext): Promise<AccountMappingRule[]> {
    return (await loadAccountMapping(reader)).map(toMappingRule);
  }

  @Authorized(Role.Office)
  @Mutation(() => AccountMappingAnswer, {
    nullable: true,
    description:
      'Sets the whole account mapping and works out every month’s totals again; vouchers stay as they are. Refuses rules that clash with MAPPING_INVALID.',
  })
  async setAccountMapping(
    @Arg('rules', () => [AccountMappingRuleInput], { description: 'Every rule, at most 1000.' }) rules: AccountMappingRuleInput[],
    @Arg('expectedRevision', () => Int, { nullable: true, description: MAPPING_SEEN }) expectedRevision: number | null,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<AccountMappingAnswer> {
    return answered(asking(context, options), {
      act: (who) => setAccountMapping(context.changes, who, rules.map(toRule), expectedRevision ?? undefined),
      read: readMapping,
    });
  }

  @Authorized(Role.Office)
  @Mutation(() => AccountMappingAnswer, {
    nullable: true,
    description:
      'Adds rules to the account mapping, as for accounts that are new in the ledger; the rules that are there stay. Refuses rules that clash with them or each other with MAPPING_INVALID.',
  })
  async addAccountMapping(
    @Arg('rules', () => [AccountMappingRuleInput], { description: 'The rules to add; the whole mapping has at most 1000.' })
    rules: AccountMappingRuleInput[],
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<AccountMappingAnswer> {
    return answered(asking(context, options), {
      act: (who) => addAccountMapping(context.changes, who, rules.map(toRule)),
      read: readMapping,
    });
  }

  @Authorized(Role.Office)
  @Mutation(() => RegisteredVoucher, {
    nullable: true,
    description: 'Stores a voucher of the office’s own under the next number of its series. Refuses one that does not sum to 0.',
  })
  async registerVoucher(
    @Arg('input', () => VoucherInput, { description: 'The voucher.' }) input: VoucherInput,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<RegisteredVoucher> {
    const voucher = { ...input, rows: input.rows.map(toSourceRow) };
    const { result, replayed } = await registerVoucher(context.changes, asking(context, options), voucher);
    return { ...result, replayed };
  }

  @Authorized(Role.Office)
  @Mutation(() => RegisteredVoucher, {
    nullable: true,
    description:
      'Corrects a voucher of the office’s own by one with opposite signs, once. Imported ones are corrected where they were booked.',
  })
  async reverseVoucher(
    @Arg('input', () => VoucherReversalInput, { description: 'Which, when and why.' }) input: VoucherReversalInput,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<RegisteredVoucher> {
    const { result, replayed } = await reverseVoucher(context.changes, asking(context, options), input);
    return { ...result, replayed };
  }
}

async function readMapping(manager: EntityManager, { revision }: Done<number>) {
  return { revision, accountMapping: (await loadAccountMapping(manager)).map(toMappingRule) };
}
