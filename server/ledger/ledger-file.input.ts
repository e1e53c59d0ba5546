import { Field, InputType } from 'type-graphql';
import { FileInput } from '../uploads/file.input.js';

@InputType({ description: 'A file of vouchers to import.' })
export class LedgerFileInput {
  @Field(() => FileInput, { description: 'The file: SIE of type 4.' })
  file!: FileInput;

  @Field(() => String, { description: 'Where it comes from, in words; kept with it. At most 500 characters.' })
  source!: string;
}
