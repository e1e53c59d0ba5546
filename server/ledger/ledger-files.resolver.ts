import { Arg, Args, Authorized, Ctx, Extensions, Int, Mutation, Query, Resolver } from 'type-graphql';
import { RehearsableOptions } from '../access/change-options.args.js';
import { Role } from '../access/principal.js';
import { asking, principalOf, type RequestContext } from '../access/request-context.js';
import { weighedBy, weighFile } from '../agreement/weight.js';
import { FileInput } from '../uploads/file.input.js';
import { loadCsvHeadings } from './csv/load-csv-headings.js';
import { CsvHeadingsType, toCsvHeadings } from './csv-headings.type.js';
import { importLedgerFile } from './import-ledger-file.js';
import { LedgerImportType } from './imports/ledger-import.type.js';
import { LedgerSource } from './imports/ledger-source.entity.js';
import { LedgerSourceType, toLedgerSource } from './imports/ledger-source.type.js';
import { LedgerFileInput, toLedgerFileOptions } from './ledger-file.input.js';
import { LedgerFileImportType, toLedgerFileImport } from './ledger-file.type.js';
import { loadLedgerImports } from './load-ledger-imports.js';

@Resolver()
export class LedgerFilesResolver {
  @Authorized()
  @Query(() => [LedgerImportType], {
    nullable: true,
    description: 'The imports that changed the ledger, newest first; the last 200.',
  })
  ledgerImports(
    @Arg('year', () => Int, { nullable: true, description: 'Only this operational year (YEAR-1).' }) year: number | null,
    @Ctx() { reader }: RequestContext,
  ): Promise<LedgerImportType[]> {
    return loadLedgerImports(reader, year ?? undefined);
  }

  @Authorized()
  @Query(() => [LedgerSourceType], { description: 'The sources of the ledger, by name.' })
  async ledgerSources(@Ctx() { reader }: RequestContext): Promise<LedgerSourceType[]> {
    return (await reader.find(LedgerSource, { order: { name: 'ASC' } })).map(toLedgerSource);
  }

  @Authorized(Role.Office)
  @Query(() => CsvHeadingsType, {
    nullable: true,
    description: 'Looks into a CSV file of vouchers before it is imported. Refuses with FILE_MALFORMED what is no such file.',
  })
  @Extensions(weighedBy(weighFile))
  async csvHeadings(
    @Arg('file', () => FileInput, { description: 'The file.' }) file: FileInput,
    @Ctx() context: RequestContext,
  ): Promise<CsvHeadingsType> {
    const asker = { principal: principalOf(context), now: context.now };
    return toCsvHeadings(await loadCsvHeadings(context.reader, asker, file));
  }

  @Authorized(Role.Office)
  @Mutation(() => LedgerFileImportType, {
    nullable: true,
    description:
      'Takes a file of vouchers into the ledger, all of it or nothing; with dryRun it tells what would happen, and what would be asked. Refuses with IMPORT_ASKS what may be wrong and is not accepted, everything at once in the figure `questions`, with FILE_MALFORMED what is no such file, with SIE_VOUCHER_UNBALANCED, SIE_CHECKSUM_WRONG or IMPORT_REFUSED what does not hold, and with UPLOAD_UNKNOWN or UPLOAD_INVALID a file that has not come.',
  })
  @Extensions(weighedBy(weighFile))
  async importLedgerFile(
    @Arg('input', () => LedgerFileInput, { description: 'The file.' }) input: LedgerFileInput,
    @Args(() => RehearsableOptions) options: RehearsableOptions,
    @Ctx() context: RequestContext,
  ): Promise<LedgerFileImportType> {
    const { dryRun } = options;
    return toLedgerFileImport(
      await importLedgerFile(context, asking(context, options), { ...toLedgerFileOptions(input), file: input.file, dryRun }),
      dryRun,
    );
  }
}
