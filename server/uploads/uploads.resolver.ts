import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import { Role } from '../access/principal.js';
import { principalOf, type RequestContext } from '../access/request-context.js';
import { addUploadPart } from './add-upload-part.js';
import { decodeBase64 } from './decode-base64.js';
import { startUpload } from './start-upload.js';
import { toUpload, UploadInput, UploadPartInput, UploadType } from './upload.type.js';

@Resolver()
export class UploadsResolver {
  @Authorized(Role.Office)
  @Mutation(() => UploadType, {
    nullable: true,
    description:
      'Begins to send a file in parts. Nothing is in the change log before it is imported. At most four at a time are kept for a person. Refuses with FILE_TOO_LARGE.',
  })
  async startUpload(
    @Arg('input', () => UploadInput, { description: 'The file.' }) input: UploadInput,
    @Ctx() context: RequestContext,
  ): Promise<UploadType> {
    return toUpload(await startUpload(context.changes, principalOf(context), input));
  }

  @Authorized(Role.Office)
  @Mutation(() => UploadType, {
    nullable: true,
    description:
      'Adds the next part. The same part again changes nothing; a gap, or other bytes in the same place, is refused with UPLOAD_INVALID, and an upload that has expired with UPLOAD_UNKNOWN.',
  })
  async addUploadPart(
    @Arg('input', () => UploadPartInput, { description: 'The part.' }) { upload, offset, base64 }: UploadPartInput,
    @Ctx() context: RequestContext,
  ): Promise<UploadType> {
    const part = { upload, offset, content: decodeBase64('base64', base64) };
    return toUpload(await addUploadPart(context.changes, principalOf(context), part));
  }
}
