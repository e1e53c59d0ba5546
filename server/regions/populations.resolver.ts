import { Arg, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../access/request-context.js';
import type { LocalDate as Day } from '../agreement/local-date.js';
import { LocalDate } from '../agreement/local-date.scalar.js';
import { loadPopulations, loadPopulationsOf } from './load-populations.js';
import { Population, toPopulation } from './population.type.js';
import { findRegion } from './region-names.js';

@Resolver()
export class PopulationsResolver {
  @Authorized()
  @Query(() => [Population], {
    nullable: true,
    description: 'Population by reference date, in the version in force, oldest first.',
  })
  async populations(
    @Arg('referenceDate', () => LocalDate, { nullable: true, description: 'Only this day.' }) referenceDate: Day | null,
    @Arg('region', () => String, { nullable: true, description: 'Only this region: code or name.' }) region: string | null,
    @Ctx() { reader }: RequestContext,
  ): Promise<Population[]> {
    const only = region == null ? undefined : findRegion(region).code;
    const known = referenceDate == null ? await loadPopulations(reader) : await loadPopulationsOf(reader, referenceDate);
    return [...known.values()].map((population) => toPopulation(population, only));
  }
}
