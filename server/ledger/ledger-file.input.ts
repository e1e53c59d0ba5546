import { Field, InputType, Int, registerEnumType } from 'type-graphql';
import { FileInput } from '../uploads/file.input.js';
import type { LedgerCsv } from './csv/csv-vouchers.js';

export enum LedgerCoverage {
  WHOLE_YEAR = 'WHOLE_YEAR',
  ITS_VOUCHERS = 'ITS_VOUCHERS',
}

registerEnumType(LedgerCoverage, {
  name: 'LedgerCoverage',
  description: 'What a file says of the vouchers that it does not have.',
  valuesConfig: {
    WHOLE_YEAR: { description: 'It is the year so far: imported vouchers that it lacks are taken away.' },
    ITS_VOUCHERS: { description: 'Nothing: what it has is added or replaced, the rest stays.' },
  },
});

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
export class LedgerCsvInput implements LedgerCsv {
  @Field(() => Int, { description: 'The operational year (YEAR-1) that all its rows lie in.' })
  year!: number;

  @Field(() => LedgerCoverage, { description: 'What it says of the vouchers that it does not have.' })
  covers!: LedgerCoverage;

  @Field(() => CsvColumnsInput, { description: 'Which column says what.' })
  columns!: CsvColumnsInput;
}

@InputType({ description: 'A file of vouchers to import.' })
export class LedgerFileInput {
  @Field(() => FileInput, { description: 'The file: SIE of type 4, or CSV.' })
  file!: FileInput;

  @Field(() => String, { description: 'Where it comes from, in words; kept with it. At most 500 characters.' })
  source!: string;

  @Field(() => LedgerCsvInput, { nullable: true, description: 'Given: the file is CSV, to be read so. Left out: it is SIE.' })
  csv?: LedgerCsvInput | null;
}
