import { Field, Int, ObjectType } from 'type-graphql';
import type { CsvHeadings } from './csv/load-csv-headings.js';

@ObjectType({ description: 'Which column of a CSV file is likely to say what, by its heading; null where none is.' })
class CsvColumns {
  @Field(() => String, { nullable: true, description: 'The day, or where the file has none the month.' })
  date!: string | null;

  @Field(() => String, { nullable: true, description: 'The account.' })
  account!: string | null;

  @Field(() => String, { nullable: true, description: 'Kronor with a sign; null where there are debit and credit.' })
  amount!: string | null;

  @Field(() => String, { nullable: true, description: 'Debit.' })
  debit!: string | null;

  @Field(() => String, { nullable: true, description: 'Credit.' })
  credit!: string | null;

  @Field(() => String, { nullable: true, description: 'The series.' })
  series!: string | null;

  @Field(() => String, { nullable: true, description: 'The voucher number.' })
  number!: string | null;

  @Field(() => String, { nullable: true, description: 'The cost centre (kostnadsställe).' })
  costCentre!: string | null;

  @Field(() => String, { nullable: true, description: 'The project.' })
  project!: string | null;

  @Field(() => String, { nullable: true, description: 'The text.' })
  text!: string | null;
}

@ObjectType('CsvHeadings', { description: 'The beginning of a CSV file of vouchers, to choose its columns by.' })
export class CsvHeadingsType {
  @Field(() => String, { description: 'The encoding of what was read: ASCII, UTF-8, UTF-16, CP437 or CP1252.' })
  encoding!: string;

  @Field(() => Int, { description: 'The line that its header stands on, from 1: titles may stand above it.' })
  headerLine!: number;

  @Field(() => [String], { description: 'Its header, at most 200 columns.' })
  headings!: readonly string[];

  @Field(() => CsvColumns, { description: 'What the columns are likely to say.' })
  columns!: CsvColumns;

  @Field(() => [[String]], { description: 'Its first rows as they stand, at most 10.' })
  rows!: readonly (readonly string[])[];
}

export function toCsvHeadings({ encoding, headerLine, headings, columns, rows }: CsvHeadings): CsvHeadingsType {
  const { date = null, account = null, amount = null, debit = null, credit = null } = columns;
  const { series = null, number = null, costCentre = null, project = null, text = null } = columns;
  const guessed = { date, account, amount, debit, credit, series, number, costCentre, project, text };
  return { encoding, headerLine, headings, columns: guessed, rows };
}
