import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import type { Upload } from './upload.entity.js';

@ObjectType('Upload', { description: 'A file that is sent in parts. It is kept for a day, and is no data until it is imported.' })
export class UploadType {
  @Field(() => ID, { description: 'What it is known by.' })
  id!: string;

  @Field(() => String, { description: 'The file’s name.' })
  fileName!: string;

  @Field(() => Float, { description: 'How many bytes the file has, as announced.' })
  bytes!: number;

  @Field(() => Float, { description: 'How many bytes have come; the next part begins there.' })
  receivedBytes!: number;

  @Field(() => Boolean, { description: 'Whether all of it has come.' })
  complete!: boolean;

  @Field(() => String, { description: 'When it is forgotten, in UTC: ISO 8601 with milliseconds.' })
  expiresAt!: string;
}

export function toUpload({ id, fileName, bytes, receivedBytes, expiresAt }: Upload): UploadType {
  return { id, fileName, bytes, receivedBytes, complete: receivedBytes === bytes, expiresAt };
}

@InputType({ description: 'A file that will be sent in parts.' })
export class UploadInput {
  @Field(() => String, { description: 'Its name. At most 255 characters.' })
  fileName!: string;

  @Field(() => Float, { description: 'How many bytes it has: 1 to 536 870 912 (512 MiB).' })
  bytes!: number;
}

@InputType({ description: 'The next part of a file.' })
export class UploadPartInput {
  @Field(() => ID, { description: 'The upload that it belongs to.' })
  upload!: string;

  @Field(() => Float, { description: 'Where in the file it begins, in bytes from 0: `receivedBytes` of the upload.' })
  offset!: number;

  @Field(() => String, { description: 'Its bytes as base64, with padding: 1 to 4 194 304 bytes (4 MiB) before base64.' })
  base64!: string;
}
