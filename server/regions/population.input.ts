import { Field, InputType, registerEnumType } from 'type-graphql';
import { Refusal } from '../agreement/refusal.js';
import { FileInput } from '../uploads/file.input.js';
import type { GivenFile } from '../uploads/open-file.js';
import { PopulationFormat } from './population-format.js';

registerEnumType(PopulationFormat, {
  name: 'PopulationFormat',
  description: 'The formats population is read from.',
  valuesConfig: {
    CSV: {
      description:
        'Comma, semicolon or tab; columns region, year or reference date, and population, in Swedish or English; or a column for each year, as PxWeb saves a table.',
    },
    JSON_STAT: { description: 'JSON as SCB’s PxWeb answers it: JSON-stat 2 or 1, or its own with columns and data.' },
  },
});

@InputType({ description: 'A file of population to import.' })
export class PopulationImportInput {
  @Field(() => PopulationFormat, { nullable: true, description: 'The file’s format; left out, it is seen from the content.' })
  format?: PopulationFormat | null;

  @Field(() => String, { nullable: true, deprecationReason: 'Use file: { text }.', description: 'The file’s text.' })
  content?: string | null;

  @Field(() => FileInput, { nullable: true, description: 'The file, as text, base64 or an upload; at most 10 000 000 bytes.' })
  file?: FileInput | null;

  @Field(() => String, { description: 'Where the figures come from, in words; kept with them. At most 500 characters.' })
  source!: string;
}

/** The file, however it is given. Refuses none and both. */
export function fileOf({ content, file }: PopulationImportInput): GivenFile {
  const given = [content == null ? undefined : { text: content }, file].filter((each) => each != null);
  const [only] = given;
  if (only && given.length === 1) return only;
  throw new Refusal('INPUT_INVALID', 'Give the file once, as file.', { figures: { given: given.length } });
}
