import { Arg, Args, Authorized, Ctx, Field, Mutation, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { ChangeOptions } from '../../access/change-options.args.js';
import { Role } from '../../access/principal.js';
import { asking, type RequestContext } from '../../access/request-context.js';
import { ReplayedField } from '../../changes/replayed.field.js';
import { loadVarianceSign, setVarianceSign } from './set-variance-sign.js';
import { VarianceSign } from './variance-sign.js';

registerEnumType(VarianceSign, {
  name: 'VarianceSign',
  description: 'What plus means in a variance (avvikelse).',
  valuesConfig: {
    PLUS_IS_BETTER: {
      description:
        'Plus is better than budget: of income outcome less budget, of costs budget less outcome. The custom of Swedish regions, and what holds until the office chooses.',
    },
    OUTCOME_LESS_BUDGET: { description: 'Outcome less budget, of income and of costs: plus is more than budgeted.' },
  },
});

@ObjectType({ description: 'How the office wants its reports.' })
class ReportSettings {
  @Field(() => VarianceSign, { description: 'What plus means in every variance: of reports, sheets and cells.' })
  varianceSign!: VarianceSign;
}

@ObjectType({ description: 'How the office wants its reports, as it was set.' })
class ReportSettingsAnswer extends ReportSettings {
  @ReplayedField()
  replayed!: boolean;
}

@Resolver()
export class VarianceSignResolver {
  @Authorized()
  @Query(() => ReportSettings, { nullable: true, description: 'How the office wants its reports.' })
  async reportSettings(@Ctx() { reader }: RequestContext): Promise<ReportSettings> {
    return { varianceSign: await loadVarianceSign(reader) };
  }

  @Authorized(Role.Office)
  @Mutation(() => ReportSettingsAnswer, {
    nullable: true,
    description: 'Chooses what plus means in a variance, for every report, sheet and cell that is asked for from now on.',
  })
  async setVarianceSign(
    @Arg('sign', () => VarianceSign, { description: 'What plus is to mean.' }) sign: VarianceSign,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<ReportSettingsAnswer> {
    const { result, replayed } = await setVarianceSign(context.changes, asking(context, options), sign);
    return { varianceSign: result, replayed };
  }
}
