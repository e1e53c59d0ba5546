import { Arg, Args, Authorized, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import { RehearsableOptions } from '../access/change-options.args.js';
import { Role } from '../access/principal.js';
import { asking, principalOf, type RequestContext } from '../access/request-context.js';
import { weighedBy, weighFile } from '../agreement/weight.js';
import { importPopulation } from '../regions/import-population.js';
import { PopulationAcceptance } from '../regions/plausibility/population-acceptance.js';
import { PopulationImportReport, toImportReport } from '../regions/plausibility/population-import.type.js';
import { fileOf, PopulationImportInput } from '../regions/population.input.js';
import { readPopulationFile } from '../regions/read-population-file.js';
import { readWholeFile } from '../uploads/read-whole-file.js';
import { loadOpenTables } from './load-open-tables.js';

@Resolver()
export class PopulationImportResolver {
  @Authorized(Role.Office)
  @Mutation(() => PopulationImportReport, {
    nullable: true,
    description:
      'Imports a file of population, all or nothing; with dryRun it tells what would happen. Refuses with IMPORT_REFUSED and every offending row, with FILE_MALFORMED what is no such file, and with POPULATION_JUMPS, naming every region, what moves further than inhabitants do and is not accepted.',
  })
  @Extensions(weighedBy(weighFile))
  async importPopulation(
    @Arg('input', () => PopulationImportInput, { description: 'The file.' }) input: PopulationImportInput,
    @Arg('accept', () => [PopulationAcceptance], {
      defaultValue: [],
      description: 'What is taken although it would be asked about. Storing what jumps needs a reason; a dry run does not.',
    })
    accept: PopulationAcceptance[],
    @Args(() => RehearsableOptions) options: RehearsableOptions,
    @Ctx() context: RequestContext,
  ): Promise<PopulationImportReport> {
    const bytes = await readWholeFile(context.reader, principalOf(context), fileOf(input), context.now());
    const file = readPopulationFile(bytes, input.format ?? undefined);
    const asked = { ...asking(context, options), rehearse: options.dryRun };
    return toImportReport(await importPopulation(context.changes, asked, { file, source: input.source, accept }, loadOpenTables));
  }
}
