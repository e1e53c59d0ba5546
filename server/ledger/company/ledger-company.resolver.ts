import { Arg, Args, Authorized, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { ChangeOptions } from '../../access/change-options.args.js';
import { Role } from '../../access/principal.js';
import { asking, type RequestContext } from '../../access/request-context.js';
import { ReplayedField } from '../../changes/replayed.field.js';
import { loadLedgerCompany, setLedgerCompany } from './set-ledger-company.js';

const NAME = 'Its name (företagsnamn, #FNAMN). At most 190 characters.';
const NUMBER = 'Its organisation number (organisationsnummer, #ORGNR), NNNNNN-NNNN.';

@ObjectType({ description: 'Whose ledger it is: the region that hosts the office, as `ledger export` writes it.' })
class LedgerCompanyType {
  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => String, { description: NUMBER })
  organisationNumber!: string;
}

@ObjectType({ description: 'Whose ledger it is, as it was set.' })
class LedgerCompanyAnswer extends LedgerCompanyType {
  @ReplayedField()
  replayed!: boolean;
}

@InputType({ description: 'Whose ledger it is.' })
class LedgerCompanyInput {
  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => String, { description: `${NUMBER} The check digit has to fit.` })
  organisationNumber!: string;
}

@Resolver()
export class LedgerCompanyResolver {
  @Authorized()
  @Query(() => LedgerCompanyType, { nullable: true, description: 'Whose ledger it is; null until the office has set it.' })
  ledgerCompany(@Ctx() { reader }: RequestContext): Promise<LedgerCompanyType | null> {
    return loadLedgerCompany(reader);
  }

  @Authorized(Role.Office)
  @Mutation(() => LedgerCompanyAnswer, {
    nullable: true,
    description: 'Sets whose ledger it is. Refuses an organisation number whose check digit is wrong with INPUT_INVALID.',
  })
  async setLedgerCompany(
    @Arg('input', () => LedgerCompanyInput, { description: 'The name and the number.' }) input: LedgerCompanyInput,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<LedgerCompanyAnswer> {
    const { result, replayed } = await setLedgerCompany(context.changes, asking(context, options), input);
    return { ...result, replayed };
  }
}
