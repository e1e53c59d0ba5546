import { Field, InputType, Int } from 'type-graphql';
import type { LocalDate as Day } from '../agreement/local-date.js';
import { LocalDate } from '../agreement/local-date.scalar.js';
import { Kronor } from '../money/kronor.scalar.js';
import type { Ore } from '../money/ore.js';
import { FileInput } from '../uploads/file.input.js';
import type { CodingDimensions } from './dimensions/ledger-dimension.js';
import type { LedgerFileOptions } from './import-ledger-file.js';
import { checkedFilter, extractPeriod, unbalancedRule } from './imports/check-options.js';
import { ImportKind } from './imports/file-kind.js';
import './imports/import-enums.type.js';
import { ImportQuestion } from './imports/import-question.js';
import type { RowFilter } from './imports/row-filter.js';

@InputType({
  description:
    'Which column of a CSV file says what: its heading, or its number from 1 as text. Either amount, or debit and credit. Refused with INPUT_INVALID where the file has no such column.',
})
export class CsvColumnsInput {
  @Field(() => String, {
    description:
      'The day of the row, in any form that has one reading: 2026-01-15, 20260115, 2026-1-15, 15/1/2026, or as Excel numbers days; or the month, 2026-01. 1/2/2026 is refused.',
  })
  date!: string;

  @Field(() => String, { description: 'The account: 1 to 10 digits, with its name after it or not; or named by a row above.' })
  account!: string;

  @Field(() => String, { nullable: true, description: 'Kronor with a sign: debit positive, credit negative.' })
  amount?: string | null;

  @Field(() => String, { nullable: true, description: 'Debit in kronor; a row has debit or credit.' })
  debit?: string | null;

  @Field(() => String, { nullable: true, description: 'Credit in kronor, written without a minus.' })
  credit?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The series; left out, it is the letters before the number (“A12”), and “CSV” where there are none. Empty is “CSV” too.',
  })
  series?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The voucher number, kept as it is written. Rows with the same series and number are a voucher, in whatever order they stand. A list of vouchers is refused without it.',
  })
  number?: string | null;

  @Field(() => String, { nullable: true, description: 'The cost centre (kostnadsställe).' })
  costCentre?: string | null;

  @Field(() => String, { nullable: true, description: 'The project.' })
  project?: string | null;

  @Field(() => String, { nullable: true, description: 'The text; the voucher has the first of its rows’.' })
  text?: string | null;
}

@InputType({ description: 'How a CSV file of vouchers is to be read.' })
export class LedgerCsvInput {
  @Field(() => Int, { description: 'The operational year (YEAR-1) that all its rows lie in.' })
  year!: number;

  @Field(() => CsvColumnsInput, {
    nullable: true,
    description: 'Which column says what. Left out: as the last file of the named source had them.',
  })
  columns?: CsvColumnsInput | null;
}

@InputType({ description: 'The rows of a source that the ledger keeps: those that meet every list that is not empty.' })
export class LedgerFilterInput implements RowFilter {
  @Field(() => [String], { defaultValue: [], description: 'Cost centres (kostnadsställen); at most 1000.' })
  costCentres!: string[];

  @Field(() => [String], { defaultValue: [], description: 'Projects; at most 1000.' })
  projects!: string[];

  @Field(() => [String], {
    defaultValue: [],
    description: 'First digits of accounts; “5” is every account that begins with 5. At most 1000.',
  })
  accounts!: string[];
}

@InputType({ description: 'Which dimensions of SIE are the cost centre and the project.' })
export class LedgerDimensionsInput implements CodingDimensions {
  @Field(() => Int, { defaultValue: 1, description: 'The dimension of the cost centre (kostnadsställe); SIE’s own is 1.' })
  costCentre!: number;

  @Field(() => Int, { defaultValue: 6, description: 'The dimension of the project; SIE’s own is 6.' })
  project!: number;
}

@InputType({
  description:
    'What is done with vouchers that do not sum to 0, where they cannot be mended. Left out: the file is refused, and each is named.',
})
export class UnbalancedVouchersInput {
  @Field(() => Boolean, { defaultValue: false, description: 'True leaves them out, and tells which they were.' })
  leaveOut!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The account that takes each difference, in a row of its own: 1 to 10 digits.',
  })
  differenceAccount?: string | null;
}

@InputType({ description: 'A file of vouchers to import.' })
export class LedgerFileInput {
  @Field(() => FileInput, { description: 'The file: SIE of type 2, 3 or 4, or CSV.' })
  file!: FileInput;

  @Field(() => String, {
    nullable: true,
    description:
      'The name of its source; a new name makes a new source. Left out, the source is recognised by organisation number and program. At most 190 characters.',
  })
  source?: string | null;

  @Field(() => LedgerCsvInput, { nullable: true, description: 'Given: the file is CSV, to be read so. Left out: it is SIE.' })
  csv?: LedgerCsvInput | null;

  @Field(() => ImportKind, { nullable: true, description: 'What the file is to be taken for. Left out, it is inferred.' })
  as?: ImportKind | null;

  @Field(() => [ImportQuestion], {
    defaultValue: [],
    description: 'What is accepted of that which would be asked about; with a `reason`, which the change log keeps.',
  })
  accept!: ImportQuestion[];

  @Field(() => Kronor, {
    nullable: true,
    description: 'What the rows that are kept have to sum to, in kronor, debit positive; else nothing is stored.',
  })
  expect?: Ore | null;

  @Field(() => LedgerFilterInput, {
    nullable: true,
    description: 'The rows to keep, of this file and the source’s next ones. Left out: as the source has it; empty lists end it.',
  })
  filter?: LedgerFilterInput | null;

  @Field(() => LedgerDimensionsInput, {
    nullable: true,
    description: 'The source’s dimensions. Left out: as the source has them.',
  })
  dimensions?: LedgerDimensionsInput | null;

  @Field(() => UnbalancedVouchersInput, { nullable: true, description: 'What is done with vouchers that do not balance.' })
  unbalanced?: UnbalancedVouchersInput | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day that an extract covers, a month’s first; with `through`. Left out: the months of its rows.',
  })
  from?: Day | null;

  @Field(() => LocalDate, { nullable: true, description: 'The last day that an extract covers, a month’s last.' })
  through?: Day | null;
}

/** The options of a file's import as the use case takes them. */
export function toLedgerFileOptions(input: LedgerFileInput): Omit<LedgerFileOptions, 'dryRun'> {
  const { source, csv, as, accept, expect, filter, dimensions, unbalanced, from, through } = input;
  return {
    ...{ source: source ?? undefined, as: as ?? undefined, accept, expectOre: expect ?? undefined },
    ...{ csv: csv ? { year: csv.year, columns: csv.columns ?? undefined } : undefined },
    ...{ filter: filter ? checkedFilter(filter) : undefined, dimensions: dimensions ?? undefined },
    unbalanced: unbalanced ? unbalancedRule(unbalanced.leaveOut, unbalanced.differenceAccount ?? undefined) : undefined,
    period: extractPeriod(from ?? undefined, through ?? undefined),
  };
}
