import { Authorized, Field, FieldResolver, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { expect, it } from 'vitest';
import { Role } from '../../server/access/principal.js';
import { Public } from '../../server/access/public.js';
import { buildFordelaSchema } from '../../server/http/build-schema.js';

@Resolver()
class Guarded {
  @Authorized(Role.Reader)
  @Query(() => Boolean)
  guarded(): boolean {
    return true;
  }

  @Public()
  @Query(() => Boolean)
  open(): boolean {
    return true;
  }
}

@Authorized(Role.Office)
@Resolver()
class GuardedAsAWhole {
  @Mutation(() => Boolean)
  change(): boolean {
    return true;
  }
}

@Resolver()
class ForgottenQuery {
  @Query(() => Boolean)
  forgotten(): boolean {
    return true;
  }
}

@Resolver()
class ForgottenMutation {
  @Mutation(() => Boolean, { name: 'renamed' })
  forgottenToo(): boolean {
    return true;
  }
}

@Resolver()
class Both {
  @Public()
  @Authorized()
  @Query(() => Boolean)
  both(): boolean {
    return true;
  }
}

@ObjectType()
class Vault {
  @Authorized(Role.Office)
  @Field(() => String)
  secret!: string;
}

@Resolver()
class VaultResolver {
  @Public()
  @Query(() => Vault)
  vault(): Vault {
    return { secret: 's' };
  }
}

@ObjectType()
class Safe {
  @Field(() => String)
  name!: string;
}

@Resolver(() => Safe)
class SafeResolver {
  @Public()
  @Query(() => Safe)
  safe(): Safe {
    return { name: 's' };
  }

  @Authorized(Role.Office)
  @FieldResolver(() => String)
  content(): string {
    return 'c';
  }
}

it('starts where every root field says who may ask', async () => {
  await expect(buildFordelaSchema([Guarded, GuardedAsAWhole])).resolves.toBeDefined();
});

it.each([
  { title: 'a query', resolver: ForgottenQuery, fault: 'Query.forgotten has neither @Authorized nor @Public' },
  {
    title: 'a mutation under another name',
    resolver: ForgottenMutation,
    fault: 'Mutation.renamed has neither @Authorized nor @Public',
  },
  { title: 'a field that says both', resolver: Both, fault: 'Query.both has both @Authorized and @Public' },
  {
    title: 'a guard on a field of a type',
    resolver: VaultResolver,
    fault: 'Vault.secret has @Authorized, which guards root fields only',
  },
  {
    title: 'a guard on a field resolver',
    resolver: SafeResolver,
    fault: 'SafeResolver.content has @Authorized, which guards root fields only',
  },
])('does not start with $title', async ({ resolver, fault }) => {
  await expect(buildFordelaSchema([Guarded, resolver])).rejects.toThrow(fault);
});
