import { Field, InputType, registerEnumType } from 'type-graphql';
import { PopulationFormat } from './population-format.js';

registerEnumType(PopulationFormat, {
  name: 'PopulationFormat',
  description: 'The formats population is read from.',
  valuesConfig: {
    CSV: {
      description: 'Comma, semicolon or tab; columns region, year or reference date, and population, in Swedish or English.',
    },
    JSON_STAT: { description: 'SCB’s JSON-stat 2, as PxWeb answers it.' },
  },
});

@InputType({ description: 'A file of population to import.' })
export class PopulationImportInput {
  @Field(() => PopulationFormat, { description: 'The file’s format.' })
  format!: PopulationFormat;

  @Field(() => String, { description: 'The file’s text.' })
  content!: string;

  @Field(() => String, { description: 'Where the figures come from, in words; kept with them.' })
  source!: string;
}
