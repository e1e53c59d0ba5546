import { Arg, Authorized, Extensions, Query, Resolver } from 'type-graphql';
import { lengthOf, property, type Weigher, weighedBy } from '../agreement/weight.js';
import { AllocationInput } from './allocation.input.js';
import { Allocation } from './allocation.type.js';
import { answerAllocation } from './answer-allocation.js';
import { MAX_PARTICIPANTS } from './check-request.js';

const weighAllocation: Weigher = ({ input }, selected) => {
  const participants = Math.min(lengthOf(property(input, 'participants')), MAX_PARTICIPANTS);
  return { participants, values: participants * selected.fields() };
};

@Resolver()
export class AllocationResolver {
  @Query(() => Allocation, {
    nullable: true,
    description:
      'Shares a total by any key, exactly, and stores nothing: for what-if, and for tables other than the contributions (FIN-1).',
  })
  @Authorized()
  @Extensions(weighedBy(weighAllocation))
  allocate(
    @Arg('input', () => AllocationInput, { description: 'What to share, among whom, by which key.' }) input: AllocationInput,
  ): Allocation {
    return answerAllocation(input);
  }
}
