import { Field, Int, ObjectType } from 'type-graphql';
import type { LedgerSource } from './ledger-source.entity.js';
import { NO_FILTER, type RowFilter } from './row-filter.js';

@ObjectType('LedgerFilter', {
  description: 'The rows of a source that the ledger keeps: those that meet every list that is not empty.',
})
class LedgerFilterType implements RowFilter {
  @Field(() => [String], { description: 'Cost centres (kostnadsställen).' })
  costCentres!: readonly string[];

  @Field(() => [String], { description: 'Projects.' })
  projects!: readonly string[];

  @Field(() => [String], { description: 'First digits of accounts.' })
  accounts!: readonly string[];
}

@ObjectType('LedgerSource', {
  description:
    'A source of the ledger: an accounting system of a company. Its imports meet each other’s vouchers and nobody else’s.',
})
export class LedgerSourceType {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The program that writes its files; null where none has said.' })
  program!: string | null;

  @Field(() => String, { nullable: true, description: 'Whose books they are; null where no file has said.' })
  company!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The company’s organisation number, its digits; null where no file has said.',
  })
  organisationNumber!: string | null;

  @Field(() => Int, { description: 'The dimension of SIE that is the cost centre.' })
  costCentreDimension!: number;

  @Field(() => Int, { description: 'The dimension of SIE that is the project.' })
  projectDimension!: number;

  @Field(() => LedgerFilterType, { description: 'The rows that are kept; empty lists keep all.' })
  filter!: LedgerFilterType;

  @Field(() => Boolean, { description: 'True where its vouchers are invented to show how the tool works.' })
  example!: boolean;
}

export function toLedgerSource(source: LedgerSource): LedgerSourceType {
  const { name, program, company, organisationNumber, costCentreDimension, projectDimension, filter, example } = source;
  return {
    ...{ name, program: program || null, company: company || null, organisationNumber: organisationNumber || null },
    ...{ costCentreDimension, projectDimension, example },
    filter: filter === null ? NO_FILTER : (JSON.parse(filter) as RowFilter),
  };
}
