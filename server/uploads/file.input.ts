import { Field, ID, InputType } from 'type-graphql';
import type { GivenFile } from './open-file.js';

@InputType({ description: 'A file: one of text, base64 and upload. Refused with INPUT_INVALID where it is none or several.' })
export class FileInput implements GivenFile {
  @Field(() => String, { nullable: true, description: 'Its text; read as UTF-8, whatever encoding the file once had.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'Its bytes as base64, with padding; for files of up to some megabytes.' })
  base64?: string | null;

  @Field(() => ID, { nullable: true, description: 'An upload of one’s own that has come whole: see startUpload.' })
  upload?: string | null;
}
