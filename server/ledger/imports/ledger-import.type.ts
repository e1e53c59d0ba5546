import { Field, Int, ObjectType } from 'type-graphql';
import type { LocalDate as Day } from '../../agreement/local-date.js';
import { LocalDate } from '../../agreement/local-date.scalar.js';
import { ImportKind } from './file-kind.js';
import './import-enums.type.js';

@ObjectType('LedgerImport', { description: 'An import that changed the ledger.' })
export class LedgerImportType {
  @Field(() => Int, { description: 'The operational year (YEAR-1).' })
  year!: number;

  @Field(() => String, { description: 'The name of its source; of an earlier version, where it came from in words.' })
  source!: string;

  @Field(() => ImportKind, { nullable: true, description: 'What its file was taken for; null for imports of earlier versions.' })
  kind!: ImportKind | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day of the export, where the file says.' })
  exportedOn!: Day | null;

  @Field(() => String, { description: 'When, in UTC: ISO 8601 with milliseconds.' })
  importedAt!: string;

  @Field(() => String, { description: 'The name of whoever imported it.' })
  importedBy!: string;

  @Field(() => Int, { description: 'Vouchers that were added.' })
  added!: number;

  @Field(() => Int, { description: 'Vouchers that were replaced.' })
  changed!: number;

  @Field(() => Int, { description: 'Vouchers that were taken away.' })
  removed!: number;

  @Field(() => String, { description: 'SHA-256 of the file.' })
  fingerprint!: string;

  @Field(() => Int, { description: 'The data’s revision after it.' })
  revision!: number;
}
