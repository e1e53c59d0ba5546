import { Arg, Args, Authorized, Ctx, Extensions, Mutation, Query, Resolver } from 'type-graphql';
import { ChangeOptions } from '../access/change-options.args.js';
import { Role } from '../access/principal.js';
import { asking, type RequestContext } from '../access/request-context.js';
import type { LocalDate as Day } from '../agreement/local-date.js';
import { LocalDate } from '../agreement/local-date.scalar.js';
import { weighedBy, weighFile } from '../agreement/weight.js';
import { importPopulation } from './import-population.js';
import { loadPopulations } from './load-populations.js';
import { PopulationImportInput } from './population.input.js';
import { Population, PopulationImportReport, toPopulation } from './population.type.js';
import { readPopulationFile } from './read-population-file.js';
import { findRegion } from './region-names.js';

@Resolver()
export class PopulationsResolver {
  @Authorized()
  @Query(() => [Population], { description: 'Population by reference date, in the version in force, oldest first.' })
  async populations(
    @Arg('referenceDate', () => LocalDate, { nullable: true, description: 'Only this day.' }) referenceDate: Day | null,
    @Arg('region', () => String, { nullable: true, description: 'Only this region: code or name.' }) region: string | null,
    @Ctx() { reader }: RequestContext,
  ): Promise<Population[]> {
    const only = region ? findRegion(region).code : undefined;
    const known = await loadPopulations(reader, referenceDate ? [referenceDate] : undefined);
    return [...known.values()].map((population) => toPopulation(population, only));
  }

  @Authorized(Role.Office)
  @Mutation(() => PopulationImportReport, {
    description: 'Imports a file of population, all or nothing. Refuses with IMPORT_REFUSED and every offending row.',
  })
  @Extensions(weighedBy(weighFile))
  async importPopulation(
    @Arg('input', () => PopulationImportInput, { description: 'The file.' }) input: PopulationImportInput,
    @Args(() => ChangeOptions) options: ChangeOptions,
    @Ctx() context: RequestContext,
  ): Promise<PopulationImportReport> {
    const file = readPopulationFile(new TextEncoder().encode(input.content), input.format);
    const { result, revision, changed } = await importPopulation(context.changes, asking(context, options), {
      file,
      source: input.source,
    });
    return { revision, changed, populations: result };
  }
}
