import { Arg, Args, Authorized, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { ChangeOptions } from '../access/change-options.args.js';
import { Role } from '../access/principal.js';
import { asking, type RequestContext } from '../access/request-context.js';
import { answered } from '../changes/rehearsal.js';
import { ListAnswer } from '../changes/replayed.field.js';
import { ActivityType } from './activity.type.js';
import { addActivity } from './add-activity.js';
import { loadActivities } from './load-activities.js';

@ObjectType({ description: 'The activities after a change of them.' })
class ActivitiesAnswer extends ListAnswer {
  @Field(() => [ActivityType], { description: 'All of them, as the query activities gives them.' })
  activities!: ActivityType[];
}

@InputType({ description: 'An activity of the office’s own.' })
class OwnActivityInput {
  @Field(() => String, { description: 'Its code, at most 16 capital letters, digits and hyphens; never changed afterwards.' })
  code!: string;

  @Field(() => String, { description: 'Its name in English. At most 190 characters.' })
  name!: string;

  @Field(() => String, { description: 'Its name in Swedish. At most 190 characters.' })
  nameSv!: string;
}

@Resolver()
export class ActivitiesResolver {
  @Authorized()
  @Query(() => [ActivityType], { description: 'The activities: the agreement’s eight (ACT-1…8), then the office’s own.' })
  activities(@Ctx() { reader }: RequestContext): Promise<ActivityType[]> {
    return loadActivities(reader);
  }

  @Authorized(Role.Office)
  @Mutation(() => ActivitiesAnswer, {
    nullable: true,
    description: 'Adds an activity of the office’s own. Refuses a code in use with ACTIVITY_INVALID.',
  })
  async addActivity(
    @Arg('input', () => OwnActivityInput, { description: 'The activity.' }) input: OwnActivityInput,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<ActivitiesAnswer> {
    return answered(asking(context, options), {
      act: (who) => addActivity(context.changes, who, input),
      read: async (manager, { revision }) => ({ revision, activities: await loadActivities(manager) }),
    });
  }
}
