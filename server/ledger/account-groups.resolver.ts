import { Arg, Args, Authorized, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { ChangeOptions } from '../access/change-options.args.js';
import { Role } from '../access/principal.js';
import { asking, type RequestContext } from '../access/request-context.js';
import type { Done } from '../changes/changes.js';
import { answered } from '../changes/rehearsal.js';
import { ListAnswer } from '../changes/replayed.field.js';
import { AccountKind } from './account-group.entity.js';
import { addAccountGroup, renameAccountGroup } from './add-account-group.js';
import { AccountGroupType } from './ledger.type.js';
import { loadAccountGroups } from './load-account-groups.js';

@ObjectType({ description: 'The account groups after a change of them.' })
class AccountGroupsAnswer extends ListAnswer {
  @Field(() => [AccountGroupType], { description: 'All of them, as the query accountGroups gives them.' })
  accountGroups!: AccountGroupType[];
}

@InputType({ description: 'Other names for an account group.' })
class AccountGroupNamesInput {
  @Field(() => String, {
    description: 'Its code, at most 16 capital letters, digits, “_” and hyphens; never changed afterwards.',
  })
  code!: string;

  @Field(() => String, { description: 'Its name in English. At most 190 characters.' })
  name!: string;

  @Field(() => String, { description: 'Its name in Swedish. At most 190 characters.' })
  nameSv!: string;
}

@InputType({ description: 'An account group of the office’s own.' })
class AccountGroupInput extends AccountGroupNamesInput {
  @Field(() => AccountKind, { description: 'What it is in the annual financial statement (REP-2); never changed afterwards.' })
  kind!: AccountKind;
}

@Resolver()
export class AccountGroupsResolver {
  @Authorized()
  @Query(() => [AccountGroupType], { description: 'The account groups that budgets and outcomes are kept by, in order.' })
  accountGroups(@Ctx() { reader }: RequestContext): Promise<AccountGroupType[]> {
    return loadAccountGroups(reader);
  }

  @Authorized(Role.Office)
  @Mutation(() => AccountGroupsAnswer, {
    nullable: true,
    description: 'Adds an account group after the others of its kind. Refuses a code in use with ACCOUNT_GROUP_INVALID.',
  })
  async addAccountGroup(
    @Arg('input', () => AccountGroupInput, { description: 'The account group.' }) input: AccountGroupInput,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<AccountGroupsAnswer> {
    return answered(asking(context, options), { act: (who) => addAccountGroup(context.changes, who, input), read: readGroups });
  }

  @Authorized(Role.Office)
  @Mutation(() => AccountGroupsAnswer, {
    nullable: true,
    description: 'Gives an account group other names. Refuses a code that is not there with ACCOUNT_GROUP_UNKNOWN.',
  })
  async renameAccountGroup(
    @Arg('input', () => AccountGroupNamesInput, { description: 'Which, and its names.' }) input: AccountGroupNamesInput,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<AccountGroupsAnswer> {
    return answered(asking(context, options), {
      act: (who) => renameAccountGroup(context.changes, who, input),
      read: readGroups,
    });
  }
}

async function readGroups(
  manager: EntityManager,
  { revision }: Done<unknown>,
): Promise<Pick<AccountGroupsAnswer, 'revision' | 'accountGroups'>> {
  return { revision, accountGroups: await loadAccountGroups(manager) };
}
