import { Arg, Authorized, Query, Resolver } from 'type-graphql';
import { AllocationInput } from './allocation.input.js';
import { Allocation } from './allocation.type.js';
import { answerAllocation } from './answer-allocation.js';

@Resolver()
export class AllocationResolver {
  @Query(() => Allocation, {
    nullable: true,
    description:
      'Shares a total by any key, exactly, and stores nothing: for what-if, and for tables other than the contributions (FIN-1).',
  })
  @Authorized()
  allocate(
    @Arg('input', () => AllocationInput, { description: 'What to share, among whom, by which key.' }) input: AllocationInput,
  ): Allocation {
    return answerAllocation(input);
  }
}
